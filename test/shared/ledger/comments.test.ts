/** Comments as people leave them: in their own name, edited with a trace, taken away for good, resolved and opened again. */

import { expect, test } from "vitest";
import { commentsStream } from "#shared/ledger/comments.ts";
import { isEdited, wordsOf } from "#shared/ledger/comments-state.ts";
import type { CommentBody, CommentCommand } from "#shared/ledger/comments-wire.ts";
import { mentionsOf, spokenText, textParts } from "#shared/ledger/mentions.ts";
import { fold } from "#shared/ledger/stream.ts";
import { type Came, memberCalled, SmallLedger } from "#test/support/small-ledger.ts";

const ana = memberCalled("ana");
const bo = memberCalled("bo");
const eve = memberCalled("eve");

class Table extends SmallLedger<ReturnType<typeof commentsStream.initial>, CommentCommand, CommentBody> {
	constructor() {
		super(commentsStream);
	}

	/** Ana opens a thread about the whole document. */
	opens(text = "Est-ce bien le bon mot ?"): { thread: string; comment: string } {
		return ids(this.sends(ana, "commenter", { kind: "open-thread", on: { kind: "document" }, text }));
	}
}

function ids(came: Came<CommentBody>): { thread: string; comment: string } {
	if (typeof came === "string") throw new Error(`refused: ${came}`);
	const added = came.find(({ body }) => body.kind === "comment-added");
	if (added?.body.kind !== "comment-added") throw new Error("no comment was added");
	return added.body;
}

test("[R380] a commenter opens a thread and others answer, each under their own name; a reader does neither", () => {
	const table = new Table();
	const { thread } = table.opens();
	table.sends(bo, "editor", { kind: "reply", thread, text: "Je dirais « milieu »." });
	expect(table.sends(eve, "reader", { kind: "reply", thread, text: "Moi aussi" })).toBe("forbidden");
	expect(table.state.threads.get(thread)?.comments.map((one) => [one.author, wordsOf(one)])).toEqual([
		[ana, "Est-ce bien le bon mot ?"],
		[bo, "Je dirais « milieu »."],
	]);
	expect(table.sends(bo, "editor", { kind: "reply", thread: memberCalled("none"), text: "?" })).toBe("not-found");
	expect(table.sends(bo, "editor", { kind: "reply", thread, text: "   " })).toBe("bad-request");
	// There is no field to write in another's name.
	const forged = { kind: "reply", thread, text: "?", member: ana } as CommentCommand;
	expect(table.sends(bo, "editor", forged)).toBe("bad-request");
});

test("[R381] only its author edits a comment, and what it said before stays to be read", () => {
	const table = new Table();
	const { comment } = table.opens("Avant");
	expect(table.sends(bo, "owner", { kind: "edit-comment", comment, text: "Autre chose" })).toBe("not-yours");
	table.sends(ana, "commenter", { kind: "edit-comment", comment, text: "Après" });
	expect(table.sends(ana, "commenter", { kind: "edit-comment", comment, text: "Après" })).toEqual([]);
	const said = table.state.comments.get(comment);
	expect(said?.wordings.map(({ text }) => text)).toEqual(["Avant", "Après"]);
	expect(said && isEdited(said) && wordsOf(said)).toBe("Après");
});

