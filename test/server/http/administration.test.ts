/** T30: whatever is done to run a workspace leaves an event in its journal. The list of routes is the router's own: a new one has to say which event it leaves, or why it leaves none. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { createHttpApp } from "#server/http/http-app.ts";
import { newOwnerLink } from "#server/commands/owner-link.ts";
import { DIRECTORY, roomName } from "#shared/domain/document-kind.ts";
import type { ActKind } from "#shared/domain/administration-act.ts";
import type { AdministrationBody } from "#shared/ledger/administration.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { Doors, type Visitor } from "#test/support/doors.ts";
import { routesOf } from "#test/support/routes.ts";

let doors: Doors;
let workspace: WorkspaceId;
let owner: Visitor;

beforeEach(async () => {
	doors = await Doors.open();
	const made = await doors.workspace();
	workspace = made.workspace.id;
	owner = await doors.joins(made.token, "Odette");
});
afterEach(() => doors.close());

const at = (path: string, where: string = workspace) => `/api/workspaces/${where}${path}`;

async function journal(who: Visitor = owner, where: string = workspace): Promise<LedgerEvent<AdministrationBody>[]> {
	const reply = await who.get(at("/ledgers/directory/administration", where));
	expect(reply.status).toBe(200);
	return (reply.body as LedgerEventsReply).events as LedgerEvent<AdministrationBody>[];
}

const archive = async () => {
	const reply = await fetch(doors.url + at("/archive"), { headers: { cookie: owner.cookie } });
	return new Uint8Array(await reply.arrayBuffer());
};
const linkOf = async (role = "editor") => {
	const made = await owner.post(at("/invitations"), { role });
	return made.body as { invitation: { id: string }; token: string };
};
const documentOf = async () =>
	((await owner.post(at("/documents"), { kind: "framework", title: "Cadre" })).body as { id: string }).id;

/** What each route that runs a workspace leaves: how it is used here, what it tells last, and of which workspace. */
const ACTS: Record<string, { kinds: ActKind[]; act: () => Promise<string | undefined> }> = {
	"POST /join": {
		kinds: ["member-joined"],
		act: async () => void (await doors.joins((await linkOf()).token, "Ana")),
	},
	"POST /workspaces": {
		kinds: ["workspace-founded", "member-joined"],
		act: async () => ((await owner.post("/api/workspaces", { name: "Autre" })).body as { id: string }).id,
	},
	"POST /workspaces/import-archive": {
		kinds: ["archive-taken-up", "member-joined"],
		act: async () => {
			const bytes = await archive();
			const reply = await owner.ask("POST", "/api/workspaces/import-archive", bytes);
			expect(reply.status).toBe(201);
			return (reply.body as { id: string }).id;
		},
	},
	"GET /workspaces/:workspace/archive": {
		kinds: ["archive-taken-out"],
		act: async () => void (await archive()),
	},
	"PATCH /workspaces/:workspace": {
		kinds: ["workspace-renamed", "sectors-changed", "guest-names-set"],
		act: async () =>
			void (await owner.patch(at(""), { name: "Nouvelle table", sectors: ["Santé"], guestNameDays: 30 })),
	},
	"POST /workspaces/:workspace/remove-examples": {
		kinds: ["examples-removed"],
		act: async () => void (await owner.post(at("/remove-examples"))),
	},
	"POST /workspaces/:workspace/documents": {
		kinds: ["document-created"],
		act: async () => void (await documentOf()),
	},
	"POST /workspaces/:workspace/workshops/:workshop/report": {
		kinds: ["document-created"],
		act: async () => {
			const asked = { kind: "workshop", title: "Atelier", start: "empty", language: "fr" };
			const made = (await owner.post(at("/documents"), asked)).body as { id: string };
			await owner.post(at(`/workshops/${made.id}/report`), { language: "fr" });
		},
	},
	"PATCH /workspaces/:workspace/documents/:document": {
		kinds: ["document-archived", "document-brought-back"],
		act: async () => {
			const document = await documentOf();
			await owner.patch(at(`/documents/${document}`), { archived: true });
			await owner.patch(at(`/documents/${document}`), { archived: false });
		},
	},
	"PATCH /workspaces/:workspace/members/:member": {
		kinds: ["role-changed"],
		act: async () => {
			const bo = await doors.invited(owner, workspace, "reader");
			await owner.patch(at(`/members/${bo.member}`), { role: "editor" });
		},
	},
	"DELETE /workspaces/:workspace/members/:member": {
		kinds: ["member-removed", "name-forgotten"],
		act: async () => {
			const bo = await doors.invited(owner, workspace, "reader");
			await owner.delete(at(`/members/${bo.member}?forget=name`));
		},
	},
	"POST /workspaces/:workspace/members/:member/forget-name": {
		kinds: ["name-forgotten"],
		act: async () => {
			const bo = await doors.invited(owner, workspace, "reader");
			await owner.delete(at(`/members/${bo.member}`));
			await owner.post(at(`/members/${bo.member}/forget-name`));
		},
	},
	"POST /workspaces/:workspace/members/:member/sign-out": {
		kinds: ["member-signed-out"],
		act: async () => {
			const bo = await doors.invited(owner, workspace, "reader");
			await owner.post(at(`/members/${bo.member}/sign-out`));
		},
	},
	"POST /sign-out-others": {
		kinds: ["other-devices-signed-out"],
		act: async () => {
			const link = await newOwnerLink(doors.parts, workspace);
			const elsewhere = doors.visitor();
			// The same person on a second browser: their session there is another one of the same member.
			await elsewhere.post("/api/join", { token: link, name: "Odette" });
			await doors.registry.change((draft) => {
				for (const [id, session] of draft.sessions)
					if (!session.members.includes(owner.member as never))
						draft.sessions.set(id, { ...session, members: [owner.member as never] });
			});
			await owner.post("/api/sign-out-others");
		},
	},
	"POST /workspaces/:workspace/invitations": { kinds: ["link-made"], act: async () => void (await linkOf()) },
	"DELETE /workspaces/:workspace/invitations": {
		kinds: ["all-links-ended"],
		act: async () => {
			await linkOf();
			await owner.delete(at("/invitations"));
		},
	},
	"DELETE /workspaces/:workspace/invitations/:invitation": {
		kinds: ["link-ended"],
		act: async () => {
			const { invitation } = await linkOf();
			await owner.delete(at(`/invitations/${invitation.id}`));
		},
	},
};

