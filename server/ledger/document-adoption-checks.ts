/** What is adopted when somebody adopts a document: its state at a position that the server takes, what its live figures and citations say at that instant, and the decision it rests on. Nothing of it comes from a browser. */

import * as Y from "yjs";
import type { Clock } from "#server/clock.ts";
import type { CommandCheck } from "#server/ledger/command-checks.ts";
import type { Asker } from "#server/ledger/ledger-door.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { MeasurementReadings } from "#server/ledger/measurement-readings.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { Registry } from "#server/store/registry.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { documentMark, type LiveThing, liveThings } from "#shared/document/adopted-words.ts";
import { countProjects } from "#shared/document/count-projects.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { citableLabel, Directory, type DirectoryEntry } from "#shared/document/directory.ts";
import { citableKey, isCitableKind } from "#shared/domain/citable.ts";
import { DIRECTORY, roomName, isAdoptable } from "#shared/domain/document-kind.ts";
import { PORTFOLIO_SCOPE, readScope } from "#shared/domain/results-scope.ts";
import { figureAttributes } from "#shared/editor/figure-attributes.ts";
import {
	type AdoptedNow,
	DocumentAdoptionCommand,
	documentAdoptionsStream,
	MEASURED,
	type ShownThen,
} from "#shared/ledger/document-adoptions.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { VotesState } from "#shared/ledger/votes-state.ts";
import { logName } from "#shared/ledger/versions.ts";
import { clip } from "#shared/lib/clip.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type DocumentAdoptionCheckParts = {
	registry: Registry;
	rooms: Pick<Rooms, "read">;
	log: Pick<UpdateLog, "lastSeq" | "stateAt">;
	clock: Clock;
	/** Those of the same server: asked once everything is built. */
	ledgers: () => Pick<Ledgers, "read">;
	measurements: () => Pick<MeasurementReadings, "indicatorResults">;
};

/** Days are those of Québec, as in the history. */
const ZONE = "America/Toronto";
/** More than any text has: what a hostile one holds beyond is not looked up. */
const MOST_THINGS = 5_000;
const MOST_INDICATORS = 300;
/** In base64. */
const LARGEST_STATE = 24 * 1024 * 1024;

/** For `Ledgers`. */
export function documentAdoptionChecks(parts: DocumentAdoptionCheckParts): CommandCheck {
	return async (workspace, stream, asked, { ledger, document }, asker): Promise<Result<unknown, Refusal>> => {
		if (stream !== documentAdoptionsStream.name || document === null || asker === null) return ok();
		const command = DocumentAdoptionCommand.parse(asked);
		const record = parts.registry.now.documents.get(document);
		if (!record || !isAdoptable(record.kind)) return refused({ kind: "not-found" });
		if (command.kind !== "adopt-document") return ok();
		const decision = await decisionOf(parts, asker, document, command.decision);
		if (!decision.ok) return decision;
		const { room } = ledger;
		const seq = await parts.log.lastSeq(room);
		const bytes = seq === 0 ? null : await parts.log.stateAt(room, seq);
		if (bytes === null) return refused({ kind: "moment-unreadable" });
		const state = Buffer.from(bytes).toString("base64");
		if (state.length > LARGEST_STATE) return refused({ kind: "too-large" });
		const doc = new Y.Doc();
		Y.applyUpdate(doc, bytes);
		const fingerprint = documentMark(doc);
		// R531: what is looked up for words that nobody read would be for nothing.
		if (fingerprint !== command.fingerprint) return refused({ kind: "wording-changed" });
		const indicators = record.kind === "indicator-set" ? measuredIn(doc) : [];
		const shown = await shownNow(parts, workspace, asker, liveThings(doc).slice(0, MOST_THINGS), indicators);
		const title = clip(record.title, 1000);
		return ok<AdoptedNow>({ title, fingerprint, decision: decision.value, seq, log: logName(room), shown, state });
	};
}

async function decisionOf(
	{ ledgers }: DocumentAdoptionCheckParts,
	asker: Asker,
	place: string,
	id: string | null,
): Promise<Result<AdoptedNow["decision"], Refusal>> {
	if (id === null) return ok(null);
	const read = await ledgers().read(asker, { place, stream: votesStream.name }, ({ decisions }: VotesState) => {
		const known = decisions.get(id);
		return known && known.supersededBy === null ? { id, text: known.text } : null;
	});
	if (!read.ok) return read;
	return read.value ? ok(read.value) : refused({ kind: "decision-unknown" });
}

