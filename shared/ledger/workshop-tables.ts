/** The tables of a workshop: who sits where, who reports, the copy that each works on in a step, and the plenary that takes from them. */

import type { BlockJson } from "#shared/document/block-json.ts";
import { tableForOneMore } from "#shared/domain/even-tables.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { type CopySource, MAX_TABLES, type WorkshopBody, type WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type Table = {
	readonly id: string;
	name: string;
	place: string;
	members: MemberId[];
	reporter: MemberId | null;
};
/** A document of its own, that only its table writes in. `name`: that of the table then, should it be gone. */
export type TableCopy = {
	readonly document: DocumentId;
	readonly step: string;
	readonly table: string;
	readonly name: string;
};
/** What a step has its tables write in. */
export type TableWork = {
	readonly source: CopySource;
	/** Which copy was taken, by passage. */
	readonly taken: Map<string, DocumentId>;
	/** What was made of several of them, by passage. */
	readonly mixed: Map<string, Mix>;
};
/** A wording that the group made of several versions. */
export type Mix = {
	readonly copies: readonly DocumentId[];
	/** What stood there, and whose it was. */
	readonly before: readonly BlockJson[];
	readonly was: { readonly taken: DocumentId | undefined; readonly mix: Mix | undefined };
};
/** The group back together, since then (ISO). `passage`: what is before everybody, a passage or a table whose cards are; null: all of it. */
export type Plenary = { readonly since: string; readonly passage: string | null };
export type TablesState = {
	tables: Table[];
	works: Map<string, TableWork>;
	/** The steps whose group is back, by a word of whoever leads or because it went on. */
	plenaries: Map<string, Plenary>;
	copies: Map<DocumentId, TableCopy>;
};

export function noTables(): TablesState {
	return { tables: [], works: new Map(), plenaries: new Map(), copies: new Map() };
}

/** The table of somebody; null when they have none. */
export function tableOf({ tables }: Pick<TablesState, "tables">, member: MemberId): Table | null {
	return tables.find(({ members }) => members.includes(member)) ?? null;
}

/** The copies of a step, those of tables that are gone last. */
export function copiesOf({ tables, copies }: Pick<TablesState, "tables" | "copies">, step: string): TableCopy[] {
	const place = (copy: TableCopy) => tables.findIndex(({ id }) => id === copy.table) + 1 || Number.POSITIVE_INFINITY;
	const own = [...copies.values()].filter((copy) => copy.step === step);
	return own
		.map((copy) => ({ copy, at: place(copy) }))
		.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
		.map(({ copy }) => copy);
}

/** Whether what a step works on waits for the plenary: each table has its copy, or people have no table yet. */
export function isAtTables(
	{ tables, works, plenaries }: Pick<TablesState, "tables" | "works" | "plenaries">,
	step: Pick<Step, "id" | "kind">,
): boolean {
	return works.has(step.id) ? !plenaries.has(step.id) : step.kind === "tables" && tables.length === 0;
}

/** The step whose tables are heard in this one: itself, or the tables that a discussion comes after. Null when they made nothing that is brought back. */
export function tablesStepOf({ works }: Pick<TablesState, "works">, steps: readonly Step[], step: Step): Step | null {
	const found = step.kind === "tables" ? step : tablesBefore(steps, step);
	return found && comesBack({ works }, found) ? found : null;
}

/** R791: whether the tables of a step bring something back to the group: what they wrote in their copies, or their cards. */
function comesBack({ works }: Pick<TablesState, "works">, { id, kind, may }: Pick<Step, "id" | "kind" | "may">) {
	return works.has(id) || (kind === "tables" && may.includes("cards"));
}

/** The tables that a discussion comes right after, breaks and skipped steps aside; null for any other step. */
export function tablesBefore(steps: readonly Step[], step: Step): Step | null {
	if (step.kind !== "discuss") return null;
	const place = steps.findIndex(({ id }) => id === step.id);
	const before = steps.slice(0, Math.max(0, place)).findLast(({ kind, isSkipped }) => kind !== "break" && !isSkipped);
	return before?.kind === "tables" ? before : null;
}

export type TablesCommand = Extract<
	WorkshopCommand,
	{
		kind:
			| "set-tables"
			| "add-table"
			| "remove-table"
			| "seat"
			| "name-table"
			| "name-reporter"
			| "give-copies"
			| "set-plenary"
			| "take-version"
			| "mix-versions"
			| "unmix-versions";
	}
>;
type TablesBody = Extract<
	WorkshopBody,
	{
		kind:
			| "tables-set"
			| "seated"
			| "table-named"
			| "reporter-named"
			| "copies-given"
			| "plenary-set"
			| "version-taken"
			| "versions-mixed"
			| "mix-undone";
	}
>;

