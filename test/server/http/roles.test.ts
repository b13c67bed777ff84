/** Every role at every route: what the table of capabilities says is what the server does. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, Doors, refusalKind, type Visitor } from "#test/support/doors.ts";
import { type Capability, ROLES, type Role, can } from "#shared/domain/role.ts";
import { newId } from "#shared/lib/ids.ts";

const PIXEL = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");

type Try = { route: string; needs: Capability; asks: (visitor: Visitor, at: string) => Promise<Answer> };

/** One request for each route that needs a capability. Those that would change things aim at nothing, so that a test leaves the table as it was. */
const TRIES: Try[] = [
	{ route: "GET workspace", needs: "read", asks: (who, at) => who.get(at) },
	{ route: "PATCH workspace", needs: "changeSettings", asks: (who, at) => who.patch(at, {}) },
	{ route: "PATCH me", needs: "read", asks: (who, at) => who.patch(`${at}/me`, {}) },
	{ route: "GET documents", needs: "read", asks: (who, at) => who.get(`${at}/documents`) },
	{
		route: "POST documents",
		needs: "createDocument",
		asks: (who, at) => who.post(`${at}/documents`, { kind: "balise-set", title: "Balises" }),
	},
	{
		route: "PATCH document title",
		needs: "write",
		asks: (who, at) => who.patch(`${at}/documents/${newId()}`, { title: "Autre" }),
	},
	{
		route: "PATCH document archived",
		needs: "archiveDocument",
		asks: (who, at) => who.patch(`${at}/documents/${newId()}`, { archived: true }),
	},
	{ route: "GET members", needs: "seeMembers", asks: (who, at) => who.get(`${at}/members`) },
	{
		route: "PATCH member",
		needs: "changeRoles",
		asks: (who, at) => who.patch(`${at}/members/${newId()}`, { role: "reader" }),
	},
	{ route: "DELETE member", needs: "removeMembers", asks: (who, at) => who.delete(`${at}/members/${newId()}`) },
	{
		route: "POST member sign-out",
		needs: "removeMembers",
		asks: (who, at) => who.post(`${at}/members/${newId()}/sign-out`),
	},
	{ route: "GET invitations", needs: "invite", asks: (who, at) => who.get(`${at}/invitations`) },
	{ route: "POST invitations", needs: "invite", asks: (who, at) => who.post(`${at}/invitations`, { role: "reader" }) },
	{ route: "DELETE invitation", needs: "invite", asks: (who, at) => who.delete(`${at}/invitations/${newId()}`) },
	{ route: "POST media", needs: "uploadMedia", asks: (who, at) => who.post(`${at}/media`, PIXEL) },
	{ route: "POST remove-examples", needs: "removeExamples", asks: (who, at) => who.post(`${at}/remove-examples`) },
	{ route: "GET health", needs: "changeSettings", asks: (who, at) => who.get(`${at}/health`) },
	{ route: "GET archive", needs: "exportWorkspace", asks: (who, at) => who.get(`${at}/archive`) },
	{
		route: "POST workspaces",
		needs: "createWorkspace",
		asks: (who) => who.post("/api/workspaces", { name: "Autre espace" }),
	},
];

let doors: Doors;
let at: string;
const people = {} as Record<Role, Visitor>;
let stranger: Visitor;

beforeAll(async () => {
	doors = await Doors.open();
	const { workspace, token } = await doors.workspace();
	at = `/api/workspaces/${workspace.id}`;
	people.owner = await doors.joins(token, "owner");
	for (const role of ROLES)
		if (!(role in people)) people[role] = await doors.invited(people.owner, workspace.id, role, role);
	const elsewhere = await doors.workspace("Ailleurs");
	stranger = await doors.joins(elsewhere.token, "De passage");
});
afterAll(async () => {
	await doors.close();
});

describe.each(TRIES)("[R52] $route needs $needs", ({ needs, asks }) => {
	test.each(ROLES)("%s", async (role) => {
		const answer = await asks(people[role], at);
		if (can(role, needs)) expect([200, 201, 204, 404]).toContain(answer.status);
		else expect([answer.status, refusalKind(answer)]).toEqual([403, "forbidden"]);
	});

	test("nobody who is not signed in", async () => {
		const answer = await asks(doors.visitor(), at);
		expect([answer.status, refusalKind(answer)]).toEqual([401, "not-signed-in"]);
	});
});

test.each(TRIES.filter((one) => one.needs !== "createWorkspace"))(
	"[R52] $route: a member of another workspace gets the answer of one that does not exist",
	async ({ asks }) => {
		const here = await asks(stranger, at);
		const nowhere = await asks(stranger, `/api/workspaces/${newId()}`);
		expect(here.status).toBe(404);
		expect(here.body).toEqual(nowhere.body);
	},
);

test("[R55] nobody invites to a role above their own, nor sees such links", async () => {
	const made = await people.facilitator.post(`${at}/invitations`, { role: "owner" });
	expect(refusalKind(made)).toBe("forbidden");
	const seen = (await people.facilitator.get(`${at}/invitations`)).body as { role: Role }[];
	expect(seen.some((one) => one.role === "owner")).toBe(false);
	expect(((await people.owner.get(`${at}/invitations`)).body as { role: Role }[]).length).toBeGreaterThan(seen.length);
});
