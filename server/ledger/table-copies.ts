/** Copies of a passage for the tables of a workshop, and the live documents: each is made before it is told of, and what the plenary takes is written where it was copied from, or nothing is. */

import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import { documentIn, roomAccess, type Standing } from "#server/access/standing.ts";
import type { Clock } from "#server/clock.ts";
import type { PrepareEvents } from "#server/ledger/ledgers.ts";
import { RoomRefusedError } from "#server/rooms/room-refused-error.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { Registry } from "#server/store/registry.ts";
import {
	type BlockJson,
	blocksAt,
	blocksById,
	blocksFingerprint,
	idOfBlock,
	readBlocks,
	writeBlocksAt,
	idsOfBlocks,
} from "#shared/document/block-json.ts";
import { COPY_TEXT, passageOfTarget, writeCopy } from "#shared/document/copied-passage.ts";
import { isProposableIn } from "#shared/document/proposable-text.ts";
import { parseRoomName, roomName } from "#shared/domain/document-kind.ts";
import { documentOf, type Step } from "#shared/domain/workshop-step.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import { currentStep, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { givesCopies, type TablesFound, type TableWork } from "#shared/ledger/workshop-tables.ts";
import { CopySource, MAX_COPIED_BLOCKS, WorkshopBody, WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import type { TableVersionsReply } from "#shared/protocol/workshops.ts";

type CopiesParts = { rooms: Pick<Rooms, "read" | "edit">; registry: Registry; seats: WorkshopSeats; clock: Clock };

/** What a step works on, as it is now; null when it is no text, or is too long to be given to tables. */
async function sourceOf(
	{ rooms, registry }: Pick<CopiesParts, "rooms" | "registry">,
	workspace: WorkspaceId,
	step: Pick<Step, "target">,
): Promise<CopySource | null> {
	const document = documentOf(step);
	const record = document && documentIn(registry, workspace, document);
	const isText = record && (step.target?.kind === "record" || record.kind === "framework");
	if (!document || !isText) return null;
	return await rooms.read(roomName(workspace, document), (doc): CopySource | null => {
		const passage = passageOfTarget(doc, step.target);
		if (!passage || passage.blocks.length > MAX_COPIED_BLOCKS) return null;
		const { field, blocks } = passage;
		const all = readBlocks(doc, field);
		const at = all.findIndex((block) => idOfBlock(block) === idOfBlock(blocks[0] ?? { type: "" }));
		const named = (block: BlockJson | undefined) => (block ? idOfBlock(block) : null);
		const around = { prev: named(all[at - 1]), next: named(all[at + blocks.length]) };
		// What the ledger would not keep is given to nobody.
		const source = CopySource.safeParse({ document, field, blocks, ...around });
		return source.success ? source.data : null;
	});
}

/** For the checks of workshops: what the stream of one needs to know to decide about tables. */
export async function findForTables(
	parts: CopiesParts,
	who: Standing,
	state: WorkshopState | undefined,
	command: WorkshopCommand,
): Promise<Partial<TablesFound>> {
	const { workspace } = who;
	const step = state && stepGivingCopies(state, command);
	if (step) return { source: await sourceOf(parts, workspace.id, step).catch(nothingWhenRefused) };
	const writes = command.kind === "take-version" || isMixing(command);
	const source = writes ? state?.works.get(command.step)?.source : undefined;
	if (!source) return {};
	const place = { place: "document" as const, workspace: workspace.id, document: source.document };
	const access = roomAccess(parts.registry, who, place, { seats: parts.seats, now: parts.clock.now() });
	const mayWrite = access.ok && access.value === "write";
	if (!mayWrite || !isMixing(command)) return { mayWrite };
	const before = await parts.rooms
		.read(roomName(workspace.id, source.document), (doc) => blocksAt(doc, source.field, command.ids))
		.catch(nothingWhenRefused);
	const isSeen = before !== null && blocksFingerprint(before) === command.seen;
	// What the ledger would not keep could not be put back.
	return { mayWrite, before: isSeen && CopySource.shape.blocks.safeParse(before).success ? before : null };
}

type Mixing = Extract<WorkshopCommand, { kind: "mix-versions" | "unmix-versions" }>;

function isMixing(command: WorkshopCommand): command is Mixing {
	return command.kind === "mix-versions" || command.kind === "unmix-versions";
}

/** A document that cannot be read now keeps nobody from going on: its copies can be given later. */
function nothingWhenRefused(error: unknown): null {
	if (error instanceof RoomRefusedError) return null;
	throw error;
}

const SETS_TABLES: ReadonlySet<WorkshopCommand["kind"]> = new Set(["set-tables", "add-table"]);

/** The step whose tables this command gives copies to, when what they are made from is not known yet. */
function stepGivingCopies(state: WorkshopState, command: WorkshopCommand): Step | undefined {
	const asked = "step" in command ? command.step : currentStep(state)?.id;
	const step = state.steps.find(({ id }) => id === asked);
	if (!step || state.works.has(step.id)) return undefined;
	const isAlong = SETS_TABLES.has(command.kind) || (command.kind === "begin-step" && state.tables.length > 0);
	return command.kind === "give-copies" || (isAlong && givesCopies(step)) ? step : undefined;
}

/** For `Ledgers`: makes the copies, and writes what is taken in the name of whoever takes it. */
export function tableWriting(rooms: CopiesParts["rooms"]): PrepareEvents {
	return async ({ stream, ledger }, events, { state, command, member }) => {
		const place = parseRoomName(ledger.room);
		if (stream.name !== workshopStream.name || !place) return ok({});
		try {
			for (const event of events) {
				const body = WorkshopBody.parse(event);
				if (body.kind === "copies-given") {
					const { blocks } = body.source ?? (state as WorkshopState).works.get(body.step)?.source ?? { blocks: [] };
					for (const { document } of body.copies)
						await rooms.edit(roomName(place.workspace, document), member, (doc) => writeCopy(doc, blocks));
				}
				if (body.kind !== "version-taken" && body.kind !== "versions-mixed" && body.kind !== "mix-undone") continue;
				const asked = WorkshopCommand.parse(command);
				const work = (state as WorkshopState).works.get(body.step);
				const source = work?.source;
				if (source && isMixing(asked)) {
					const blocks = asked.kind === "mix-versions" ? asked.blocks : (work.mixed.get(asked.passage)?.before ?? []);
					const mixed = await mix(rooms, place.workspace, { source, asked, blocks, member });
					if (!mixed.ok) return mixed;
					continue;
				}
				if (asked.kind !== "take-version" || !source) return refused({ kind: "not-found" });
				const taken = await take(rooms, place.workspace, { source, asked, member });
				if (!taken.ok) return taken;
			}
		} catch (error) {
			// A document cannot be written now: nothing is told.
			if (error instanceof RoomRefusedError) return refused({ kind: error.kind });
			throw error;
		}
		return ok({});
	};
}

type Taking = {
	source: CopySource;
	asked: Extract<WorkshopCommand, { kind: "take-version" }>;
	member: MemberId | null;
};

async function take(
	rooms: CopiesParts["rooms"],
	workspace: WorkspaceId,
	{ source, asked, member }: Taking,
): Promise<Result<undefined, Refusal>> {
	const { copy, prev, ids, blocks: wanted, seen } = asked;
	const found = await rooms.read(roomName(workspace, copy), (doc) => blocksById(doc, COPY_TEXT, new Set(wanted)));
	const blocks = wanted.map((id) => found.get(id)).filter((block) => block !== undefined);
	// What the table says there has changed since it was read.
	if (blocks.length < wanted.length) return refused({ kind: "wording-changed" });
	let written: Result<undefined, Refusal> = ok();
	await rooms.edit(roomName(workspace, source.document), member, (doc) => {
		const read = (of: readonly string[]) => blocksFingerprint(blocksAt(doc, source.field, of));
		const isThere = blocks.length > 0 && read(wanted) === blocksFingerprint(blocks);
		const place = placeIn(readBlocks(doc, source.field), source, { prev, ids });
		if (!isProposableIn(doc, source.field)) written = refused({ kind: "not-found" });
		else if (read(ids) === seen && place !== "gone") writeBlocksAt(doc, source.field, { prev: place, ids }, blocks);
		else if (!isThere) written = refused({ kind: "wording-changed" });
	});
	return written;
}

type Mixed = { source: CopySource; asked: Mixing; blocks: readonly BlockJson[]; member: MemberId | null };

/** R962: over what whoever mixes had before them, and under no id that something else of the text has. */
async function mix(
	rooms: CopiesParts["rooms"],
	workspace: WorkspaceId,
	{ source, asked, blocks, member }: Mixed,
): Promise<Result<undefined, Refusal>> {
	const { prev, ids, seen } = asked;
	const own = idsOfBlocks(blocks);
	let written: Result<undefined, Refusal> = ok();
	await rooms.edit(roomName(workspace, source.document), member, (doc) => {
		const all = readBlocks(doc, source.field);
		const elsewhere = new Set(idsOfBlocks(all).filter((id) => !ids.includes(id)));
		const areTheirs = new Set(own).size === blocks.length && !own.some((id) => elsewhere.has(id));
		const place = placeIn(all, source, { prev, ids });
		if (!isProposableIn(doc, source.field) || !areTheirs) written = refused({ kind: "not-found" });
		else if (blocksFingerprint(blocksAt(doc, source.field, ids)) !== seen || place === "gone")
			written = refused({ kind: "wording-changed" });
		else writeBlocksAt(doc, source.field, { prev: place, ids }, blocks);
	});
	return written;
}

/** After which block a passage comes now: when the one before it is gone, the nearest of those before that one; "gone" when nothing is left of where it was. */
function placeIn(
	all: readonly BlockJson[],
	source: CopySource,
	{ prev, ids }: { prev: string | null; ids: readonly string[] },
): string | null | "gone" {
	const here = new Set(idsOfBlocks(all));
	if (prev === null || here.has(prev) || ids.some((id) => here.has(id))) return prev;
	const given = idsOfBlocks(source.blocks);
	const before = [source.prev, ...given.slice(0, given.indexOf(prev) + 1)];
	const nearest = before.findLast((id) => id === null || here.has(id));
	return nearest === undefined ? "gone" : nearest;
}

const SAME_MS = 1_000;

/** What tables say, read once for all who ask at the same moment: two hundred screens do, each time the plenary moves. */
export class TableVersions {
	readonly #parts: Pick<CopiesParts, "rooms" | "clock">;
	readonly #read = new Map<string, { at: number; reply: Promise<TableVersionsReply> }>();

	constructor(parts: Pick<CopiesParts, "rooms" | "clock">) {
		this.#parts = parts;
	}

	async of(
		workspace: WorkspaceId,
		{ source, taken, mixed }: Pick<TableWork, "source" | "taken" | "mixed">,
		copies: readonly DocumentId[],
	): Promise<TableVersionsReply> {
		const { rooms, clock } = this.#parts;
		const now = clock.now();
		for (const [key, { at }] of this.#read) if (now - at >= SAME_MS || now < at) this.#read.delete(key);
		// What was just taken is in the text: whoever is told of it reads the text anew.
		const key = [workspace, source.document, ...copies, "taken", ...[...taken].flat(), ...mixMarks(mixed)].join(" ");
		const known = this.#read.get(key);
		if (known) return await known.reply;
		const reply = versionsOf(rooms, workspace, source, copies);
		this.#read.set(key, { at: now, reply });
		// A document that cannot be read now may be the next time.
		reply.catch(() => this.#read.delete(key));
		return await reply;
	}
}

/** Another each time something is mixed or undone. */
function mixMarks(mixed: TableWork["mixed"]): string[] {
	return [...mixed].flatMap(([passage, { copies, before }]) => [passage, ...copies, blocksFingerprint(before)]);
}

async function versionsOf(
	rooms: CopiesParts["rooms"],
	workspace: WorkspaceId,
	source: CopySource,
	copies: readonly DocumentId[],
): Promise<TableVersionsReply> {
	const read = await Promise.all(
		copies.map(async (document) => ({
			document,
			blocks: await rooms.read(roomName(workspace, document), (doc) => readBlocks(doc, COPY_TEXT)),
		})),
	);
	// Nothing at all: the workshop came with an archive made before they were in it.
	const versions = read.filter(({ blocks }) => blocks.length > 0);
	const ids = new Set(idsOfBlocks([source.blocks, ...versions.map(({ blocks }) => blocks)].flat()));
	const now = await rooms.read(roomName(workspace, source.document), (doc) =>
		standingNow(readBlocks(doc, source.field), source, ids),
	);
	return { now, versions };
}

/** What stands where the copies were made from, with what was written there since: half of a paragraph that was cut in two is part of it. */
function standingNow(all: readonly BlockJson[], { prev, next }: CopySource, known: ReadonlySet<string>): BlockJson[] {
	const placeOf = (id: string | null) => all.findIndex((block) => idOfBlock(block) === id);
	const isKnown = (block: BlockJson) => known.has(idOfBlock(block) ?? "");
	const [first, last] = [all.findIndex(isKnown), all.findLastIndex(isKnown)];
	const from = prev === null ? 0 : placeOf(prev) + 1 || first;
	const to = next === null ? all.length : placeOf(next);
	return all.slice(Math.max(0, from), to < 0 ? last + 1 : to);
}