/** What was looked at before such a command was decided. */
export type TablesFound = {
	/** What the step works on, as it is now; null when it is no text, or is too long to be given. */
	source: CopySource | null;
	/** Whether whoever asks may write in what the copies were made from. */
	mayWrite: boolean;
	/** What stands in the passage that is mixed; null when it is not what whoever asks had before them. */
	before: readonly BlockJson[] | null;
};

type Around = {
	readonly people: ReadonlyMap<MemberId, { readonly sector: string }>;
	readonly steps: readonly Pick<Step, "id" | "kind" | "may">[];
};

/** By whoever leads. */
export function decideTables(
	state: TablesState & Around,
	command: TablesCommand,
	{ newId, found }: { newId: () => string; found?: unknown },
): Result<WorkshopBody[], Refusal> {
	const table = "table" in command ? state.tables.find(({ id }) => id === command.table) : undefined;
	const step = "step" in command ? state.steps.find(({ id }) => id === command.step) : undefined;
	if ("step" in command && !step) return refused({ kind: "not-found" });
	const { source = null, mayWrite = false, before = null } = (found as Partial<TablesFound> | undefined) ?? {};
	switch (command.kind) {
		case "set-tables": {
			const known = new Set(state.tables.map(({ id }) => id));
			const seated = new Set<MemberId>();
			const tables = command.tables.map(({ id, name, place, members }) => ({
				id: id !== null && known.delete(id) ? id : newId(),
				...{ name, place },
				// R705: nobody sits at two tables.
				members: members.filter((one) => !seated.has(one) && seated.add(one) && state.people.has(one)),
			}));
			return ok([{ kind: "tables-set", tables }]);
		}
		case "add-table": {
			if (state.tables.length >= MAX_TABLES) return refused({ kind: "too-many-tables" });
			const added = { id: newId(), name: command.name, place: "", members: [] };
			return ok([{ kind: "tables-set", tables: [...state.tables.map(asKept), added] }]);
		}
		case "remove-table": {
			const left = state.tables.filter(({ id }) => id !== command.table);
			return table ? ok([{ kind: "tables-set", tables: left.map(asKept) }]) : refused({ kind: "not-found" });
		}
		case "seat": {
			const { member } = command;
			if (!state.people.has(member) || (command.table !== null && !table)) return refused({ kind: "not-found" });
			const now = tableOf(state, member)?.id ?? null;
			return ok(now === command.table ? [] : [{ kind: "seated", member, table: command.table }]);
		}
		case "name-table": {
			if (!table) return refused({ kind: "not-found" });
			const { name, place } = command;
			return ok(table.name === name && table.place === place ? [] : [{ ...command, kind: "table-named" }]);
		}
		case "name-reporter": {
			const { member } = command;
			if (!table || (member !== null && !table.members.includes(member))) return refused({ kind: "not-found" });
			return ok(table.reporter === member ? [] : [{ ...command, kind: "reporter-named" }]);
		}
		case "give-copies": {
			// Tables that come later are given what the others were.
			const given = state.works.get(command.step)?.source ?? source;
			return given ? ok(copiesFor(state, command.step, given, newId)) : refused({ kind: "nothing-to-copy" });
		}
		case "set-plenary": {
			if (!step || !comesBack(state, step)) return refused({ kind: "not-found" });
			const { plenary } = command;
			const now = state.plenaries.get(step.id);
			const isSame = now?.passage === plenary?.passage && (now === undefined) === (plenary === null);
			return ok(isSame ? [] : [{ kind: "plenary-set", step: step.id, plenary }]);
		}
		case "take-version": {
			const { kind: _, step: of, copy, passage } = command;
			if (!state.works.has(of) || state.copies.get(copy)?.step !== of) return refused({ kind: "not-found" });
			// R778: the group takes once it is back together.
			if (!state.plenaries.has(of)) return refused({ kind: "step-closed" });
			return mayWrite ? ok([{ kind: "version-taken", step: of, passage, copy }]) : refused({ kind: "forbidden" });
		}
		case "mix-versions":
		case "unmix-versions": {
			const { step: of, passage } = command;
			const work = state.works.get(of);
			const copies = command.kind === "mix-versions" ? [...new Set(command.copies)] : [];
			if (!work || copies.some((copy) => state.copies.get(copy)?.step !== of)) return refused({ kind: "not-found" });
			if (!state.plenaries.has(of)) return refused({ kind: "step-closed" });
			if (!mayWrite) return refused({ kind: "forbidden" });
			if (before === null) return refused({ kind: "wording-changed" });
			if (command.kind === "unmix-versions")
				return work.mixed.has(passage)
					? ok([{ kind: "mix-undone", step: of, passage }])
					: refused({ kind: "not-found" });
			return ok([{ kind: "versions-mixed", step: of, passage, copies, before: [...before] }]);
		}
	}
}

