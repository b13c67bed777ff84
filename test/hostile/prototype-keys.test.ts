/** Any string as a key, anywhere a person can put one: no reader, import or command is broken by it, and no object gets a prototype from a stranger. */

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { inspectUpdate } from "#server/rooms/update-gate.ts";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { documentSchema } from "#shared/document/document-meta.ts";
import { citingPassages } from "#shared/document/citations.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { richTexts } from "#shared/document/rich-text.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { Doors, type Visitor } from "#test/support/doors.ts";
import { atOnce } from "#shared/lib/steps.ts";

const SEED = Number(process.env.KEYS_SEED ?? Date.now() % 1_000_000_000);
const NASTY = [
	"__proto__",
	"constructor",
	"prototype",
	"toString",
	"hasOwnProperty",
	"then",
	"toJSON",
	"length",
	"",
	"0",
];
const key = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...NASTY) },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);
/** A plain value with such keys at any depth, made as JSON makes it: `__proto__` is a key like another. */
const value = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3 },
		fc.string({ maxLength: 5 }),
		fc.integer(),
		fc.boolean(),
		fc.constant(null),
		tie("list"),
		tie("object"),
	),
	list: fc.array(tie("value"), { maxLength: 3 }),
	object: fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map((pairs) => {
		const parts = pairs.map(([name, inner]) => `${JSON.stringify(name)}:${JSON.stringify(inner)}`);
		return JSON.parse(`{${parts.join(",")}}`) as unknown;
	}),
})).value;

const NAMES = [
	"projects",
	"projects.cells",
	"indicators",
	"indicators.cells",
	"balises",
	"balises.cells",
	"criteria",
	"criteria.cells",
	"meta",
];
const write = fc.record({
	name: fc.constantFrom(...NAMES),
	key: fc.oneof(
		key,
		fc.tuple(key, key).map((two) => two.join("/")),
	),
	value,
});

/** Everything that reads a document that people write in (the directory is the server’s alone, R53), and everything it gave: all must be values of ours. */
function readEverything(doc: Y.Doc): unknown[] {
	return [
		documentSchema(doc),
		projectTable(doc).list(),
		indicatorTable(doc).list(),
		baliseTable(doc).list(),
		criterionTable(doc).list(),
		richTexts(doc).map(({ name }) => name),
		atOnce(citingPassages(doc)),
		NASTY.map((nasty) => projectTable(doc).get(nasty)),
	];
}

function isPlain(found: unknown): boolean {
	if (typeof found !== "object" || found === null || found instanceof Y.AbstractType)
		return typeof found !== "function";
	if (Array.isArray(found)) return found.every(isPlain);
	if (Object.getPrototypeOf(found) !== Object.prototype && Object.getPrototypeOf(found) !== null) return false;
	return Object.values(found).every(isPlain);
}

/** Yjs itself does not take an object with a `constructor`; inside a list it does. */
function put(doc: Y.Doc, { name, key, value }: { name: string; key: string; value: unknown }): void {
	const isOdd = typeof value === "object" && value !== null && Object.hasOwn(value, "constructor");
	doc.getMap(name).set(key, isOdd ? [value] : value);
}

const polluted = (): string[] => Object.keys(Object.prototype);

test(`[R163] every reader gives values of ours, whatever keys a peer wrote, from seed ${SEED}`, () => {
	fc.assert(
		fc.property(fc.array(write, { minLength: 1, maxLength: 20 }), (writes) => {
			const doc = new Y.Doc();
			for (const one of writes) put(doc, one);
			expect(readEverything(doc).every(isPlain)).toBe(true);
			expect(polluted()).toEqual([]);
		}),
		{ seed: SEED, numRuns: 300 },
	);
});

test(`[R163] what passes the gate gives values of ours too, after a journey on the wire, from seed ${SEED}`, () => {
	fc.assert(
		fc.property(fc.array(write, { minLength: 1, maxLength: 10 }), (writes) => {
			const sender = new Y.Doc();
			for (const one of writes) put(sender, one);
			const update = Y.encodeStateAsUpdate(sender);
			const room = new Y.Doc();
			const view = { doc: room, owners: new Map<number, MemberId | null>(), member: newId<MemberId>() };
			if (inspectUpdate(update, view as never, ROOM_LIMITS).ok) Y.applyUpdate(room, update);
			else Y.applyUpdate(room, Y.encodeStateAsUpdate(new Y.Doc()));
			expect(readEverything(room).every(isPlain)).toBe(true);
			for (const name of NAMES) for (const raw of room.getMap(name).values()) expect(isPlain(raw)).toBe(true);
			expect(polluted()).toEqual([]);
		}),
		{ seed: SEED, numRuns: 300 },
	);
});

let doors: Doors;
let owner: Visitor;
let at: string;
beforeAll(async () => {
	doors = await Doors.open({ limits: { perSession: 1_000_000, perAddress: 1_000_000, joinsPerAddress: 1_000_000 } });
	const { workspace, token } = await doors.workspace();
	at = `/api/workspaces/${workspace.id}`;
	owner = await doors.joins(token, "Ana");
});
afterAll(() => doors.close());

test(`[R163] every command answers any body with an answer of ours, and keeps no key that is not its own, from seed ${SEED}`, async () => {
	const routes: [string, string][] = [
		["POST", "/api/join"],
		["POST", "/api/join/preview"],
		["POST", "/api/workspaces"],
		["PATCH", at],
		["PATCH", `${at}/me`],
		["POST", `${at}/documents`],
		["PATCH", `${at}/documents/${newId()}`],
		["PATCH", `${at}/members/${newId()}`],
		["POST", `${at}/invitations`],
	];
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...routes), value, async ([method, path], body) => {
			const answer = await owner.ask(method, path, JSON.stringify(body), { "content-type": "application/json" });
			expect([200, 201, 204, 400, 403, 404, 409, 410], `${method} ${path} ${JSON.stringify(body)}`).toContain(
				answer.status,
			);
			expect(polluted()).toEqual([]);
		}),
		{ seed: SEED, numRuns: 300 },
	);
	const { members, workspaces, documents, invitations } = doors.registry.now;
	const kept = [members, workspaces, documents, invitations].flatMap((records) => [...records.values()]);
	expect(kept.every(isPlain)).toBe(true);
	const keys = new Set(kept.flatMap((record) => Object.keys(record)));
	expect(NASTY.filter((nasty) => keys.has(nasty))).toEqual([]);
});
