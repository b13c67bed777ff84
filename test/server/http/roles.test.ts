/** Every role at every route: what the table of capabilities says is what the server does. The list of routes is the router's own: a new one has to say what it asks. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentHistory } from "#server/commands/history.ts";
import { Voices } from "#server/commands/voices.ts";
import { createHttpApp } from "#server/http/http-app.ts";
import { type Answer, Doors, refusalKind, type Visitor } from "#test/support/doors.ts";
import { HeldWorkshop } from "#test/support/held-workshop.ts";
import { routesOf } from "#test/support/routes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { type Capability, can, MEMBER_ROLES, type Role, ROLES } from "#shared/domain/role.ts";
import { newId } from "#shared/lib/ids.ts";

const PIXEL = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");

/** What a route asks: a capability in its workspace; `place`: a place there or in one of its workshops; `session`: to be somebody, anywhere; or why nothing. */
type Asks = Capability | "place" | "session" | { nothing: string };

const own = (path: string) => `/workspaces/:workspace${path}`;
const ASKS: Readonly<Record<string, Asks>> = {
	"GET /healthz": { nothing: "for whoever watches over the machine: alive, or not" },
	"GET /readyz": { nothing: "for whoever watches over the machine: ready, or not" },
	"GET /clock": { nothing: "the hour" },
	"GET /network-test/time": { nothing: "whether the network lets answers through, before one comes in" },
	"GET /network-test/events": { nothing: "whether the network lets answers through, before one comes in" },
	"GET /me": { nothing: "whether one is signed in" },
	"POST /join/preview": { nothing: "the token is the right" },
	"POST /join": { nothing: "the token is the right" },
	"POST /workshops/find": { nothing: "the code is the right" },
	"POST /workshops/join": { nothing: "the code is the right" },
	"POST /mail/confirm": { nothing: "the token of the message is the right" },
	"POST /mail/stop/:token": { nothing: "the token of the message is the right" },
	"GET /mail/stop/:token": { nothing: "leads to a page, and stops nothing" },
	"POST /workshops/continue/preview": { nothing: "the token is the right" },
	"POST /workshops/continue": { nothing: "the token is the right" },
	"POST /sign-out": { nothing: "one’s own session, if there is one" },
	"POST /sign-out-everywhere": { nothing: "one’s own sessions, if there are any" },
	"POST /sign-out-others": "session",
	"GET /workspaces": "session",
	"POST /workspaces": "session",
	"POST /workspaces/import-archive": "session",
	"GET /media/:workspace/:media": "place",
	[`POST ${own("/ledgers/:place/:stream")}`]: "place",
	[`GET ${own("/ledgers/:place/:stream")}`]: "place",
	[`GET ${own("/decisions/:place/:vote/count")}`]: "place",
	[`GET ${own("/workshops/:workshop/seat")}`]: "place",
	[`GET ${own("/workshops/:workshop/people")}`]: "place",
	[`GET ${own("/workshops/:workshop/follow-ups")}`]: "place",
	[`PATCH ${own("/workshops/:workshop/people/:member")}`]: "place",
	[`GET ${own("/workshops/:workshop/device-link")}`]: "place",
	[`POST ${own("/workshops/:workshop/device-link")}`]: "place",
	[`DELETE ${own("/workshops/:workshop/device-link")}`]: "place",
	[`GET ${own("/workshops/:workshop/rounds/:round")}`]: "place",
	[`GET ${own("/workshops/:workshop/cohorts/:step")}`]: "place",
	[`GET ${own("/workshops/:workshop/tables/:step")}`]: "place",
	[`GET ${own("/workshops/:workshop/cards/:step")}`]: "place",
	[`GET ${own("")}`]: "read",
	[`PATCH ${own("")}`]: "changeSettings",
	[`PATCH ${own("/me")}`]: "read",
	[`GET ${own("/health")}`]: "changeSettings",
	[`GET ${own("/archive")}`]: "exportWorkspace",
	[`POST ${own("/remove-examples")}`]: "removeExamples",
	[`GET ${own("/documents")}`]: "read",
	[`POST ${own("/documents")}`]: "createDocument",
	[`PATCH ${own("/documents/:document")}`]: "write",
	[`GET ${own("/documents/:document/points")}`]: "write",
	[`GET ${own("/documents/:document/points/:point")}`]: "write",
	[`POST ${own("/documents/:document/points/:point/restore")}`]: "write",
	[`GET ${own("/documents/:document/export")}`]: "read",
	[`GET ${own("/documents/:document/adopted/:number")}`]: "read",
	[`GET ${own("/members")}`]: "seeMembers",
	[`GET ${own("/members/left")}`]: "seeMembers",
	[`PATCH ${own("/members/:member")}`]: "changeRoles",
	[`DELETE ${own("/members/:member")}`]: "removeMembers",
	[`POST ${own("/members/:member/sign-out")}`]: "removeMembers",
	[`POST ${own("/members/:member/forget-name")}`]: "changeSettings",
	[`GET ${own("/invitations")}`]: "invite",
	[`POST ${own("/invitations")}`]: "invite",
	[`DELETE ${own("/invitations")}`]: "changeSettings",
	[`DELETE ${own("/invitations/:invitation")}`]: "invite",
	[`POST ${own("/media")}`]: "uploadMedia",
	[`POST ${own("/attachments")}`]: "reportMeasurements",
	[`GET ${own("/attachments/:media")}`]: "read",
	[`GET ${own("/measurements/results")}`]: "read",
	[`GET ${own("/measurements/results/:indicator")}`]: "read",
	[`GET ${own("/measurements/values/:indicator")}`]: "read",
	[`GET ${own("/measurements/history/:indicator")}`]: "read",
	[`GET ${own("/measurements/merging")}`]: "read",
	[`GET ${own("/decisions")}`]: "read",
	[`GET ${own("/voices")}`]: "seeVoices",
	[`POST ${own("/workshops/:workshop/report")}`]: "runWorkshops",
	[`GET ${own("/workshops/:workshop/record")}`]: "runWorkshops",
	[`GET ${own("/workshops/:workshop/guest-names")}`]: "runWorkshops",
	[`GET ${own("/inbox")}`]: "read",
	[`GET ${own("/inbox/count")}`]: "read",
	[`POST ${own("/inbox/read")}`]: "read",
	[`POST ${own("/inbox/follow")}`]: "read",
	[`POST ${own("/visits")}`]: "read",
	[`GET ${own("/away")}`]: "read",
	[`GET ${own("/notices")}`]: "read",
	[`PUT ${own("/notices/address")}`]: "read",
	[`DELETE ${own("/notices/address")}`]: "read",
	[`PUT ${own("/notices/choices")}`]: "read",
	...Object.fromEntries(
		["", "/passage", "/record", "/:seq", "/:seq/steps", "/:seq/state"].map((path) => [
			`GET ${own(`/documents/:document/history${path}`)}`,
			"seeHistory",
		]),
	),
};