/** Routes that change something, and why it is not the running of a workspace. */
const NO_ACT: Record<string, string> = {
	"POST /join/preview": "reads",
	"POST /workshops/find": "reads",
	"POST /workshops/join":
		"whoever comes by a code is told in the ledger of their workshop, and has no right of the workspace",
	"POST /workshops/continue/preview": "reads",
	"POST /workshops/continue": "one’s own place, on another of one’s devices",
	"POST /workspaces/:workspace/workshops/:workshop/device-link": "a link to one’s own place, in memory alone",
	"DELETE /workspaces/:workspace/workshops/:workshop/device-link": "a link to one’s own place, in memory alone",
	"PATCH /workspaces/:workspace/workshops/:workshop/people/:member":
		"guest-renamed, with a whole workshop: test/server/ledger/guests.test.ts",
	"POST /sign-out": "one's own session",
	"POST /sign-out-everywhere": "one's own sessions",
	"PATCH /workspaces/:workspace/me": "one's own name",
	"POST /workspaces/:workspace/ledgers/:place/:stream": "is an event of its own stream",
	"POST /workspaces/:workspace/media": "writing: the image is in the log of the text that shows it",
	"POST /workspaces/:workspace/attachments": "writing: the value that the file is for says whose it is",
	"POST /workspaces/:workspace/documents/:document/points/:point/restore":
		"writing: a change in the log, by its author",
	"POST /workspaces/:workspace/inbox/read": "one's own marks",
	"POST /workspaces/:workspace/inbox/follow": "one's own marks",
	"POST /workspaces/:workspace/visits": "one's own marks",
	"PUT /workspaces/:workspace/notices/address": "one's own address",
	"DELETE /workspaces/:workspace/notices/address": "one's own address",
	"PUT /workspaces/:workspace/notices/choices": "one's own choices",
	"POST /mail/confirm": "one's own address",
	"POST /mail/stop/:token": "one's own choices",
};
/** Reading that takes a whole workspace away. */
const READINGS = ["GET /workspaces/:workspace/archive"];

test("[R590] every route that changes something is known to leave an event, or says why not", () => {
	const routes = routesOf(createHttpApp(doors.parts));
	const changing = routes.filter((one) => !one.startsWith("GET ") || READINGS.includes(one));
	expect(changing.toSorted()).toEqual([...Object.keys(ACTS), ...Object.keys(NO_ACT)].toSorted());
});

test.for(Object.entries(ACTS))("[R590] %s leaves its event, signed by whoever did it", async ([, { kinds, act }]) => {
	const where = (await act()) ?? workspace;
	const events = await journal(owner, where);
	expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
	const told = events.slice(-kinds.length);
	expect(told.map(({ body }) => body.act.kind)).toEqual(kinds);
	const registry = doors.registry.now;
	for (const { member } of told) {
		const signer = member === null ? undefined : registry.members.get(member);
		expect(signer?.workspace).toBe(where);
	}
	if (kinds[0] !== "member-joined" && where === workspace)
		for (const one of told) expect(one.member).toBe(owner.member);
});

