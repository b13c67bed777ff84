/** The names of those who came into a workshop by its code go when their time has come, by the server's own clock, and what they made stays. */

import { unzipSync } from "fflate";
import { Memory } from "lowdb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RegistryFile } from "#server/store/registry.ts";
import { RegistryOverLowdb } from "#server/store/registry-over-lowdb.ts";
import { DIRECTORY, roomName } from "#shared/domain/document-kind.ts";
import { STARTER_SECTORS } from "#shared/domain/sector.ts";
import type { AdministrationBody } from "#shared/ledger/administration.ts";
import type { InboxReply } from "#shared/ledger/inbox-replies.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type { GuestNamesReply, WorkshopPeopleReply } from "#shared/protocol/workshops.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { HeldWorkshop } from "#test/support/held-workshop.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

const SECTOR = STARTER_SECTORS[0] ?? "";
const DAY = 24 * 3600_000;

let app: WholeApp;
let ana: Visitor;
let held: HeldWorkshop;

beforeEach(async () => {
	app = await WholeApp.open({ time: Date.UTC(2026, 10, 30, 15) });
	ana = await app.joins(app.ownerToken, "Ana");
	held = await HeldWorkshop.open(app, ana);
	await held.plans(stepLike("ideas", { arePrivate: false }));
	await held.begins(0);
});
afterEach(() => app.close());

const base = () => `/api/workspaces/${app.workspace}`;
const ends = () => held.moves({ kind: "end-workshop" });
const keeps = (guestNameDays: number | null) => ana.patch(base(), { guestNameDays });
const nameOf = ({ member }: Visitor) => app.registry.now.members.get(member as MemberId)?.name;

/** Days go by with the server running; Ana comes by, or her browser would be forgotten. */
async function pass(days: number): Promise<void> {
	for (let day = 1; day <= days; day += 1) {
		app.clock.shift += DAY;
		if (day % 20 === 0 || day === days) {
			await ana.get("/api/me");
			await app.app.parts.lastSeen.flush();
		}
		await app.app.doWhatIsDue();
	}
}

async function journal(): Promise<AdministrationBody["act"][]> {
	const { body } = await ana.get(`${base()}/ledgers/directory/administration`);
	const acts = (body as LedgerEventsReply).events.flatMap((event) =>
		"body" in event ? [(event.body as AdministrationBody).act] : [],
	);
	return acts.filter(({ kind }) => kind.startsWith("guest-names"));
}

const kinds = async () => (await journal()).map(({ kind }) => kind.replace("guest-names-", ""));
const told = async (who: Visitor) =>
	((await who.get(`${base()}/inbox`)).body as InboxReply).items.filter(({ reason }) => reason === "guest-names");
const people = async () =>
	((await ana.get(`${base()}/workshops/${held.id}/people`)).body as WorkshopPeopleReply).map(
		({ name, number, organisation, sector }) => [name, number, organisation, sector],
	);

test("[R800] ninety days after a workshop the names and organisations of its guests go; what they wrote, their number and their sector stay", async () => {
	const bea = await held.comesIn("Béa", { organisation: "CLSC", sector: SECTOR });
	await held.writes(bea, { kind: "add-card", step: held.step(0), text: "Des navettes" });
	await ends();
	await pass(89);
	expect(nameOf(bea)).toBe("Béa");
	await pass(1);
	expect(await people()).toEqual([["", 1, null, SECTOR]]);
	expect(await held.cardsOf(ana)).toEqual(["Des navettes"]);
	expect(await kinds()).toEqual(["due", "forgotten"]);
	expect(JSON.stringify(RegistryFile.encode(fileOf()))).not.toContain("Béa");
});

/** What is on the disk of the registry. */
function fileOf(): RegistryFile {
	const { workspaces, members, invitations, sessions, documents, acts } = app.registry.now;
	const lists = { workspaces, members, invitations, sessions, documents, acts };
	return {
		format: 1,
		...Object.fromEntries(Object.entries(lists).map(([name, map]) => [name, [...map.values()]])),
	} as RegistryFile;
}

test("[R801] an owner chooses how long, and nobody else; kept until taken away, nothing goes by itself", async () => {
	const facilitator = await app.invited(ana, "facilitator");
	expect(refusalKind(await facilitator.patch(base(), { guestNameDays: null }))).toBe("forbidden");
	expect((await keeps(91)).status).toBe(400);
	expect((await keeps(null)).body).toMatchObject({ guestNameDays: null });
	const bea = await held.comesIn("Béa");
	await ends();
	await pass(400);
	expect(nameOf(bea)).toBe("Béa");
	expect(await journal()).toEqual([{ kind: "guest-names-set", days: null }]);
});