test("[R382] an author takes their words away for good; only who moderates takes somebody else’s, and says why", () => {
	const table = new Table();
	const { thread, comment } = table.opens("Un nom de trop : Jean Tremblay");
	table.sends(ana, "commenter", { kind: "edit-comment", comment, text: "Toujours Jean Tremblay" });
	const answer = ids(table.sends(bo, "editor", { kind: "reply", thread, text: "Vrai" })).comment;
	expect(table.sends(bo, "editor", { kind: "redact-comment", comment, reason: "x" })).toBe("not-yours");
	const events = table.sends(ana, "commenter", { kind: "redact-comment", comment, reason: "" });
	if (typeof events === "string") throw new Error(events);
	expect(events.flatMap((event) => commentsStream.purges?.(event) ?? [])).toEqual([3, 4]);
	expect(wordsOf(table.state.comments.get(comment) ?? never())).toBeNull();
	expect(table.state.threads.get(thread)?.comments).toHaveLength(2);
	for (const kind of ["edit-comment", "react"] as const) {
		const command = kind === "react" ? { kind, reaction: "agree", isOn: true } : { kind, text: "Encore" };
		expect(table.sends(ana, "commenter", { ...command, comment } as CommentCommand)).toBe("not-found");
	}
	expect(table.sends(eve, "facilitator", { kind: "redact-comment", comment: answer, reason: "" })).toBe(
		"reason-required",
	);
	table.sends(eve, "facilitator", { kind: "redact-comment", comment: answer, reason: "Hors sujet" });
	expect(table.state.comments.get(answer)?.redacted).toMatchObject({ by: eve, reason: "Hors sujet" });
	// Whoever loads the ledger afterwards finds the same, without the words.
	const purged = new Set(table.events.flatMap((event) => [...(commentsStream.purges?.(event) ?? [])]));
	const left = fold(
		commentsStream,
		table.events.map((event) => (purged.has(event.seq) ? { seq: event.seq, sealed: true as const } : event)),
	);
	expect(left).toEqual(table.state);
});

test("[R386] whoever opened a thread or may write resolves it and opens it again; an answer opens it too", () => {
	const table = new Table();
	const { thread } = table.opens();
	expect(table.sends(bo, "commenter", { kind: "resolve-thread", thread })).toBe("not-yours");
	table.sends(bo, "editor", { kind: "resolve-thread", thread });
	expect(table.state.threads.get(thread)?.resolved?.by).toBe(bo);
	expect(table.sends(ana, "commenter", { kind: "resolve-thread", thread })).toEqual([]);
	table.sends(bo, "commenter", { kind: "reply", thread, text: "Pas tout à fait" });
	expect(table.state.threads.get(thread)?.resolved).toBeNull();
	table.sends(ana, "commenter", { kind: "resolve-thread", thread });
	table.sends(ana, "commenter", { kind: "reopen-thread", thread });
	expect(table.state.threads.get(thread)?.resolved).toBeNull();
});

test("[R388] a reaction is there once for each person, and goes as it came", () => {
	const table = new Table();
	const { comment } = table.opens();
	const react = (isOn: boolean): CommentCommand => ({ kind: "react", comment, reaction: "agree", isOn });
	table.sends(bo, "commenter", react(true));
	expect(table.sends(bo, "commenter", react(true))).toEqual([]);
	table.sends(ana, "commenter", react(true));
	expect([...(table.state.comments.get(comment)?.reactions.get("agree") ?? [])]).toEqual([bo, ana]);
	table.sends(bo, "commenter", react(false));
	table.sends(ana, "commenter", react(false));
	expect(table.state.comments.get(comment)?.reactions.size).toBe(0);
});

test("[R389] the whole table is called by those who may write; one person, by anybody who comments", () => {
	const table = new Table();
	const { thread } = table.opens();
	expect(table.sends(ana, "commenter", { kind: "reply", thread, text: "@[all] venez voir" })).toBe("forbidden");
	table.sends(bo, "editor", { kind: "reply", thread, text: "@[all] venez voir" });
	const text = `Merci @[${ana}], et @[${bo}] aussi, @[${ana}].`;
	table.sends(eve, "commenter", { kind: "reply", thread, text });
	expect([...mentionsOf(text)]).toEqual([ana, bo]);
	expect(textParts("sans mention @[Ana] a@b.ca")).toEqual([{ text: "sans mention @[Ana] a@b.ca" }]);
	expect(spokenText(text, (id) => (id === ana ? "Ana" : "Bo"))).toBe("Merci @Ana, et @Bo aussi, @Ana.");
});

test("[R384] what the server did not find is quoted as its author had it, and says so", () => {
	const table = new Table();
	const point = { item: { client: 1, clock: 2 }, assoc: 0 };
	const on = { kind: "words", field: "content", from: point, to: point, quote: "les mots lus" } as const;
	const { thread } = ids(table.sends(ana, "commenter", { kind: "open-thread", on, text: "?" }));
	expect(table.state.threads.get(thread)?.on).toEqual({
		...{ kind: "words", field: "content", quote: "les mots lus" },
		...{ before: "", after: "", block: null, isFound: false },
	});
});

function never(): never {
	throw new Error("it should be there");
}
