/** Co-facilitators at the doors of the real server: what somebody who was named to lead may do, by where they come from, and until when. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type { Role } from "#shared/domain/role.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { type Answer, refusalKind, type Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";
import { openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let workshop: DocumentId;
let cadre: DocumentId;
let other: DocumentId;
let code: string;
let steps: string[];
let vote: string;

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	const made = await Promise.all(
		(["workshop", "framework", "framework"] as const).map((kind) =>
			ana.post(`${base()}/documents`, { kind, title: kind, start: "empty", language: "fr" }),
		),
	);
	[workshop, cadre, other] = made.map(({ body }) => (body as { id: DocumentId }).id) as [
		DocumentId,
		DocumentId,
		DocumentId,
	];
	const target = { kind: "document" as const, document: cadre, block: null };
	const added = [stepLike("welcome"), stepLike("vote"), stepLike("vote", { target }), stepLike("assess")];
	const body = bodyOf(await gives(ana, { kind: "add-steps", steps: added, before: null }));
	steps = (body as { steps: { id: string }[] }).steps.map(({ id }) => id);
	code = (bodyOf(await gives(ana, { kind: "open-door" })) as { code: string }).code;
	await gives(ana, { kind: "begin-step", step: steps[0], from: null });
	({ vote } = bodyOf(await gives(ana, openVote(), "votes")) as { vote: string });
});
afterEach(() => app.close());

const base = () => `/api/workspaces/${app.workspace}`;
const came = (answer: Answer) => (answer.status < 300 ? "done" : refusalKind(answer));
const gives = (who: Visitor, command: object, stream = "workshop", place: string = workshop) =>
	who.post(`${base()}/ledgers/${place}/${stream}`, { key: newId(), command });
const says = async (who: Visitor, command: object, stream?: string, place?: string) =>
	came(await gives(who, command, stream, place));

function bodyOf({ body }: Answer): unknown {
	const event = (body as LedgerEventsReply).events.at(-1);
	return event && "body" in event ? event.body : null;
}

/** Who is in, named to lead or not: `guest` came by the code alone. */
async function comesIn(kind: "guest" | Role, isHost: boolean): Promise<Visitor> {
	let visitor: Visitor;
	if (kind === "guest") {
		visitor = app.visitor();
		const joined = await visitor.post("/api/workshops/join", { code, name: `Guest ${isHost}`, key: newId() });
		visitor.member = (joined.body as { member: { id: string } }).member.id;
	} else visitor = await app.invited(ana, kind, `${kind} ${isHost}`);
	expect(await says(visitor, { kind: "enter" })).toBe("done");
	if (isHost) expect(await says(ana, { kind: "name-host", member: visitor.member, isHost: true })).toBe("done");
	return visitor;
}

const KINDS = ["guest", "commenter", "editor"] as const;

/** Every command of the desk, in an order in which each has something to change. */
const DESK = (): [string, object][] => [
	["begin-step", { kind: "begin-step", step: steps[1], from: steps[0] }],
	["set-timer", { kind: "set-timer", timer: { act: "start", minutes: 5 } }],
	["say", { kind: "say", text: "Bonjour", table: null }],
	["lock-door", { kind: "lock-door", isLocked: true }],
	["open-door", { kind: "open-door" }],
	["set-details", { kind: "set-details", date: null, startsAt: null, place: "Salle A", documents: [cadre] }],
	["add-steps", { kind: "add-steps", steps: [stepLike("break")], before: null }],
	["edit-step", { kind: "edit-step", step: steps[3], terms: { ...stepLike("assess"), title: "Autre" } }],
	["move-step", { kind: "move-step", step: steps[3], before: steps[0] }],
	["set-tables", { kind: "set-tables", tables: [{ id: null, name: "Table 1", place: "", members: [] }] }],
	["attach-vote", { kind: "attach-vote", step: steps[1], vote: { place: workshop, vote } }],
	["attach-round", { kind: "attach-round", step: steps[3], round: "r1" }],
	["remove-step", { kind: "remove-step", step: steps[3] }],
	["close-door", { kind: "close-door" }],
	["end-workshop", { kind: "end-workshop" }],
];

