/** Notices by e-mail: to an address its person confirmed, when they chose, once, without a word of what was said; and ended in one press. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type * as Y from "yjs";
import { Inbox } from "#server/inbox/inbox.ts";
import { Mailer } from "#server/mail/mailer.ts";
import { lastDigestTime } from "#server/mail/digest-times.ts";
import { type BlockJson, writeBlocksAt } from "#shared/document/block-json.ts";
import type { NoticeChoices } from "#shared/domain/notice.ts";
import type { InboxReply } from "#shared/ledger/inbox-replies.ts";
import { newId } from "#shared/lib/ids.ts";
import type { NoticesReply } from "#shared/protocol/notices.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { MemoryMail } from "#test/support/memory-mail.ts";
import { WholeApp } from "#test/support/whole-app.ts";

const CANARY = "perroquet-7f3a";
const ADDRESS = "ana.canari@exemple.org";
const ORIGIN = "https://palier.example.org";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let mail: MemoryMail;
let app: WholeApp;
let ana: Visitor;
let bo: Visitor;
let framework: string;
let space: string;

beforeEach(async () => {
	mail = new MemoryMail();
	// A Friday, at noon in Québec.
	app = await WholeApp.open({ time: Date.UTC(2027, 0, 15, 17), mail: { transport: mail, origin: ORIGIN } });
	space = `/api/workspaces/${app.workspace}`;
	ana = await app.joins(app.ownerToken, "Ana");
	bo = await app.invited(ana, "commenter", `Bo ${CANARY}`);
	const made = await ana.post(`${space}/documents`, { kind: "framework", title: "Cadre – Santé" });
	framework = (made.body as { id: string }).id;
});
afterEach(() => app.close());

const passes = (amount: number) => {
	app.clock.shift += amount;
};
const round = () => app.app.sendNotices();
const opens = async (text = `@[${ana.member}] ${CANARY}`) => {
	const command = { kind: "open-thread", on: { kind: "document" }, text };
	const { status, body } = await bo.post(`${space}/ledgers/${framework}/comments`, { key: newId(), command });
	expect(status).toBe(200);
	return (body as { events: { body: { thread: string } }[] }).events[0]?.body.thread ?? "";
};
const chooses = (choices: Partial<NoticeChoices>) =>
	ana.ask("PUT", `${space}/notices/choices`, {
		choices: { mention: "never", answer: "never", thread: "never", deletion: "never", ...choices },
		language: "fr",
	});
const gives = (who: Visitor, address: string) =>
	who.ask("PUT", `${space}/notices/address`, { address, language: "fr" });
const tokenIn = (text: string, act: string) => new RegExp(`#${act}\\.(\\S+)`).exec(text)?.[1] ?? "";

/** Ana gives her address, and follows the link it received in a browser that is not signed in. */
async function confirmed(choices: Partial<NoticeChoices> = { mention: "now" }): Promise<void> {
	await gives(ana, ADDRESS);
	const token = tokenIn(mail.sent.at(-1)?.text ?? "", "confirmer");
	expect((await app.visitor().post("/api/mail/confirm", { token })).status).toBe(204);
	await chooses(choices);
	mail.sent.length = 0;
}

/** Another server over the same files, which remembers nothing of this one. */
function startedAgain(): Mailer {
	const { registry, personal, clock, logger, log } = app;
	const { rooms } = app.app.parts;
	const ledgers = app.app.ledgers;
	const push = () => undefined;
	const inbox = new Inbox({
		ledgers,
		ledgerStore: log.ledgers,
		log,
		personal,
		registry,
		clock,
		logger,
		rooms: { ...rooms, push },
	});
	return new Mailer({ mail: { transport: mail, origin: ORIGIN }, inbox, personal, registry, clock, logger });
}

test("[R460] nothing but the message that asks is sent to an address before somebody said it is theirs", async () => {
	await gives(ana, ADDRESS);
	expect(mail.sent.map(({ to, subject }) => [to, subject])).toEqual([
		[ADDRESS, "Confirmez votre adresse pour recevoir les avis de Palier"],
	]);
	await opens();
	passes(2 * DAY);
	await round();
	expect(mail.sent).toHaveLength(1);
	// Two days later the link no longer works, nor does one that was made up.
	const token = tokenIn(mail.sent[0]?.text ?? "", "confirmer");
	passes(MINUTE);
	for (const bad of [token, "x", `${ana.member}.x`, `${newId()}.x`])
		expect(refusalKind(await app.visitor().post("/api/mail/confirm", { token: bad }))).toBe("mail-link-invalid");
	expect((await ana.get(`${space}/notices`)).body).toMatchObject({ address: ADDRESS, isConfirmed: false });
});

