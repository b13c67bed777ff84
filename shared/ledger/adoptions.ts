/** The stream of adoptions: which exact wording of a balise a group adopted, numbered, with the day and in whose name; retired, and taken up again. */

import { z } from "zod";
import { ASKED_OF, LEVELS } from "#shared/document/balise-set.ts";
import { wordingFingerprint } from "#shared/document/balise-wording.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { isSealed, type LedgerEvent, type SealedEvent, type Stream } from "#shared/ledger/stream.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const RecordKey = z.string().regex(/^[a-z0-9_-]{1,64}$/i);
const Balise = z.strictObject({
	/** The balise set it is in. */
	document: z.string().refine(isId),
	balise: RecordKey,
});
const Wording = z.strictObject({
	name: z.string().max(500),
	level: z.enum(LEVELS),
	statement: z.string().trim().min(1).max(20_000),
	why: z.string().max(20_000),
	criteria: z.array(z.strictObject({ id: RecordKey, text: z.string().max(20_000), asks: z.enum(ASKED_OF) })).max(200),
});
const Reason = z.string().trim().max(1000);

export const AdoptionCommand = z.discriminatedUnion("kind", [
	/** `wording`: what the person had in front of them; the server adopts nothing else. */
	Balise.extend({ kind: z.literal("adopt-balise"), wording: Wording, reason: Reason }),
	Balise.extend({ kind: z.literal("retire-balise"), reason: Reason.min(1) }),
	Balise.extend({ kind: z.literal("reinstate-balise"), reason: Reason.min(1) }),
]);
export type AdoptionCommand = z.infer<typeof AdoptionCommand>;

export const AdoptionBody = z.discriminatedUnion("kind", [
	Balise.extend({
		kind: z.literal("balise-adopted"),
		version: z.int().min(1),
		wording: Wording,
		fingerprint: z.string(),
		reason: Reason,
	}),
	Balise.extend({ kind: z.literal("balise-retired"), reason: Reason }),
	Balise.extend({ kind: z.literal("balise-reinstated"), reason: Reason }),
]);
export type AdoptionBody = z.infer<typeof AdoptionBody>;

type Said = { readonly member: MemberId | null; readonly time: string; readonly reason: string };
export type AdoptedVersion = Said & {
	/** The balise set it was in that day. */
	readonly document: string;
	readonly version: number;
	readonly wording: z.infer<typeof Wording>;
	readonly fingerprint: string;
};
export type Adoption = { versions: AdoptedVersion[]; retired: Said | null };
/** By id of balise: ids of records are unique, whatever their document. */
export type AdoptionsState = Map<string, Adoption>;

/** The version in force; null when nobody adopted any, or it was retired. */
export function adoptedVersion(state: AdoptionsState, balise: string): AdoptedVersion | null {
	const adoption = state.get(balise);
	return adoption && adoption.retired === null ? (adoption.versions.at(-1) ?? null) : null;
}

export const adoptionsStream: Stream<AdoptionsState, AdoptionCommand, AdoptionBody> = {
	name: "adoptions",
	place: "portfolio",
	command: AdoptionCommand,
	body: AdoptionBody,
	maxCommandBytes: 262_144,
	needs: () => "adopt",
	initial: () => new Map(),
	evolve,
	decide,
};

function evolve(state: AdoptionsState, event: LedgerEvent<AdoptionBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time } = event;
	const adoption = state.get(body.balise) ?? { versions: [], retired: null };
	state.set(body.balise, adoption);
	const said = { member, time, reason: body.reason };
	switch (body.kind) {
		case "balise-adopted": {
			const { document, version, wording, fingerprint } = body;
			adoption.versions.push({ ...said, document, version, wording, fingerprint });
			adoption.retired = null;
			return;
		}
		case "balise-retired":
			adoption.retired = said;
			return;
		case "balise-reinstated":
			adoption.retired = null;
			return;
	}
}

function decide(state: AdoptionsState, command: AdoptionCommand): Result<AdoptionBody[], Refusal> {
	const { document, balise, reason } = command;
	const adoption = state.get(balise);
	const last = adoption?.versions.at(-1);
	const of = { document, balise, reason };
	switch (command.kind) {
		case "adopt-balise": {
			const fingerprint = wordingFingerprint(command.wording);
			// The same wording adopted twice is one adoption.
			if (last?.fingerprint === fingerprint && adoption?.retired === null) return ok([]);
			const version = (last?.version ?? 0) + 1;
			return ok([{ kind: "balise-adopted", ...of, version, wording: command.wording, fingerprint }]);
		}
		case "retire-balise":
			if (!last) return refused({ kind: "balise-unknown", detail: balise });
			return ok(adoption?.retired ? [] : [{ kind: "balise-retired", ...of }]);
		case "reinstate-balise":
			if (!last) return refused({ kind: "balise-unknown", detail: balise });
			return ok(adoption?.retired ? [{ kind: "balise-reinstated", ...of }] : []);
	}
}