test.each(KINDS)(
	"[R943] a %s who was named to lead gives every command of the desk, and none once it is over",
	async (kind) => {
		const host = await comesIn(kind, true);
		for (const [name, command] of DESK()) expect([name, await says(host, command)]).toEqual([name, "done"]);
		for (const command of [
			{ kind: "reopen-workshop" },
			{ kind: "set-timer", timer: { act: "start", minutes: 5 } },
			{ kind: "begin-step", step: steps[1], from: null },
		])
			expect(await says(host, command)).toBe("forbidden");
	},
);

test.each(KINDS)("[R702] [R943] a %s who was not gives none of them", async (kind) => {
	const who = await comesIn(kind, false);
	for (const [name, command] of DESK()) expect([name, await says(who, command)]).toEqual([name, "forbidden"]);
});

test.each(KINDS)(
	"[R943] a %s who leads opens the votes of the steps, shows and cancels them, there and nowhere else",
	async (kind) => {
		const host = await comesIn(kind, true);
		for (const place of [workshop, cadre]) {
			const opened = await gives(host, openVote({ isSecret: true }), "votes", place);
			expect([place, came(opened)]).toEqual([place, "done"]);
			const { vote } = bodyOf(opened) as { vote: string };
			// Not of a step yet: it is nobody's to close but those whose role runs votes.
			const closed = kind === "guest" ? "step-closed" : "forbidden";
			expect(await says(host, { kind: "close-vote", vote }, "votes", place)).toBe(closed);
			const step = place === workshop ? steps[1] : steps[2];
			expect(await says(host, { kind: "attach-vote", step, vote: { place, vote } })).toBe("done");
			expect((await host.get(`${base()}/ledgers/${place}/votes`)).status).toBe(200);
			expect(await says(host, { kind: "close-vote", vote }, "votes", place)).toBe("done");
		}
		const again = (bodyOf(await gives(host, openVote(), "votes")) as { vote: string }).vote;
		await gives(host, { kind: "attach-vote", step: steps[1], vote: { place: workshop, vote: again } });
		expect(await says(host, { kind: "cancel-vote", vote: again, reason: "Mal posée" }, "votes")).toBe("done");
		const refusal = kind === "guest" ? ["forbidden", "step-closed"] : ["forbidden"];
		for (const place of [other, "portfolio"]) expect(refusal).toContain(await says(host, openVote(), "votes", place));
		const decision = { kind: "record-decision", vote: again, outcome: "adopted", statement: "Oui", subject: null };
		expect(["forbidden", "step-closed", "bad-request"]).toContain(await says(host, decision, "votes"));
	},
);

test.each(KINDS)(
	"[R943] a %s who leads names no document that the workshop does not have, nor a vote of elsewhere",
	async (kind) => {
		const host = await comesIn(kind, true);
		const details = { kind: "set-details", date: null, startsAt: null, place: "" };
		const target = { kind: "document" as const, document: other, block: null };
		expect(await says(host, { ...details, documents: [other] })).toBe("forbidden");
		expect(await says(host, { kind: "add-steps", steps: [stepLike("write", { target })], before: null })).toBe(
			"forbidden",
		);
		expect(await says(host, { kind: "edit-step", step: steps[2], terms: stepLike("vote", { target }) })).toBe(
			"forbidden",
		);
		const elsewhere = (bodyOf(await gives(ana, openVote(), "votes", other)) as { vote: string }).vote;
		const vote = { place: other, vote: elsewhere };
		expect(await says(host, { kind: "attach-vote", step: steps[1], vote })).toBe("forbidden");
		expect(await says(host, { ...details, documents: [cadre] })).toBe("done");
	},
);