test("[R802] owners are told a week before, once, and of a shorter time nothing goes sooner than a week later", async () => {
	const facilitator = await app.invited(ana, "facilitator");
	const bea = await held.comesIn("Béa");
	await held.comesIn("Cléo");
	await ends();
	await pass(40);
	expect(await told(ana)).toEqual([]);
	await keeps(30);
	await app.app.doWhatIsDue();
	await app.app.doWhatIsDue();
	const at = new Date(app.clock.now() + 7 * DAY).toISOString().slice(0, 10);
	const [notice, ...others] = await told(ana);
	expect(others).toEqual([]);
	expect(notice?.names).toMatchObject({ people: 2, at: expect.stringContaining(at) });
	expect(await told(facilitator)).toEqual([]);
	await pass(6);
	expect(nameOf(bea)).toBe("Béa");
	await pass(2);
	expect(nameOf(bea)).toBe("");
	expect(await kinds()).toEqual(["set", "due", "forgotten"]);
});

test("[R803] whoever came back to another workshop is counted from the last one", async () => {
	const bea = await held.comesIn("Béa");
	const cleo = await held.comesIn("Cléo");
	await ends();
	await pass(60);
	const again = await HeldWorkshop.open(app, ana);
	await again.plans(stepLike("ideas"));
	await again.begins(0);
	const known = await bea.post("/api/workshops/join", { code: again.code, key: "k".repeat(24) });
	expect(known.status).toBe(200);
	await again.gives(bea, "workshop", { kind: "enter" });
	await again.moves({ kind: "end-workshop" });
	await pass(40);
	expect([nameOf(bea), nameOf(cleo)]).toEqual(["Béa", ""]);
	await pass(60);
	expect(nameOf(bea)).toBe("");
});

test("[R804] whoever became a member meanwhile is never touched, nor is a workshop that goes on again", async () => {
	const bea = await held.comesIn("Béa");
	await ana.patch(`${base()}/members/${bea.member}`, { role: "reader" });
	const cleo = await held.comesIn("Cléo");
	await ends();
	await pass(85);
	expect(await kinds()).toEqual(["due"]);
	await held.moves({ kind: "reopen-workshop" });
	await held.gives(cleo, "workshop", { kind: "mark-done", step: held.step(0), isDone: true });
	await pass(10);
	expect(nameOf(cleo)).toBe("Cléo");
	await ends();
	await pass(90);
	expect([nameOf(bea), nameOf(cleo)]).toEqual(["Béa", ""]);
	// What had moved away was announced again.
	expect(await kinds()).toEqual(["due", "due", "forgotten"]);
});

test("[R800] a workshop that nobody ended counts from its day, or from the last sign of life in it", async () => {
	const bea = await held.comesIn("Béa");
	await held.moves({ kind: "set-details", date: "2027-01-15", startsAt: null, place: "", documents: [] });
	await pass(100);
	expect(nameOf(bea)).toBe("Béa");
	await pass(40);
	expect(nameOf(bea)).toBe("");
});

test("[R805] what somebody said of their organisation at the door leaves the disk of the workshop too, and the rest is read the same after a restart", async () => {
	const bea = await held.comesIn("Béa", { organisation: "Clinique des Neiges", sector: SECTOR });
	const cleo = await held.comesIn("Cléo", { organisation: "Coop" });
	await ana.patch(`${base()}/members/${cleo.member}`, { role: "reader" });
	await ends();
	await pass(97);
	const rows = await app.log.ledgers.read({ room: app.room(held.id) as never, stream: "workshop" }, 0);
	expect(rows.damagedAt).toBeNull();
	expect(JSON.stringify(rows.rows)).not.toContain("Neiges");
	expect(JSON.stringify(rows.rows)).toContain("Coop");
	const events = await held.reads<WorkshopBody>(ana, "workshop");
	expect(events.at(-1)?.body).toMatchObject({
		kind: "organisations-forgotten",
		people: [{ member: bea.member, status: "in", sector: SECTOR }],
	});
	const second = await restarted();
	await second.app.recall();
	const read = (state: WorkshopState) =>
		[...state.people].map(([id, { organisation, sector }]) => [id, organisation, sector]);
	const address = { place: held.id, stream: "workshop" };
	const again = await second.app.ledgers.readInside(app.workspace as WorkspaceId, address, read);
	await second.close();
	expect(again).toEqual({
		ok: true,
		value: expect.arrayContaining([
			[bea.member, "", SECTOR],
			[cleo.member, "Coop", ""],
		]),
	});
});

/** Another process on what this one kept. */
async function restarted() {
	return await WholeApp.open({ time: app.clock.now(), kept: { log: app.log, registry: app.registry } });
}

test("[R808] a server that was off finds at its start what came due, tells first, and does nothing twice", async () => {
	const bea = await held.comesIn("Béa");
	await ends();
	app.clock.shift += 300 * DAY;
	const second = await restarted();
	await second.app.recall();
	await second.app.doWhatIsDue();
	expect(nameOf(bea)).toBe("Béa");
	second.clock.shift += 8 * DAY;
	await second.app.doWhatIsDue();
	await second.close();
	expect(nameOf(bea)).toBe("");
	const third = await WholeApp.open({ time: second.clock.now(), kept: { log: app.log, registry: app.registry } });
	await third.app.recall();
	await third.app.doWhatIsDue();
	await third.close();
	const { rows } = await app.log.ledgers.read(
		{ room: roomName(app.workspace as WorkspaceId, DIRECTORY), stream: "administration" },
		0,
	);
	const acts = rows.map(({ body }) => (JSON.parse(body ?? "") as AdministrationBody).act.kind);
	expect(acts.filter((kind) => kind.startsWith("guest-names"))).toEqual(["guest-names-due", "guest-names-forgotten"]);
});