function asKept({ id, name, place, members }: Table) {
	return { id, name, place, members: [...members] };
}

/** What gives each of these tables that has none its copy. */
function copiesFor(
	{ tables, copies, works }: Omit<TablesState, "tables"> & { tables: readonly Pick<Table, "id" | "name">[] },
	step: string,
	source: CopySource,
	newId: () => string,
): WorkshopBody[] {
	const have = new Set([...copies.values()].flatMap((copy) => (copy.step === step ? copy.table : [])));
	const made = tables
		.filter(({ id }) => !have.has(id))
		.map(({ id, name }) => ({ document: newId() as DocumentId, table: id, name }));
	if (made.length === 0) return [];
	return [{ kind: "copies-given", step, ...(works.has(step) ? {} : { source }), copies: made }];
}

/** R776: a step that has its tables write gives them their copies by itself, when it begins and when tables come; nothing when it works on no text. */
export function copiesByThemselves(
	state: TablesState,
	step: Pick<Step, "id" | "kind" | "may"> | null,
	tables: readonly Pick<Table, "id" | "name">[],
	{ newId, found }: { newId: () => string; found?: unknown },
): WorkshopBody[] {
	if (step === null || !givesCopies(step)) return [];
	const source = state.works.get(step.id)?.source ?? (found as Partial<TablesFound> | undefined)?.source ?? null;
	return source ? copiesFor({ ...state, tables }, step.id, source, newId) : [];
}

/** Whether each table of a step has something of its own to write in. */
export function givesCopies({ kind, may }: Pick<Step, "kind" | "may">): boolean {
	return kind === "tables" && may.includes("write");
}

/** Where somebody who comes late sits; nothing when there is no table, or they have one. */
export function seatLate(state: TablesState & Around, member: MemberId, sector: string): WorkshopBody[] {
	if (tableOf(state, member)) return [];
	const table = tableForOneMore(state.tables, sector, (one: MemberId) => state.people.get(one)?.sector ?? "");
	return table ? [{ kind: "seated", member, table: table.id }] : [];
}

/** A step that ends brings its tables back. */
export function leaveTables(state: TablesState & Pick<Around, "steps">, id: string, time: string): void {
	const step = state.steps.find((one) => one.id === id);
	if (step && comesBack(state, step) && !state.plenaries.has(id))
		state.plenaries.set(id, { since: time, passage: null });
}

/** Folds in place what is of tables. */
export function evolveTables(state: TablesState, body: TablesBody, time: string): void {
	switch (body.kind) {
		case "tables-set": {
			const before = new Map(state.tables.map(({ id, reporter }) => [id, reporter]));
			state.tables = body.tables.map(({ members, ...table }) => {
				const reporter = before.get(table.id) ?? null;
				return { ...table, members: [...members], reporter: reporter && members.includes(reporter) ? reporter : null };
			});
			return;
		}
		case "seated":
			for (const table of state.tables) {
				table.members = table.members.filter((one) => one !== body.member);
				if (table.reporter === body.member && table.id !== body.table) table.reporter = null;
				if (table.id === body.table) table.members.push(body.member);
			}
			return;
		case "table-named":
			for (const table of state.tables)
				if (table.id === body.table) Object.assign(table, { name: body.name, place: body.place });
			return;
		case "reporter-named":
			for (const table of state.tables) if (table.id === body.table) table.reporter = body.member;
			return;
		case "copies-given":
			if (body.source && !state.works.has(body.step)) {
				state.works.set(body.step, { source: body.source, taken: new Map(), mixed: new Map() });
				state.plenaries.delete(body.step);
			}
			for (const copy of body.copies) state.copies.set(copy.document, { ...copy, step: body.step });
			return;
		case "plenary-set": {
			// Going from one passage to another is the same plenary.
			const since = state.plenaries.get(body.step)?.since ?? time;
			if (body.plenary) state.plenaries.set(body.step, { since, passage: body.plenary.passage });
			else state.plenaries.delete(body.step);
			return;
		}
		case "version-taken": {
			const work = state.works.get(body.step);
			work?.taken.set(body.passage, body.copy);
			work?.mixed.delete(body.passage);
			return;
		}
		case "versions-mixed": {
			const work = state.works.get(body.step);
			const was = { taken: work?.taken.get(body.passage), mix: work?.mixed.get(body.passage) };
			work?.mixed.set(body.passage, { copies: body.copies, before: body.before, was });
			work?.taken.delete(body.passage);
			return;
		}
		case "mix-undone": {
			const work = state.works.get(body.step);
			const { taken, mix } = work?.mixed.get(body.passage)?.was ?? {};
			work?.mixed.delete(body.passage);
			if (mix) work?.mixed.set(body.passage, mix);
			if (taken) work?.taken.set(body.passage, taken);
			return;
		}
	}
}