/** Where what is asked decides what is needed: the body that asks for it. Everywhere else an empty one shows the right, and changes nothing. */
const BODIES: Readonly<Record<string, readonly { needs: Capability; body: unknown }[]>> = {
	[`PATCH ${own("/documents/:document")}`]: [
		{ needs: "write", body: { title: "Autre" } },
		{ needs: "archiveDocument", body: { archived: true } },
	],
	[`PATCH ${own("/members/:member")}`]: [{ needs: "changeRoles", body: { role: "reader" } }],
	[`POST ${own("/invitations")}`]: [{ needs: "invite", body: { role: "reader" } }],
	[`POST ${own("/documents")}`]: [{ needs: "createDocument", body: { kind: "balise-set", title: "Balises" } }],
	[`POST ${own("/media")}`]: [{ needs: "uploadMedia", body: PIXEL }],
	"POST /workspaces": [{ needs: "createWorkspace", body: { name: "Autre espace" } }],
	"POST /workspaces/import-archive": [{ needs: "createWorkspace", body: PIXEL }],
};

let app: WholeApp;
const people = {} as Record<Role, Visitor>;
let stranger: Visitor;

beforeAll(async () => {
	app = await WholeApp.open();
	people.owner = await app.joins(app.ownerToken, "owner");
	for (const role of ROLES) people[role] ??= await app.invited(people.owner, role);
	const doors = { url: app.url, workspace: app.workspace, visitor: () => app.visitor() };
	people.participant = await (await HeldWorkshop.open(doors, people.owner)).comesIn("participant");
	const made = await people.owner.post("/api/workspaces", { name: "Ailleurs" });
	const link = await people.owner.post(`/api/workspaces/${(made.body as { id: string }).id}/invitations`, {
		role: "reader",
	});
	stranger = await app.joins((link.body as { token: string }).token, "De passage");
});
afterAll(() => app.close());

