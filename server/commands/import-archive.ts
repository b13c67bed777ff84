/** A new workspace made of an archive: same texts, same records, same images under a new workspace, whose owner is whoever brought it. */

import type * as Y from "yjs";
import type { OpenedArchive } from "#server/archive/open-archive.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import { cleanLine } from "#server/access/people.ts";
import { isoNow } from "#server/clock.ts";
import { areGiven } from "#server/commands/archive-copies.ts";
import { type LedgerArchiveParts, readLedgers, writeLedgers } from "#server/commands/archive-ledgers.ts";
import { creatorOf, type NewWorkspace, ownWorkspace } from "#server/commands/create-workspace.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { WorkshopWatch } from "#server/ledger/workshop-watch.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import type { DocumentRecord, MemberRecord, SessionRecord, WorkspaceRecord } from "#server/store/registry.ts";
import { applyFaithfully } from "#server/store/replay.ts";
import { rewriteAddresses } from "#shared/document/readable.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const CARET_COLOURS = 12;
/** The state of a document that says nothing. */
const NOTHING = new Uint8Array([0, 0]);

type ImportParts = Parts &
	LedgerArchiveParts & { media: MediaStore; seats: WorkshopSeats; workshops: Pick<WorkshopWatch, "recall"> };

/** The content goes first: the registry's line is what makes the workspace exist, so one that stops half-way shows nothing to anybody. */
export async function importArchive(
	parts: ImportParts,
	session: SessionRecord,
	{ contents, portfolio, states, copies, images, ledgers }: OpenedArchive,
): Promise<Result<NewWorkspace, Refusal>> {
	const { registry, rooms, media, clock, seats } = parts;
	const creator = creatorOf(parts, session);
	if (!creator) return refused({ kind: "forbidden" });
	const name = keptLine(contents.workspace.name);
	if (name === null) return refused({ kind: "archive-damaged", detail: "name" });

	const now = isoNow(clock);
	const workspace: WorkspaceRecord = {
		id: newId<WorkspaceId>(),
		name,
		createdAt: now,
		sectors: [...new Set(contents.workspace.sectors.map(keptLine).filter((sector) => sector !== null))],
		hasExamples: contents.workspace.hasExamples,
		guestNameDays: contents.workspace.guestNameDays,
	};
	// A document keeps its id unless this server has it already.
	const documentIds = new Map<string, DocumentId>(
		contents.documents.map(({ id }) => [id, registry.now.documents.has(id) ? newId<DocumentId>() : id]),
	);
	const copyIds = new Map<string, DocumentId>(
		contents.copies.map(({ id }) => [id, seats.workshopOfCopy(id, () => true) ? newId<DocumentId>() : id]),
	);
	const memberIds = new Map(contents.members.map(({ id }) => [id, newId<MemberId>()]));
	const readdress = addressesIn(contents.workspace.id, workspace.id, documentIds);
	const ids = new Map<string, string>([
		[contents.workspace.id, workspace.id],
		...documentIds,
		...copyIds,
		...memberIds,
	]);
	const renaming = { members: memberIds, rename: (id: string) => ids.get(id) ?? id };
	const facts = readLedgers(parts, ledgers, renaming, now);
	if (!facts.ok) return facts;
	if (!areGiven(contents.copies, facts.value, renaming.rename))
		return refused({ kind: "archive-damaged", detail: "copies" });

	for (const [index, { id }] of contents.media.entries())
		await media.put(workspace.id, images[index] ?? new Uint8Array(), id);
	const write = (state: Uint8Array) => (doc: Y.Doc) => {
		applyFaithfully(doc, [state], null);
		rewriteAddresses(doc, readdress);
	};
	await rooms.edit(roomName(workspace.id, PORTFOLIO), null, write(portfolio));
	const documents: DocumentRecord[] = [];
	for (const [index, { id, createdBy, title, ...rest }] of contents.documents.entries()) {
		const own = documentIds.get(id) ?? newId<DocumentId>();
		await rooms.edit(roomName(workspace.id, own), null, write(states[index] ?? NOTHING));
		documents.push({
			...rest,
			id: own,
			workspace: workspace.id,
			title: keptLine(title) ?? "—",
			createdBy: createdBy === null ? null : (memberIds.get(createdBy) ?? null),
		});
	}
	for (const [index, { id }] of contents.copies.entries()) {
		const own = roomName(workspace.id, copyIds.get(id) ?? id);
		await rooms.edit(own, null, write(copies[index] ?? NOTHING));
	}
	await writeLedgers(parts, workspace.id, facts.value);
	await registry.change((draft) => {
		draft.workspaces.set(workspace.id, workspace);
		for (const document of documents) draft.documents.set(document.id, document);
		// Who was there stays named, without access: nobody comes in by being in an archive.
		for (const [index, { id, removedAt, ...person }] of contents.members.entries()) {
			const member: MemberRecord = {
				...person,
				id: memberIds.get(id) ?? newId<MemberId>(),
				workspace: workspace.id,
				colour: index % CARET_COLOURS,
				lastSeenAt: null,
				removedAt: removedAt ?? now,
				loweredAt: null,
				workshop: null,
				nameGoesAt: null,
			};
			draft.members.set(member.id, member);
		}
	});
	for (const document of documents) parts.directories.changed(workspace.id, document.id);
	// Their seats and their copies open as they did, without waiting for something to happen in them.
	await parts.workshops.recall(workspace.id);
	return await ownWorkspace(parts, session, creator, workspace, {
		kind: "archive-taken-up",
		documents: documents.length,
		people: contents.members.length,
	});
}

/** A line of the archive as it was, no-break spaces included; cleaned when it holds what a line may not. */
function keptLine(text: string): string | null {
	const cleaned = cleanLine(text);
	return cleaned === text.replaceAll(/[\u00a0\u202f]/g, " ") ? text : cleaned;
}

/** Images and inner links lead to the new workspace. */
function addressesIn(
	from: WorkspaceId,
	to: WorkspaceId,
	documents: ReadonlyMap<string, DocumentId>,
): (address: string) => string {
	return (address) => {
		if (address.startsWith(`/media/${from}/`)) return `/media/${to}/${address.slice(`/media/${from}/`.length)}`;
		if (address !== `/e/${from}` && !address.startsWith(`/e/${from}/`)) return address;
		const rest = address.slice(`/e/${from}`.length);
		return `/e/${to}${rest.replace(/[0-9a-z]{26}/, (id) => documents.get(id) ?? id)}`;
	};
}
