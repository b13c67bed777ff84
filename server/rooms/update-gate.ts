/** The gate of a room: an update from outside is decoded and checked here, before the live document sees it. It changes nothing. */

import * as Y from "yjs";
import { contradicts } from "#server/rooms/contradiction.ts";
import { atOnce, STRIDE, type Steps } from "#shared/lib/steps.ts";
import { type Integration, integrationCost } from "#server/rooms/integration-cost.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import { isNestedTooDeep } from "#server/rooms/nesting.ts";
import { type Deletions, type ReadUpdate, readUpdate, type Struct } from "#server/rooms/update-parts.ts";
import { weighUpdate } from "#server/rooms/update-weight.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";

/** What the gate compares an update with. */
export type GateView = {
	doc: Y.Doc;
	/** Who each known client id belongs to; null is the server. */
	owners: ReadonlyMap<number, MemberId | null>;
	member: MemberId;
	/** How many client ids this member has brought already. */
	brought?: number;
	/** Who showed an id before anything was written under it. */
	holderOf?: (client: number) => MemberId | undefined;
	/** Steps that the document may still cost whoever opens it, and those that the member may still make rooms take. */
	stepsLeft?: number;
	ownStepsLeft?: number;
	/** Told of the steps that were counted, whatever is decided: counting takes as long as they do. */
	spend?: (steps: number) => void;
};

/** What an acceptable update does. */
export type Inspection = {
	/** False when the room already has all of it: accepted from anybody, and nothing to store. */
	isNew: boolean;
	/** Whether it adds something, deletions apart. */
	adds: boolean;
	/** Client ids met for the first time. */
	newClients: number[];
	/** Those it takes to put it in its place. */
	steps: number;
	/** What it adds, each struct after those it hangs on; null when they hang on one another. */
	inOrder: readonly Struct[] | null;
	deletions: Deletions;
};

export type GateRefusal =
	| "too-large"
	| "malformed-update"
	| "clock-gap"
	| "foreign-client"
	| "contradiction"
	| "document-full"
	| "too-many-requests";

type GateLimits = Pick<
	RoomLimits,
	| "maxMessageBytes"
	| "maxStructs"
	| "maxValues"
	| "maxSteps"
	| "maxDeleteRanges"
	| "maxNewClients"
	| "maxClients"
	| "maxClientsPerMember"
>;

const MAX_CLIENT = 2 ** 32;
const MAX_CLOCK = 2 ** 31;
const MAX_KEY_LENGTH = 1_000;
const MAX_DEPTH = 64;
/** What two people at one place of a text cost each other. */
const FEW_STEPS = 16;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** The shared types that documents are made of, under their roots. */
const PASSAGES = [Y.XmlElement, Y.XmlText] as const;

/** Decides whether an update may be applied to the live document. */
export function inspectUpdate(bytes: Uint8Array, view: GateView, limits: GateLimits): Result<Inspection, GateRefusal> {
	return atOnce(inspection(bytes, view, limits));
}