test("[R808] a copy of the registry that is put back brings no name back for long", async () => {
	const bea = await held.comesIn("Béa");
	await ends();
	await pass(85);
	const copy = RegistryFile.parse(JSON.parse(JSON.stringify(fileOf())));
	await pass(10);
	expect(nameOf(bea)).toBe("");
	const adapter = new Memory<RegistryFile>();
	await adapter.write(copy);
	const registry = await RegistryOverLowdb.open(adapter);
	const nameThere = () => registry.now.members.get(bea.member as MemberId)?.name;
	expect(nameThere()).toBe("Béa");
	const later = await WholeApp.open({ time: app.clock.now(), kept: { log: app.log, registry } });
	await later.app.recall();
	await later.app.doWhatIsDue();
	await later.close();
	expect(nameThere()).toBe("");
});

test("[R806] somebody whose name went and who comes by a code again is somebody new; their old browser opens nothing", async () => {
	const bea = await held.comesIn("Béa");
	await ends();
	await pass(97);
	expect((await bea.get(`${base()}/workshops/${held.id}/seat`)).status).toBe(401);
	const again = await HeldWorkshop.open(app, ana);
	const joined = await bea.post("/api/workshops/join", { code: again.code, name: "Béatrice", key: "k".repeat(24) });
	expect((joined.body as { member: { id: string; name: string } }).member).toMatchObject({ name: "Béatrice" });
	expect((joined.body as { member: { id: string } }).member.id).not.toBe(bea.member);
});

test("[R807] a workshop that keeps its names keeps them as long as it says so, by those who run workshops", async () => {
	const bea = await held.comesIn("Béa");
	await held.moves({ kind: "name-host", member: bea.member as MemberId, isHost: true });
	expect(refusalKind(await held.gives(bea, "workshop", { kind: "keep-names", areKept: true }))).toBe("forbidden");
	await held.moves({ kind: "keep-names", areKept: true });
	await ends();
	await pass(200);
	const names = async () => (await ana.get(`${base()}/workshops/${held.id}/guest-names`)).body as GuestNamesReply;
	expect(await names()).toEqual({ people: 1, days: 90, isKept: true, at: null });
	await held.moves({ kind: "keep-names", areKept: false });
	expect((await names()).at?.slice(0, 10)).toBe(new Date(app.clock.now() + 7 * DAY).toISOString().slice(0, 10));
	await app.app.doWhatIsDue();
	expect(nameOf(bea)).toBe("Béa");
	await pass(8);
	expect([nameOf(bea), (await names()).people]).toEqual(["", 0]);
});

test("[R805] nobody gives the command by which organisations go", async () => {
	const bea = await held.comesIn("Béa", { organisation: "CLSC" });
	const command = { kind: "forget-organisations", members: [bea.member] };
	expect(refusalKind(await held.gives(ana, "workshop", command))).toBe("bad-request");
	expect(refusalKind(await bea.get(`${base()}/workshops/${held.id}/guest-names`))).toBe("forbidden");
});

test("[R808] an archive takes the choice along, and the names that came with it go in their time there, the workshop that keeps them apart", async () => {
	await keeps(30);
	await held.comesIn("Béa", { organisation: "CLSC" });
	await ends();
	const lasting = await HeldWorkshop.open(app, ana);
	await lasting.comesIn("Cléo");
	await lasting.moves({ kind: "keep-names", areKept: true });
	await lasting.moves({ kind: "end-workshop" });
	const reply = await fetch(`${app.url}${base()}/archive`, { headers: { cookie: ana.cookie } });
	const bytes = new Uint8Array(await reply.arrayBuffer());
	expect(new TextDecoder().decode(unzipSync(bytes)["palier.json"])).toContain('"guestNameDays": 30');
	const made = await ana.ask("POST", "/api/workspaces/import-archive", bytes);
	expect(made.status).toBe(201);
	const there = (made.body as { id: string }).id;
	const names = () =>
		[...app.registry.now.members.values()].flatMap(({ workspace, name, role }) =>
			workspace === there && role === "participant" ? [name] : [],
		);
	expect(names()).toEqual(["Béa", "Cléo"]);
	await pass(45);
	expect(names()).toEqual(["", "Cléo"]);
});

test("[R801] a workspace from before the choice has ninety days, and none of its people was announced", async () => {
	const bea = await held.comesIn("Béa");
	await ends();
	const old = JSON.parse(JSON.stringify(fileOf())) as { workspaces: object[]; members: object[] };
	for (const one of old.workspaces) Reflect.deleteProperty(one, "guestNameDays");
	for (const one of old.members) Reflect.deleteProperty(one, "nameGoesAt");
	const read = RegistryFile.parse(old);
	expect(read.workspaces.map(({ guestNameDays }) => guestNameDays)).toEqual([90]);
	expect(read.members.find(({ id }) => id === bea.member)?.nameGoesAt).toBeNull();
});
