/** A vote that is being prepared: how it is held, what is missing, and the command that opens it. */

import {
	isAmongOptions,
	methodFault,
	type VoteMethod,
	type VoteMethodKind,
	type VoteOption,
} from "#shared/domain/vote-method.ts";
import type { Voice } from "#shared/domain/tally.ts";
import type { Wording } from "#shared/domain/wording.ts";
import { AGREEMENT_GRADIENTS } from "#shared/method/agreement-gradients.ts";
import type { Anonymity } from "#shared/ledger/anonymous-ballots.ts";
import type { Vote } from "#shared/ledger/votes-state.ts";
import type { VoteCommand, VoteSubject, VoteTerms } from "#shared/ledger/votes-wire.ts";
import type { MemberId } from "#shared/lib/ids.ts";

export type VoteDraft = {
	title: string;
	note: string;
	method: VoteMethodKind;
	scale: readonly Wording[];
	options: readonly VoteOption[];
	dots: number;
	highest: number;
	who: "everyone" | "some";
	voters: readonly MemberId[];
	isSecret: boolean;
	anonymity: Anonymity;
	reasons: VoteTerms["reasons"];
	voice: Voice;
	/** As the field of the device writes it: local, without seconds. */
	deadline: string;
	quorum: string;
	previous: string | null;
};

export const NEW_VOTE: VoteDraft = {
	title: "",
	note: "",
	method: "gradients",
	scale: AGREEMENT_GRADIENTS,
	options: [
		{ id: "o1", label: "" },
		{ id: "o2", label: "" },
	],
	dots: 5,
	highest: 5,
	who: "everyone",
	voters: [],
	isSecret: true,
	anonymity: "none",
	reasons: "optional",
	voice: "person",
	deadline: "",
	quorum: "",
	previous: null,
};

/** Another vote held as this one was; its deadline is to be chosen anew. */
export function draftOfVote({ id, title, note, method, options, voters, ...terms }: Vote): VoteDraft {
	const { isSecret, anonymity, reasons, voice, quorum } = terms;
	return {
		...NEW_VOTE,
		...{ title, note, isSecret, anonymity, reasons, voice, previous: id, method: method.kind },
		scale: method.kind === "gradients" ? method.scale : NEW_VOTE.scale,
		dots: method.kind === "dots" ? method.dots : NEW_VOTE.dots,
		highest: method.kind === "score" ? method.to : NEW_VOTE.highest,
		options: options.length > 0 ? options : NEW_VOTE.options,
		who: voters === "everyone" ? "everyone" : "some",
		voters: voters === "everyone" ? [] : voters,
		quorum: quorum === null ? "" : String(quorum),
	};
}

/** R425: an objection has a name. */
export function mayBeAnonymous({ method, isSecret }: Pick<VoteDraft, "method" | "isSecret">): boolean {
	return isSecret && method !== "consent";
}

export type VoteFault = "subject" | "scale" | "options" | "people" | "deadline" | "quorum";

/** What keeps it from being opened. */
export function voteFaults(draft: VoteDraft, subject: VoteSubject | null, now: number): VoteFault[] {
	const options = optionsOf(draft);
	const labels = options.map(({ label }) => label.toLowerCase());
	const fault = methodFault(methodOf(draft), options);
	return [
		...(subject === null ? (["subject"] as const) : []),
		...(fault === "scale" || (draft.method === "gradients" && draft.scale.length < 2) ? (["scale"] as const) : []),
		...(fault === "options" || new Set(labels).size < labels.length ? (["options"] as const) : []),
		...(draft.who === "some" && draft.voters.length === 0 ? (["people"] as const) : []),
		...(draft.deadline !== "" && !(Date.parse(draft.deadline) > now) ? (["deadline"] as const) : []),
		...(draft.quorum.trim() !== "" && quorumOf(draft) === null ? (["quorum"] as const) : []),
	];
}

/** For a draft without a fault. */
export function openVoteCommand(draft: VoteDraft, subject: VoteSubject): Extract<VoteCommand, { kind: "open-vote" }> {
	const { isSecret, reasons, previous } = draft;
	const anonymity = mayBeAnonymous(draft) ? draft.anonymity : "none";
	const voice = anonymity === "none" ? draft.voice : "person";
	return {
		kind: "open-vote",
		...{ subject, isSecret, anonymity, reasons, voice, previous },
		title: draft.title.trim(),
		note: draft.note.trim(),
		options: optionsOf(draft),
		method: methodOf(draft),
		voters: draft.who === "everyone" ? "everyone" : [...draft.voters],
		deadline: draft.deadline === "" ? null : new Date(draft.deadline).toISOString(),
		quorum: quorumOf(draft),
	};
}

function methodOf({ method, scale, dots, highest }: VoteDraft): VoteMethod {
	switch (method) {
		case "gradients":
			return { kind: method, scale: scale.map((one) => ({ ...one })) };
		case "dots":
			return { kind: method, dots };
		case "score":
			return { kind: method, to: highest };
		default:
			return { kind: method };
	}
}

function optionsOf({ method, options }: VoteDraft): VoteOption[] {
	if (!isAmongOptions(method)) return [];
	return options.map(({ id, label }) => ({ id, label: label.trim() })).filter(({ label }) => label !== "");
}

function quorumOf({ quorum }: VoteDraft): number | null {
	return /^[1-9]\d{0,3}$/.test(quorum.trim()) ? Number(quorum) : null;
}
