/** How what somebody gave to be written in a ledger is called. */

import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import type { keptTexts } from "#client/document/kept-texts.ts";

type Texts = (typeof keptTexts)["fr"];

export function whatWasGiven({ stream, command }: Pick<KeptCommand, "stream" | "command">, t: Texts): string {
	const said = (typeof command === "object" && command !== null ? command : {}) as { kind?: string; isDone?: boolean };
	switch (stream) {
		case "cards":
			return said.kind === "add-card" ? t.card : said.kind === "edit-card" ? t.cardEdit : t.cards;
		case "votes":
			return ofVotes(said, t);
		case "assessments":
			return t.answer;
		case "instruments":
			return t.instrument;
		case "measurements":
			return t.measurement;
		case "adoptions":
		case "document-adoptions":
			return t.adoption;
		case "comments":
			return COMMENT_WORDS.has(said.kind ?? "") ? t.comment : t.onComment;
		case "proposals":
			return said.kind === "propose" ? t.proposal : t.onProposal;
		case "coverage":
			return t.judgement;
		case "workshop":
			return ofWorkshop(said, t);
		default:
			return t.other;
	}
}

/** Those of the commands on comments that hold what somebody wrote in one. */
const COMMENT_WORDS: ReadonlySet<string> = new Set(["open-thread", "reply", "edit-comment"]);

function ofVotes({ kind }: { kind?: string }, t: Texts): string {
	switch (kind) {
		case "cast-ballot":
		case "withdraw-ballot":
			return t.ballot;
		case "record-decision":
			return t.decision;
		case "add-follow-up":
		case "update-follow-up":
			return t.followUp;
		default:
			return t.vote;
	}
}

function ofWorkshop({ kind, isDone }: { kind?: string; isDone?: boolean }, t: Texts): string {
	switch (kind) {
		case "mark-done":
			return isDone ? t.done : t.notDone;
		case "raise-hand":
			return t.hand;
		case "lower-hand":
			return t.handDown;
		case "enter":
			return t.enter;
		default:
			return t.lead;
	}
}