test("[R590] what an act ends by itself is told too: the links of somebody whose role falls, the rise by a link", async () => {
	const facilitator = await doors.invited(owner, workspace, "facilitator", "Fabrice");
	const made = await facilitator.post(at("/invitations"), { role: "facilitator" });
	const { invitation, token } = made.body as { invitation: { id: string }; token: string };
	const bo = await doors.invited(owner, workspace, "reader", "Bo");
	expect((await bo.post("/api/join", { token, name: "Bo" })).status).toBe(200);
	const raised = (await journal()).at(-1);
	expect(raised).toMatchObject({
		member: bo.member,
		body: { act: { kind: "role-changed", member: bo.member, from: "reader", to: "facilitator", link: invitation.id } },
	});
	const second = await facilitator.post(at("/invitations"), { role: "editor" });
	await owner.patch(at(`/members/${facilitator.member}`), { role: "reader" });
	expect((await journal()).slice(-3).map(({ body }) => body.act.kind)).toContain("link-ended");
	expect((await journal()).at(-1)?.body.act).toMatchObject({
		link: (second.body as { invitation: { id: string } }).invitation.id,
		maker: facilitator.member,
	});
});

test("[R591] the journal holds ids alone: no name, title, link or address", async () => {
	await doors.invited(owner, workspace, "editor", "Canari Zoé");
	await owner.patch(at(""), { name: "Canari espace", sectors: ["Canari secteur"] });
	await owner.post(at("/documents"), { kind: "framework", title: "Canari titre" });
	const { token } = await linkOf();
	const kept = JSON.stringify(await doors.log.ledgers.read({ room: room(), stream: "administration" }, 0));
	for (const canary of ["Canari", "Odette", "Zoé", token]) expect(kept).not.toContain(canary);
	expect(JSON.stringify([...doors.registry.now.acts.values()])).not.toContain("Canari");
});

test("[R592] nobody gives the journal a command, whatever their role, and no other place has one", async () => {
	const body = { id: newId<RecordId>(), act: { kind: "member-left", member: owner.member } };
	const before = await journal();
	for (const role of ["facilitator", "reader"] as const) {
		const who = await doors.invited(owner, workspace, role);
		const reply = await who.post(at("/ledgers/directory/administration"), { key: newId<RecordId>(), command: body });
		expect(reply.status).toBe(403);
	}
	const mine = await owner.post(at("/ledgers/directory/administration"), { key: newId<RecordId>(), command: body });
	expect(mine.status).toBe(403);
	for (const place of ["portfolio", await documentOf()]) {
		const reply = await owner.post(at(`/ledgers/${place}/administration`), { key: newId<RecordId>(), command: body });
		expect(reply.status).toBe(404);
		expect((await owner.get(at(`/ledgers/${place}/administration`))).status).toBe(404);
	}
	const comment = await owner.post(at("/ledgers/directory/comments"), { key: newId<RecordId>(), command: {} });
	expect(comment.status).toBe(404);
	const kinds = (await journal()).slice(before.length).map((event) => event.body.act.kind);
	expect(kinds).not.toContain("member-left");
});

test("[R593] every member reads the journal, the least able too; somebody of another workspace does not", async () => {
	const reader = await doors.invited(owner, workspace, "reader");
	expect(await journal(reader)).toEqual(await journal());
	const other = await doors.workspace("Ailleurs");
	const stranger = await doors.joins(other.token, "Étranger");
	expect((await stranger.get(at("/ledgers/directory/administration"))).status).toBe(404);
});

test("[R600] an owner forgets the name of somebody who left; nobody else may, nor of somebody who is still there", async () => {
	const facilitator = await doors.invited(owner, workspace, "facilitator");
	const bo = await doors.invited(owner, workspace, "editor", "Bo Lemieux");
	const forget = (by: Visitor, who: string) => by.post(at(`/members/${who}/forget-name`));
	const left = async () => ((await owner.get(at("/members/left"))).body as { name: string }[]).map(({ name }) => name);
	expect((await forget(owner, bo.member)).status).toBe(404);
	await owner.delete(at(`/members/${bo.member}`));
	expect(await left()).toEqual(["Bo Lemieux"]);
	expect((await forget(facilitator, bo.member)).status).toBe(403);
	expect((await forget(owner, bo.member)).status).toBe(204);
	expect((await forget(owner, bo.member)).status).toBe(204);
	expect(await left()).toEqual([]);
	const kept = doors.registry.now.members.get(bo.member as never);
	expect([kept?.name, kept?.organisation]).toEqual(["", null]);
	expect((await journal()).filter(({ body }) => body.act.kind === "name-forgotten")).toHaveLength(1);
});

test("[R594] an act whose event the disk refused is done, waits in the registry, and is written once when the disk is well", async () => {
	const before = (await journal()).length;
	doors.log.disk.fail("storage-full");
	const { invitation } = await linkOf();
	doors.log.disk.repair();
	expect(doors.registry.now.invitations.has(invitation.id as never)).toBe(true);
	expect(await journal()).toHaveLength(before);
	doors.clock.passes({ minutes: 1 });
	const second = await linkOf();
	const links = (await journal()).slice(before).map(({ body }) => "link" in body.act && body.act.link);
	expect(links).toEqual([invitation.id, second.invitation.id]);
});

function room() {
	return roomName(workspace, DIRECTORY);
}
