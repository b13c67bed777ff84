/** A document as a file that people open elsewhere: Word, PDF or Markdown. */

import * as Y from "yjs";
import { documentIn, type Standing, stillAllowed } from "#server/access/standing.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import { UnderWay } from "#server/commands/under-way.ts";
import { storedImages } from "#server/export/export-images.ts";
import { type ExportFormat, layOut } from "#server/export/lay-out.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { Language } from "#shared/lib/language.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type ExportedFile = { name: string; type: string; bytes: Buffer };

const TYPES: Record<ExportFormat, string> = {
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	pdf: "application/pdf",
	md: "text/markdown; charset=utf-8",
};
/** Each takes a process of its own: what everybody may have under way at once, and one person. */
const MOST = { ofOne: 1, ofAll: 3 };

export type ExportParts = Pick<Parts, "registry" | "rooms" | "clock" | "logger"> & { media: Pick<MediaStore, "get"> };

export class DocumentExports {
	readonly #parts: ExportParts;
	readonly #underWay = new UnderWay(MOST);

	constructor(parts: ExportParts) {
		this.#parts = parts;
	}

	/** R780: the document as it is now. `origin`: where links to our own pages lead. */
	async file(
		who: Standing,
		id: string,
		asked: { format: ExportFormat; language: Language; origin: string },
	): Promise<Result<ExportedFile, Refusal>> {
		const document = documentIn(this.#parts.registry, who.workspace.id, id);
		if (!document) return refused({ kind: "not-found" });
		return await this.#underWay.run(who.member.id, async () => {
			const bytes = await this.#bytes(who, document, asked);
			if (!bytes) return refused({ kind: "export-failed" });
			// Laying out took a while: the right is asked again.
			const still = stillAllowed(this.#parts.registry.now, who, "read");
			if (!still.ok) return still;
			return ok({ name: `${fileName(document.title)}.${asked.format}`, type: TYPES[asked.format], bytes });
		});
	}

	async #bytes(
		who: Standing,
		{ id, title }: { id: Parameters<typeof roomName>[1]; title: string },
		{ format, language, origin }: { format: ExportFormat; language: Language; origin: string },
	): Promise<Buffer | null> {
		const workspace = who.workspace.id;
		const state = await this.#parts.rooms.read(roomName(workspace, id), (doc) => Y.encodeStateAsUpdate(doc));
		const work = { format, title, language, date: isoNow(this.#parts.clock), origin, state };
		return await layOut(work, (ids) => storedImages(this.#parts.media, workspace, ids));
	}
}

function fileName(title: string): string {
	const folded = foldText(title)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
	return folded.slice(0, 80) || "palier";
}