async function shownNow(
	parts: DocumentAdoptionCheckParts,
	workspace: WorkspaceId,
	asker: Asker,
	things: readonly LiveThing[],
	/** Those of the set itself, by id. */
	indicators: readonly string[],
): Promise<ShownThen[]> {
	if (things.length === 0 && indicators.length === 0) return [];
	const entries = await parts.rooms.read(roomName(workspace, DIRECTORY), (doc) => new Directory(doc).entries());
	const byKey = new Map(entries.map((entry) => [entry.key, entry]));
	const at = dayOf(parts.clock.now());
	const known = new Map<string, IndicatorNow>();
	const valueFor = async (indicator: string, scope: string) => {
		const key = `${indicator} ${scope}`;
		const isAsked = !known.has(key) && known.size < MOST_INDICATORS;
		if (isAsked) known.set(key, await indicatorNow(parts, asker, indicator, scope));
		return known.get(key) ?? NONE;
	};
	const shown: ShownThen[] = [];
	for (const thing of things) {
		const one =
			thing.kind === "citation" ? citationNow(thing, byKey) : await figureNow(thing, { entries, valueFor, at });
		if (one) shown.push(one);
	}
	for (const indicator of indicators) {
		const { label, value } = await valueFor(indicator, "");
		// What nobody measured yet says nothing.
		if (!value) continue;
		const of = { measure: "indicator" as const, sectors: [], stages: [], indicator, scope: "" };
		shown.push({ kind: "figure", mark: MEASURED, ...of, label: clip(label, 500), value: { at, ...value } });
	}
	return shown;
}

/** The indicators of a set that are not put away. */
function measuredIn(doc: Y.Doc): string[] {
	return indicatorTable(doc)
		.list()
		.filter(({ archived }) => !archived)
		.map(({ id }) => id);
}

function citationNow(
	{ mark, attributes, label }: LiveThing,
	byKey: ReadonlyMap<string, DirectoryEntry>,
): ShownThen | null {
	const { kind: of, target } = attributes;
	if (!isCitableKind(of) || typeof target !== "string") return null;
	const entry = byKey.get(citableKey(of, target));
	const name = (entry && citableLabel(entry)) || label;
	return { kind: "citation", mark, of, target: clip(target, 64), label: clip(name, 500) };
}

type Value = Extract<ShownThen, { kind: "figure" }>["value"];
type IndicatorNow = { label: string; value: Omit<NonNullable<Value>, "at"> | null };
type Found = {
	entries: readonly DirectoryEntry[];
	valueFor: (indicator: string, scope: string) => Promise<IndicatorNow>;
	/** The day. */
	at: string;
};
const NONE: IndicatorNow = { label: "", value: null };

/** Null for what was frozen in the text already, and for blocks that show no single figure. */
async function figureNow(
	{ mark, kind, attributes, label }: LiveThing,
	{ entries, valueFor, at }: Found,
): Promise<ShownThen | null> {
	const isBlock = kind === "block";
	if (isBlock && attributes.kind !== "indicator") return null;
	const read = isBlock ? { ...attributes, measure: "indicator", indicator: attributes.target } : attributes;
	const { measure, sectors, stages, indicator, scope, frozen } = figureAttributes(read);
	if (frozen || (isBlock && measure !== "indicator")) return null;
	const of = { kind: "figure" as const, mark, measure, sectors: [...sectors], stages: [...stages], indicator, scope };
	if (measure === "indicator") {
		const { label: name, value } = await valueFor(indicator, scope);
		return { ...of, label: clip(name || (isBlock ? label : ""), 500), value: value && { at, ...value } };
	}
	const count = countProjects(entries, { sectors, stages });
	return { ...of, label: "", value: { at, value: count.projects, unit: "", period: "", sectors: count.sectors } };
}

async function indicatorNow(
	{ measurements }: DocumentAdoptionCheckParts,
	asker: Asker,
	indicator: string,
	scope: string,
): Promise<IndicatorNow> {
	const read = await measurements().indicatorResults(asker, indicator, readScope(scope) ?? PORTFOLIO_SCOPE, null);
	if (!read.ok) return NONE;
	const { result } = read.value;
	const { current } = result.rolled;
	const label = result.indicator.name;
	if (current?.figure.kind !== "value") return { label, value: null };
	const { value, unit } = current.figure;
	return { label, value: { value, unit: clip(unit, 100), period: current.period, sectors: null } };
}

/** `yyyy-mm-dd`. */
function dayOf(time: number): string {
	const format = new Intl.DateTimeFormat("en-CA", {
		timeZone: ZONE,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
	});
	return format.format(time);
}