test("[R460] an address is one address, and a mailbox is asked a few times a day at most", async () => {
	for (const bad of ["ana", "a@b", "a@b.org, c@d.org", "a@b.org\nBcc: c@d.org", "<a@b.org>", "é\u202e@b.org"])
		expect(refusalKind(await gives(ana, bad)), bad).toBe("mail-address-invalid");
	for (let turn = 0; turn < 5; turn++) expect((await gives(ana, `a${turn}@exemple.org`)).status).toBe(200);
	expect(refusalKind(await gives(ana, "a6@exemple.org"))).toBe("too-many-requests");
});

test("[R461] an address, its choices and its links are its own person's; it goes when they take it back", async () => {
	await confirmed();
	expect((await bo.get(`${space}/notices`)).body).toMatchObject({ address: null, isConfirmed: false });
	for (const path of ["members", "inbox", "away", "archive", ""])
		expect(String(JSON.stringify((await bo.get(`${space}/${path}`)).body))).not.toContain(ADDRESS);
	expect(String((await ana.get(`${space}/archive`)).body)).not.toContain(ADDRESS);
	expect(refusalKind(await bo.ask("PUT", `${space}/notices/choices`, { choices: {}, language: "fr" }))).toBe(
		"bad-request",
	);
	await ana.delete(`${space}/notices/address`);
	await opens();
	passes(5 * MINUTE);
	await round();
	expect(mail.sent).toEqual([]);
	expect((await app.personal.read(ana.member as never)).mail).toBeNull();
});

test("[R462] a message says that something waits and where, and leads to the thread: no word, no name of whoever wrote", async () => {
	await confirmed();
	const thread = await opens();
	passes(2 * MINUTE);
	await round();
	const [message] = mail.sent;
	expect(mail.sent).toHaveLength(1);
	expect(message?.subject).toBe("[Cadre – Santé] 1\u00a0mention de vous");
	expect(message?.text).toContain(`${ORIGIN}/e/${app.workspace}/cadres/${framework}#t-${thread}`);
	expect(message?.html).toContain('<html lang="fr">');
	expect(JSON.stringify(message)).not.toContain(CANARY);
});

test("[R462] a title is a name in a message: on one line, and no markup", async () => {
	await confirmed();
	await ana.patch(`${space}/documents/${framework}`, { title: '<img src=x onerror="a()"> & Cie' });
	await opens();
	passes(2 * MINUTE);
	await round();
	expect(mail.sent[0]?.html).not.toContain("<img");
	expect(mail.sent[0]?.subject).not.toMatch(/[\r\n]/);
});

test("[R463] at once waits for a minute of quiet, and what was read meanwhile is not told", async () => {
	await confirmed();
	await opens();
	await round();
	expect(mail.sent).toEqual([]);
	passes(MINUTE / 2);
	await opens();
	passes(2 * MINUTE);
	await round();
	expect(mail.sent.map(({ subject }) => subject)).toEqual(["[Cadre – Santé] 2\u00a0mentions de vous"]);
	passes(10 * MINUTE);
	await round();
	await opens();
	const { items } = (await ana.get(`${space}/inbox`)).body as InboxReply;
	await ana.post(`${space}/inbox/read`, { items: items.map(({ id }) => id) });
	passes(10 * MINUTE);
	await round();
	expect(mail.sent).toHaveLength(1);
});

test("[R463] a digest leaves once at seven, even when the server starts again; each event goes at its own pace", async () => {
	await confirmed({ mention: "daily", thread: "weekly" });
	await opens();
	await opens("Sans nommer personne");
	passes(10 * MINUTE);
	await round();
	expect(mail.sent).toEqual([]);
	passes(DAY);
	await round();
	expect(mail.sent.map(({ subject }) => subject)).toEqual(["[Cadre – Santé] 1\u00a0mention de vous"]);
	const again = startedAgain();
	await again.tick();
	await again.close();
	passes(DAY);
	await round();
	expect(mail.sent).toHaveLength(1);
	passes(2 * DAY);
	await round();
	expect(mail.sent.map(({ subject }) => subject).slice(1)).toEqual(["[Cadre – Santé] 1\u00a0nouveau fil"]);
});

