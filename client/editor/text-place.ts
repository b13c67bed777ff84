/** Which text an editor writes: for menus that lead from a block to pages about it. */

import type { Editor } from "@tiptap/core";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import type { PlacedBlock } from "#client/editor/block-acts.ts";

type TextPlace = { room: RoomName; field: string };

const places = new WeakMap<Editor, TextPlace>();

export function placeText(editor: Editor, place: TextPlace): void {
	places.set(editor, place);
}

/** Where the history of a passage is read; null outside documents, and for a block that has no name yet. */
export function passageHistoryHref(editor: Editor, block: PlacedBlock): string | null {
	const at = places.get(editor);
	const place = at && parseRoomName(at.room);
	const id = passageIn(editor, block);
	if (!at || place?.place !== "document" || id === null) return null;
	return paths.passage(place.workspace as WorkspaceId, place.document as DocumentId, at.field, id);
}

/** Whether passages of this text can be voted on: it is that of a framework. */
export function isVotable(editor: Editor): boolean {
	const at = places.get(editor);
	return at?.field === frameworkTextName() && parseRoomName(at.room)?.place === "document";
}

/** Where the passages between two places of the text are put to the vote: its top blocks, as votes name them. Null where no vote can be on them. */
export function voteHref(editor: Editor, from: number, to: number): string | null {
	const at = places.get(editor);
	const place = at && parseRoomName(at.room);
	if (!isVotable(editor) || place?.place !== "document") return null;
	const blocks: string[] = [];
	editor.state.doc.forEach((node, offset) => {
		const id = idOf(node);
		if (id !== null && node.textContent.trim() !== "" && offset < to && offset + node.nodeSize > from) blocks.push(id);
	});
	return blocks.length === 0 ? null : paths.newVote(place.workspace as WorkspaceId, { place: place.document, blocks });
}

/** The passage of a block as history names them: the row of a table, the paragraph of an item; where the caret is, when it is in there. */
function passageIn({ state }: Editor, { pos, node }: PlacedBlock): string | null {
	const { $from } = state.selection;
	const isInside = $from.pos > pos && $from.pos < pos + node.nodeSize;
	if (isInside)
		for (let depth = 1; depth <= $from.depth; depth += 1) {
			const outer = $from.node(depth);
			if (outer.type.name === "tableRow" || outer.isTextblock) return idOf(outer);
		}
	if (node.isTextblock || node.isLeaf) return idOf(node);
	let found: string | null = null;
	node.descendants((inner) => {
		if (found === null && (inner.type.name === "tableRow" || inner.isTextblock)) found = idOf(inner);
		return found === null;
	});
	return found;
}

function idOf({ attrs }: PlacedBlock["node"]): string | null {
	return typeof attrs.id === "string" && attrs.id !== "" ? attrs.id : null;
}