/** The route, with ids that nothing has. */
function asks(route: string, who: Visitor, workspace: string = app.workspace, body: unknown = {}): Promise<Answer> {
	const [method = "", path = ""] = route.split(" ");
	const filled = path.replace(":workspace", workspace).replace(/:\w+/g, () => newId());
	const address = path.startsWith("/media/") ? filled : `/api${filled}`;
	return who.ask(method, address, method === "GET" || method === "DELETE" ? undefined : body);
}

const walked = Object.entries(ASKS).flatMap(([route, needs]) => (typeof needs === "string" ? [{ route, needs }] : []));
const withCapability = walked.flatMap(({ route, needs }) =>
	route in BODIES
		? (BODIES[route] ?? []).map((one) => ({ route, ...one }))
		: needs === "place" || needs === "session"
			? []
			: [{ route, needs, body: {} }],
);

test("[R52] every route of the router says what it asks", async () => {
	const doors = await Doors.open();
	const { registry, log } = app;
	const history = new DocumentHistory({ registry, past: log.past });
	const voices = new Voices({ registry, past: log.past, ledgerStore: log.ledgers });
	const routes = routesOf(createHttpApp({ ...doors.parts, history, voices }));
	await doors.close();
	expect(routes.toSorted()).toEqual(Object.keys(ASKS).toSorted());
});

describe.each(withCapability)("[R52] $route needs $needs", ({ route, needs, body }) => {
	test.each(MEMBER_ROLES)("%s", async (role) => {
		const answer = await asks(route, people[role], app.workspace, body);
		if (can(role, needs)) expect([200, 201, 204, 400, 404, 415, 422]).toContain(answer.status);
		else expect([answer.status, refusalKind(answer)]).toEqual([403, "forbidden"]);
	});
});

test.each(walked)("[R52] $route: nobody who is not signed in", async ({ route }) => {
	const answer = await asks(route, app.visitor());
	expect([answer.status, refusalKind(answer)]).toEqual([401, "not-signed-in"]);
});

test.each(walked.filter(({ route }) => route.includes(":workspace")))(
	"[R52] $route: a member of another workspace gets the answer of one that does not exist",
	async ({ route }) => {
		const here = await asks(route, stranger);
		const nowhere = await asks(route, stranger, newId());
		expect(here.status).toBe(404);
		expect(here.body).toEqual(nowhere.body);
	},
);

test.each(walked.filter(({ needs }) => needs === "place"))(
	"[R52] $route: a guest gets nothing of what their workshop does not open",
	async ({ route }) => {
		expect([403, 404]).toContain(
			(await asks(route, people.participant, app.workspace, { key: newId(), command: {} })).status,
		);
	},
);

test("[R55] nobody invites to a role above their own, nor sees such links", async () => {
	const at = `/api/workspaces/${app.workspace}`;
	const made = await people.facilitator.post(`${at}/invitations`, { role: "owner" });
	expect(refusalKind(made)).toBe("forbidden");
	const seen = (await people.facilitator.get(`${at}/invitations`)).body as { role: Role }[];
	expect(seen.some((one) => one.role === "owner")).toBe(false);
	await people.owner.post(`${at}/invitations`, { role: "owner" });
	expect(((await people.owner.get(`${at}/invitations`)).body as { role: Role }[]).length).toBeGreaterThan(seen.length);
});