test("[R463] seven in the morning is that of Québec, winter and summer, and the week begins on Monday", () => {
	const at = (pace: "daily" | "weekly", iso: string) => new Date(lastDigestTime(pace, Date.parse(iso))).toISOString();
	expect(at("daily", "2027-01-15T11:59:00Z")).toBe("2027-01-14T12:00:00.000Z");
	expect(at("daily", "2027-07-15T11:00:00Z")).toBe("2027-07-15T11:00:00.000Z");
	expect(at("weekly", "2027-01-15T17:00:00Z")).toBe("2027-01-11T12:00:00.000Z");
});

test("[R464] a mail server that does not answer delays no command; the message is tried again after growing pauses, and leaves once", async () => {
	await confirmed();
	mail.isDown = true;
	mail.tried = 0;
	await opens();
	passes(2 * MINUTE);
	for (let turn = 0; turn < 3; turn++) await round();
	expect(mail.tried).toBe(1);
	passes(2 * MINUTE);
	await round();
	passes(2 * MINUTE);
	await round();
	expect(mail.tried).toBe(2);
	mail.isDown = false;
	passes(10 * MINUTE);
	await round();
	await round();
	expect(mail.sent.map(({ subject }) => subject)).toEqual(["[Cadre – Santé] 1\u00a0mention de vous"]);
	const lines = app.logger.lines.join("\n");
	for (const secret of [ADDRESS, CANARY, "Cadre – Santé"]) expect(lines).not.toContain(secret);
});

test("[R465] one press ends all notices, by POST alone; a scanner that follows every link changes nothing", async () => {
	await confirmed();
	await opens();
	passes(2 * MINUTE);
	await round();
	const url = new URL(mail.sent[0]?.stopUrl ?? "");
	expect(url.origin).toBe(ORIGIN);
	const scanned = await app.visitor().get(url.pathname);
	expect([scanned.status, scanned.headers.get("location")?.startsWith("/courriel#arreter.")]).toEqual([303, true]);
	const choices = async () => ((await ana.get(`${space}/notices`)).body as NoticesReply).choices.mention;
	expect(await choices()).toBe("now");
	const forged = url.pathname.replace(ana.member, bo.member);
	expect(refusalKind(await app.visitor().post(forged))).toBe("mail-link-invalid");
	expect(refusalKind(await app.visitor().post(`${url.pathname}x`))).toBe("mail-link-invalid");
	// As a mail program sends it: a form, no cookie, no origin.
	const form = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };
	expect((await fetch(app.url + url.pathname, form)).status).toBe(204);
	expect(await choices()).toBe("never");
	await opens();
	passes(5 * MINUTE);
	await round();
	expect(mail.sent).toHaveLength(1);
	expect(tokenIn(mail.sent[0]?.text ?? "", "arreter")).toBe(url.pathname.split("/").at(-1));
	expect(app.logger.lines.join("\n")).not.toContain(url.pathname.split(".").at(-1));
});

test("[R466] a server without mail says so, and keeps no address", async () => {
	const plain = await WholeApp.open();
	const cleo = await plain.joins(plain.ownerToken, "Cléo");
	const path = `/api/workspaces/${plain.workspace}/notices`;
	expect((await cleo.get(path)).body).toMatchObject({ isMailOn: false, address: null });
	expect(refusalKind(await cleo.ask("PUT", `${path}/address`, { address: ADDRESS, language: "fr" }))).toBe("mail-off");
	await plain.close();
});

test("[R883] a proposal and what becomes of it are told at the pace one chose, without a word of it; whoever chose before is told nothing more", async () => {
	const block: BlockJson = { type: "paragraph", attrs: { id: "p1" }, content: [{ text: "Un." }] };
	const write = (doc: Y.Doc) => writeBlocksAt(doc, "content", { prev: null, ids: [] }, [block]);
	await app.app.parts.rooms.edit(app.room(framework), null, write);
	const after = [{ ...block, content: [{ text: CANARY }] }];
	const propose = () => {
		const passage = { field: "content", prev: null, before: [block], after, reason: CANARY };
		const command = { kind: "propose", passages: [passage] };
		return bo.post(`${space}/ledgers/${framework}/proposals`, { key: newId(), command });
	};
	await confirmed();
	await propose();
	passes(2 * MINUTE);
	await round();
	expect(mail.sent).toEqual([]);
	await chooses({ proposal: "now" });
	await propose();
	passes(2 * MINUTE);
	await round();
	expect(mail.sent[0]?.subject).toContain("proposition");
	expect(mail.sent[0]?.text).toContain("#b-p1");
	expect(JSON.stringify(mail.sent)).not.toContain(CANARY);
});