/** The same, in steps between which the document must not change. */
export function* inspection(
	bytes: Uint8Array,
	view: GateView,
	limits: GateLimits,
): Steps<Result<Inspection, GateRefusal>> {
	if (bytes.byteLength > limits.maxMessageBytes) return refused("too-large");
	const weight = weighUpdate(bytes, limits);
	if (!weight) return refused("malformed-update");
	const { structs: pieces, values, ranges, areRangesSorted } = weight;
	if (pieces > limits.maxStructs || values > limits.maxValues || ranges > limits.maxDeleteRanges)
		return refused("too-large");
	if (!areRangesSorted) return refused("malformed-update");
	let contents: ReadUpdate;
	try {
		contents = yield* readUpdate(bytes, pieces);
	} catch {
		// Whatever the decoder throws, the cause is in the bytes.
		return refused("malformed-update");
	}
	const { structs, deletions } = contents;

	const ends = yield* checkClocks(structs, view.doc);
	if (!ends.ok) return ends;
	const owned = checkOwners(ends.value, view, limits);
	if (!owned.ok) return owned;
	let read = 0;
	for (const struct of structs) {
		read += 1;
		if (read % STRIDE === 0) yield;
		if (struct instanceof Y.Item && contradicts(struct, view.doc)) return refused("contradiction");
		if (struct instanceof Y.Item && endOf(struct) > Y.getState(view.doc.store, struct.id.client)) {
			const problem = itemProblem(struct, ends.value, view.doc);
			if (problem) return refused(problem);
		}
	}
	if (yield* isNestedTooDeep(structs, view.doc)) return refused("malformed-update");
	const deletes = yield* checkDeletes(deletions, ends.value, view.doc);
	if (!deletes.ok) return deletes;
	const { adds, newClients } = owned.value;
	const integration = adds ? yield* checkSteps(structs, view, limits) : ok({ steps: 0, inOrder: [] });
	if (!integration.ok) return integration;
	const { steps, inOrder } = integration.value;
	const isOrdered = !adds || inOrder.length === structs.length;
	return ok({
		...{ isNew: adds || deletes.value, adds, newClients, steps },
		...{ inOrder: isOrdered ? inOrder : null, deletions },
	});
}

const endOf = (struct: Struct): number => struct.id.clock + struct.length;

/** Where the update leaves each client's clock. No hole inside it, none between it and what the room knows: a change that waits for another costs everybody, for ever. */
function* checkClocks(structs: readonly Struct[], doc: Y.Doc): Steps<Result<Map<number, number>, GateRefusal>> {
	const ends = new Map<number, number>();
	let current = -1;
	let read = 0;
	for (const struct of structs) {
		read += 1;
		if (read % STRIDE === 0) yield;
		if (struct instanceof Y.Skip) return refused("clock-gap");
		const { client, clock } = struct.id;
		const isSound = client < MAX_CLIENT && struct.length > 0 && endOf(struct) < MAX_CLOCK;
		if (!isSound || !Number.isSafeInteger(client) || !Number.isSafeInteger(clock)) return refused("malformed-update");
		if (client === current) {
			if (clock !== ends.get(client)) return refused("malformed-update");
		} else {
			// Yjs keeps only the last block of a client that comes twice.
			if (ends.has(client)) return refused("malformed-update");
			if (clock > Y.getState(doc.store, client)) return refused("clock-gap");
			current = client;
		}
		ends.set(client, endOf(struct));
	}
	return ok(ends);
}

/** New structs of a client id are taken only from the member it belongs to, by what it wrote or, before that, by what it showed; what the room already has may be relayed by anybody. */
function checkOwners(
	ends: ReadonlyMap<number, number>,
	{ doc, owners, member, holderOf, brought = 0 }: GateView,
	limits: GateLimits,
): Result<{ adds: boolean; newClients: number[] }, GateRefusal> {
	const newClients: number[] = [];
	let adds = false;
	for (const [client, end] of ends) {
		if (end <= Y.getState(doc.store, client)) continue;
		adds = true;
		const known = owners.get(client);
		const owner = known === undefined ? holderOf?.(client) : known;
		if (owner !== undefined && owner !== member) return refused("foreign-client");
		if (known === undefined) newClients.push(client);
	}
	if (newClients.length > limits.maxNewClients) return refused("too-large");
	// One member fills their own share, not the room of everybody.
	if (newClients.length > 0 && brought + newClients.length > limits.maxClientsPerMember)
		return refused("document-full");
	if (newClients.length > 0 && owners.size + newClients.length > limits.maxClients) return refused("document-full");
	return ok({ adds, newClients });
}

/** R915: what would take too long to put in its place is refused before it is; and a document that costs much already takes only what costs nearly nothing. */
function* checkSteps(
	structs: readonly Struct[],
	view: GateView,
	limits: GateLimits,
): Steps<Result<Integration, GateRefusal>> {
	const own = Math.max(FEW_STEPS, view.ownStepsLeft ?? limits.maxSteps);
	const left = Math.max(FEW_STEPS, view.stepsLeft ?? limits.maxSteps);
	const integration = yield* integrationCost(structs, view.doc, Math.min(own, left, limits.maxSteps));
	const { steps } = integration;
	view.spend?.(steps);
	if (steps > limits.maxSteps) return refused("too-large");
	if (steps > left) return refused("document-full");
	return steps > own ? refused("too-many-requests") : ok(integration);
}