test.each(KINDS)(
	"[R943] a %s who leads writes what the agenda asks, in the room of the workshop, until it is over",
	async (kind) => {
		const host = await comesIn(kind, true);
		const peer = app.peer(kind, host, app.room(workshop)).returns();
		const seen = app.peer("ana", ana, app.room(workshop)).returns();
		await Promise.all([peer.isIn(), seen.isIn()]);
		await until(() => peer.noticed("access")?.access === "write", "the agenda is theirs to write");
		peer.types("Écrivez une idée.");
		await seen.sees("Écrivez une idée.");
		if (kind === "editor") return;
		await gives(ana, { kind: "name-host", member: host.member, isHost: false });
		await until(() => peer.noticed("access")?.access === "read", "they lead no more, and it is not");
		await gives(ana, { kind: "name-host", member: host.member, isHost: true });
		await until(() => peer.noticed("access")?.access === "write", "they lead again, and it is");
		await gives(ana, { kind: "end-workshop" });
		await until(() => peer.noticed("access")?.access === "read", "it is over, and it is not any more");
	},
);

test("[R943] a guest who leads shows the round of a step before it is held, with the names of its projects, and closes a vote of any document of the workshop", async () => {
	const host = await comesIn("guest", true);
	await gives(ana, { kind: "set-details", date: null, startsAt: null, place: "", documents: [other] });
	const opened = bodyOf(await gives(ana, openVote(), "votes", other)) as { vote: string };
	const asked = { place: other, vote: opened.vote };
	expect(await says(ana, { kind: "attach-vote", step: steps[1], vote: asked })).toBe("done");
	expect(await says(host, { kind: "close-vote", vote: opened.vote }, "votes", other)).toBe("done");
	await gives(ana, { kind: "attach-round", step: steps[3], round: "r1" });
	expect((await host.get(`${base()}/workshops/${workshop}/rounds/r1`)).status).toBe(200);
});

test("[R943] a guest who leads gets no report, no file, no document and no list of the workspace", async () => {
	const host = await comesIn("guest", true);
	const here = `${base()}/workshops/${workshop}`;
	for (const [method, path] of [
		["POST", `${here}/report`],
		["GET", `${here}/record`],
		["GET", `${here}/guest-names`],
		["GET", `${base()}/documents`],
		["GET", `${base()}/members`],
		["POST", `${base()}/invitations`],
		["GET", `${base()}/ledgers/${other}/comments`],
		["GET", `${base()}/ledgers/portfolio/assessments`],
	] as const)
		expect([403, 404], path).toContain((await host.ask(method, path, method === "GET" ? undefined : {})).status);
	const open = {
		kind: "open-round",
		title: "Tour",
		instrument: { id: "srl", version: 1 },
		projects: [],
		asked: "everyone",
	};
	expect(["step-closed", "forbidden", "bad-request"]).toContain(await says(host, open, "assessments", "portfolio"));
	expect(await says(host, { kind: "keep-names", areKept: true })).toBe("forbidden");
});

test("[R943] whoever leads no more, is put out, or leads another workshop runs nothing here", async () => {
	const host = await comesIn("commenter", true);
	const guest = await comesIn("guest", true);
	await gives(ana, { kind: "name-host", member: host.member, isHost: false });
	expect(await says(host, openVote(), "votes")).toBe("forbidden");
	await gives(ana, { kind: "put-out", member: guest.member });
	expect(await says(guest, openVote(), "votes")).toBe("put-out");
	expect(await says(guest, { kind: "set-timer", timer: { act: "start", minutes: 5 } })).toBe("put-out");
	const terms = { kind: "workshop", title: "Autre", start: "empty", language: "fr" };
	const second = ((await ana.post(`${base()}/documents`, terms)).body as { id: string }).id;
	await gives(host, { kind: "enter" }, "workshop", second);
	await gives(ana, { kind: "name-host", member: host.member, isHost: true }, "workshop", second);
	expect(await says(host, openVote(), "votes", second)).toBe("done");
	expect(await says(host, openVote(), "votes")).toBe("forbidden");
	expect(await says(host, { kind: "set-timer", timer: { act: "start", minutes: 5 } })).toBe("forbidden");
});