function itemProblem(item: Y.Item, ends: ReadonlyMap<number, number>, doc: Y.Doc): GateRefusal | null {
	for (const id of [item.origin, item.rightOrigin, item.parent]) {
		if (!(id instanceof Y.ID)) continue;
		if (id.client === item.id.client && id.clock >= item.id.clock) return "malformed-update";
		if (id.clock >= Math.max(ends.get(id.client) ?? 0, Y.getState(doc.store, id.client))) return "clock-gap";
	}
	const parent: unknown = item.parent;
	if (typeof parent === "string" && !isAllowedKey(parent)) return "malformed-update";
	if (item.parentSub !== null && !isAllowedKey(item.parentSub)) return "malformed-update";
	// A passage has a place among others, never a name: an attribute would be a text of its own.
	if (item.parentSub !== null && item.content instanceof Y.ContentType) return "malformed-update";
	return isPlainContent(item.content) ? null : "malformed-update";
}

/** Keys that would give a prototype to the objects made from the document. */
function isAllowedKey(key: string): boolean {
	return key.length <= MAX_KEY_LENGTH && !FORBIDDEN_KEYS.has(key);
}

function isPlainContent(content: Y.Item["content"]): boolean {
	if (content instanceof Y.ContentDoc) return false;
	// Nothing of ours holds a map or a list inside it: in a text, no page could be drawn.
	if (content instanceof Y.ContentType) return PASSAGES.some((kind) => content.type.constructor === kind);
	if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
		return content.arr.every((value: unknown) => isPlainValue(value, MAX_DEPTH));
	if (content instanceof Y.ContentEmbed) return isPlainValue(content.embed, MAX_DEPTH);
	if (content instanceof Y.ContentFormat) return isAllowedKey(content.key) && isPlainValue(content.value, MAX_DEPTH);
	return true;
}

function isPlainValue(value: unknown, depth: number): boolean {
	if (value === null || typeof value !== "object" || value instanceof Uint8Array) return true;
	if (depth === 0) return false;
	if (Array.isArray(value)) return value.every((inner) => isPlainValue(inner, depth - 1));
	// A `__proto__` key sets the prototype while decoding: it is not a key of the object any more.
	if (Object.getPrototypeOf(value) !== Object.prototype) return false;
	return Object.entries(value).every(([key, inner]) => !FORBIDDEN_KEYS.has(key) && isPlainValue(inner, depth - 1));
}

/** Deleting somebody else's text is legitimate; deleting what nobody has written yet is not. Answers whether something is deleted that was not. */
function* checkDeletes(
	deletions: Deletions,
	ends: ReadonlyMap<number, number>,
	doc: Y.Doc,
): Steps<Result<boolean, GateRefusal>> {
	let isNew = false;
	let read = 0;
	for (const [client, ranges] of deletions.clients) {
		const state = Y.getState(doc.store, client);
		const end = Math.max(ends.get(client) ?? 0, state);
		for (const { clock, len } of ranges) {
			read += 1;
			if (read % STRIDE === 0) yield;
			if (!Number.isSafeInteger(clock + len)) return refused("malformed-update");
			if (clock + len > end) return refused("clock-gap");
			isNew ||= clock + len > state || !isDeletedAlready(doc, client, clock, clock + len);
		}
	}
	return ok(isNew);
}

function isDeletedAlready(doc: Y.Doc, client: number, start: number, end: number): boolean {
	const structs = doc.store.clients.get(client);
	if (!structs || start >= end) return true;
	for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
		const struct = structs[index];
		if (!struct || struct.id.clock >= end) return true;
		if (!struct.deleted) return false;
	}
	return true;
}
