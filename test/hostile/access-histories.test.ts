/** Random histories of invitations, roles, removals, sign-outs, archives and restores over the whole server: after each act, what every open socket and every route can do is what `can()` says now. */

import fc from "fast-check";
import { expect, test } from "vitest";
import {
	can,
	canActOn,
	grantableRoles,
	ROLES,
	type Capability,
	type InvitedRole,
	type Role,
} from "#shared/domain/role.ts";
import { newId } from "#shared/lib/ids.ts";
import type { Visitor } from "#test/support/doors.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

const SEED = Number(process.env.ACCESS_SEED ?? Date.now() % 1_000_000_000);
const RUNS = Number(process.env.ACCESS_RUNS ?? 30);
/** Revocation reaches open sockets within this. */
const AT_ONCE_MS = 1_000;
/** Beside the owner. */
const STARTING_ROLES = ["facilitator", "editor", "commenter", "reader"] as const;
const CROWD = 1 + STARTING_ROLES.length;
/** Puts off the regular care of rooms, which would decide again a moment later: an act must be felt by itself. */
const NO_CARE = { time: Date.UTC(1970, 0, 2), roomLimits: { heartbeatMs: 2 ** 31 - 1 } };

type Act =
	| { act: "invite"; by: number; role: InvitedRole; whom: number }
	| { act: "changeRole"; by: number; whom: number; role: InvitedRole }
	| { act: "remove"; by: number; whom: number }
	| { act: "signOut"; by: number }
	| { act: "signOutEverywhere"; by: number }
	| { act: "signOutOther"; by: number; whom: number }
	| { act: "archive" | "restore"; by: number }
	| { act: "connect"; by: number; place: "portfolio" | "document" | "directory" };

const whom = fc.nat({ max: CROWD - 1 });
/** Mostly those who begin with rights: an act that is allowed says more. */
const by = fc.oneof({ weight: 2, arbitrary: fc.nat({ max: 1 }) }, { weight: 1, arbitrary: whom });
const role = fc.constantFrom(...ROLES);
const place = fc.constantFrom("portfolio" as const, "document" as const, "directory" as const);
const act: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ act: fc.constant("invite" as const), by, role, whom }) },
	{ weight: 5, arbitrary: fc.record({ act: fc.constant("changeRole" as const), by, whom, role }) },
	{ weight: 2, arbitrary: fc.record({ act: fc.constant("remove" as const), by, whom }) },
	{ weight: 1, arbitrary: fc.record({ act: fc.constant("signOut" as const), by }) },
	{ weight: 1, arbitrary: fc.record({ act: fc.constant("signOutEverywhere" as const), by }) },
	{ weight: 1, arbitrary: fc.record({ act: fc.constant("signOutOther" as const), by, whom }) },
	{ weight: 2, arbitrary: fc.record({ act: fc.constantFrom("archive" as const, "restore" as const), by }) },
	{ weight: 5, arbitrary: fc.record({ act: fc.constant("connect" as const), by, place }) },
);

/** Where somebody stands in the story, told apart from the server: a member with a role, or nobody (and why). */
type Place = { role: Role; member: string } | { role: null; refusal: "not-signed-in" | "removed-from-workspace" };
/** `isLost`: whoever opened it lost their place since, even if they have one again. */
type Socket = { peer: SyncPeer; by: number; place: "portfolio" | "document" | "directory"; isLost: boolean };

/** A route, the capability it asks for, and a request that changes nothing: what comes after the right is a mistake of the asker. */
const ROUTES: readonly { needs: Capability; asks: (visitor: Visitor, at: string) => ReturnType<Visitor["get"]> }[] = [
	{ needs: "read", asks: (visitor, at) => visitor.get(at) },
	{ needs: "read", asks: (visitor, at) => visitor.get(`${at}/documents`) },
	{ needs: "seeMembers", asks: (visitor, at) => visitor.get(`${at}/members`) },
	{ needs: "createDocument", asks: (visitor, at) => visitor.post(`${at}/documents`, {}) },
	{ needs: "write", asks: (visitor, at) => visitor.patch(`${at}/documents/${newId()}`, { title: "Autre" }) },
	{ needs: "archiveDocument", asks: (visitor, at) => visitor.patch(`${at}/documents/${newId()}`, { archived: true }) },
	{ needs: "uploadMedia", asks: (visitor, at) => visitor.post(`${at}/media`, Buffer.from("non")) },
	{ needs: "invite", asks: (visitor, at) => visitor.post(`${at}/invitations`, {}) },
	{ needs: "changeRoles", asks: (visitor, at) => visitor.patch(`${at}/members/${newId()}`, { role: "reader" }) },
	{ needs: "removeMembers", asks: (visitor, at) => visitor.delete(`${at}/members/${newId()}`) },
	{ needs: "changeSettings", asks: (visitor, at) => visitor.patch(at, {}) },
];

/** The story: what the acts should have done, by the rules of shared/domain/role.ts alone. */
class Story {
	readonly app: WholeApp;
	readonly visitors: Visitor[];
	readonly places: Place[] = Array.from({ length: CROWD }, () => ({ role: null, refusal: "not-signed-in" }));
	readonly sockets: Socket[] = [];
	readonly documentRoom: string;
	readonly #at: string;
	#isArchived = false;
	#count = 0;

	constructor(app: WholeApp) {
		this.app = app;
		this.visitors = Array.from({ length: CROWD }, () => app.visitor());
		this.#at = `/api/workspaces/${app.workspace}`;
		this.documentRoom = [...app.registry.now.documents.keys()][0] ?? "";
	}

	async begins(): Promise<void> {
		await this.#joins(0, this.app.ownerToken, "owner");
		for (const [index, role] of STARTING_ROLES.entries())
			await this.does({ act: "invite", by: 0, role, whom: index + 1 });
		for (const by of this.visitors.keys())
			for (const place of ["portfolio", "document"] as const) await this.does({ act: "connect", by, place });
	}

	async does(act: Act): Promise<void> {
		const me = this.places[act.by] as Place;
		const visitor = this.visitors[act.by] as Visitor;
		switch (act.act) {
			case "invite": {
				const made = await visitor.post(`${this.#at}/invitations`, { role: act.role });
				const isAllowed = me.role !== null && can(me.role, "invite") && grantableRoles(me.role).includes(act.role);
				expect(made.status === 201, `${act.act} by ${me.role}`).toBe(isAllowed);
				if (isAllowed) await this.#joins(act.whom, (made.body as { token: string }).token, act.role);
				return;
			}
			case "changeRole": {
				const target = this.places[act.whom] as Place;
				const isAllowed =
					this.#mayActOn(me, target, "changeRoles") &&
					grantableRoles(me.role as Role).includes(act.role) &&
					(act.role === "owner" || !this.#isLastOwner(target));
				const answer = await visitor.patch(`${this.#at}/members/${idOf(target)}`, { role: act.role });
				expect(answer.status === 200, `${act.act} by ${me.role} on ${target.role}`).toBe(isAllowed);
				if (isAllowed && target.role !== null) target.role = act.role;
				return;
			}
			case "remove": {
				const target = this.places[act.whom] as Place;
				const isSelf = act.whom === act.by && me.role !== null;
				const isAllowed = (isSelf || this.#mayActOn(me, target, "removeMembers")) && !this.#isLastOwner(target);
				const answer = await visitor.delete(`${this.#at}/members/${idOf(target)}`);
				expect(answer.status === 204, `${act.act} by ${me.role} on ${target.role}`).toBe(isAllowed);
				if (isAllowed) this.#loses(act.whom, "removed-from-workspace");
				return;
			}
			case "signOut":
			case "signOutEverywhere": {
				await visitor.post(act.act === "signOut" ? "/api/sign-out" : "/api/sign-out-everywhere");
				this.#loses(act.by, "not-signed-in");
				return;
			}
			case "signOutOther": {
				const target = this.places[act.whom] as Place;
				const isSelf = act.whom === act.by && me.role !== null;
				const isAllowed = isSelf || this.#mayActOn(me, target, "removeMembers");
				const answer = await visitor.post(`${this.#at}/members/${idOf(target)}/sign-out`);
				expect(answer.status === 204, `${act.act} by ${me.role} on ${target.role}`).toBe(isAllowed);
				if (isAllowed) this.#loses(act.whom, "not-signed-in");
				return;
			}
			case "archive":
			case "restore": {
				const archived = act.act === "archive";
				const answer = await visitor.patch(`${this.#at}/documents/${this.documentRoom}`, { archived });
				const isAllowed = me.role !== null && can(me.role, "archiveDocument");
				expect(answer.status === 200, `${act.act} by ${me.role}`).toBe(isAllowed);
				if (isAllowed) this.#isArchived = archived;
				return;
			}
			case "connect": {
				// A browser has few tabs open on one document.
				if (this.sockets.filter(({ by, place }) => by === act.by && place === act.place).length >= 4) return;
				const where = act.place === "document" ? this.documentRoom : act.place;
				const peer = this.app.peer(`P${act.by}`, visitor, this.app.room(where)).returns();
				if (me.role !== null) this.sockets.push({ peer, by: act.by, place: act.place, isLost: false });
				if (me.role !== null) await peer.isIn();
				else await until(() => peer.closed !== null, "who has no place is turned away");
				if (me.role === null) expect(peer.closed?.reason).toBe(this.#refusalOf(act.by));
				return;
			}
		}
	}

	/** Asks every socket, and every route for whom the act was about. */
	async isTrue(act: Act): Promise<void> {
		await until(() => this.sockets.every((socket) => this.#isAsTold(socket)), this.#describe(), {
			timeoutMs: AT_ONCE_MS,
		});
		await this.#askRoutes(act.by);
		if ("whom" in act && act.whom !== act.by) await this.#askRoutes(act.whom);
	}

	/** Each open socket writes: what may be written is kept, the rest reaches nobody. */
	async writes(): Promise<void> {
		for (const socket of this.sockets.filter(({ peer }) => peer.isOnline)) {
			const { peer } = socket;
			this.#count += 1;
			const mark = `<${this.#count}>`;
			const isAllowed = this.#access(socket) === "write";
			peer.types(mark);
			await until(() => (isAllowed ? peer.persisted === peer.sent : peer.noticed("refused")), "the server answers");
			const text = await this.app.app.parts.rooms.read(this.#roomOf(socket), (doc) => doc.getText("text").toString());
			expect(text.includes(mark), `${socket.place} as ${this.places[socket.by]?.role}`).toBe(isAllowed);
			// What was refused stays on this screen only: this tab is closed, as ours does.
			if (!isAllowed) peer.goesOffline();
		}
	}

	#roomOf({ place }: Socket) {
		return this.app.room(place === "document" ? this.documentRoom : place);
	}

	#loses(whom: number, refusal: "not-signed-in" | "removed-from-workspace"): void {
		this.places[whom] = { role: null, refusal };
		for (const socket of this.sockets) if (socket.by === whom) socket.isLost = true;
	}

	async #joins(whom: number, token: string, role: Role): Promise<void> {
		const visitor = this.visitors[whom] as Visitor;
		const place = this.places[whom] as Place;
		const reply = await visitor.post("/api/join", { token, name: `Personne ${whom}` });
		expect(reply.status).toBe(200);
		const { member } = reply.body as { member: { id: string } };
		const isRaised = place.role === null || !canActOn(place.role, role);
		this.places[whom] = { role: isRaised ? role : (place.role as Role), member: member.id };
	}

	#mayActOn(me: Place, target: Place, capability: Capability): boolean {
		return me.role !== null && target.role !== null && can(me.role, capability) && canActOn(me.role, target.role);
	}

	/** Somebody signed out still is a member: the server counts them, and so does the story. */
	#isLastOwner(target: Place): boolean {
		if (target.role === null || !can(target.role, "changeSettings")) return false;
		const { members } = this.app.registry.now;
		const owners = [...members.values()].filter((one) => one.removedAt === null && can(one.role, "changeSettings"));
		return owners.length === 1;
	}

	#access({ by, place }: Socket): "read" | "write" | null {
		const { role } = this.places[by] as Place;
		if (role === null) return null;
		const isFrozen = place === "directory" || (place === "document" && this.#isArchived);
		return can(role, "write") && !isFrozen ? "write" : "read";
	}

	/** Nobody still in has been told anything but what is true, and nobody else is still in. */
	#isAsTold(socket: Socket): boolean {
		const { peer, isLost } = socket;
		if (isLost) return !peer.isOnline;
		const told = peer.noticed("access");
		const isRight = told?.access === this.#access(socket) && told.role === this.places[socket.by]?.role;
		return peer.isOnline && isRight;
	}

	#refusalOf(by: number): string | null {
		const place = this.places[by] as Place;
		return place.role === null ? place.refusal : null;
	}

	async #askRoutes(index: number): Promise<void> {
		const visitor = this.visitors[index] as Visitor;
		const { role } = this.places[index] as Place;
		for (const [place, { needs, asks }] of ROUTES.entries()) {
			const { status } = await asks(visitor, this.#at);
			const says = `route ${place} (${needs}) for ${role ?? this.#refusalOf(index)}: ${status}`;
			if (role === null) expect(status, says).toBe(this.#refusalOf(index) === "not-signed-in" ? 401 : 403);
			else if (can(role, needs)) expect([200, 400, 404, 415], says).toContain(status);
			else expect(status, says).toBe(403);
		}
	}

	#describe(): string {
		const told = this.sockets.map((socket) => {
			const { peer, by, place } = socket;
			return `${by} in ${place}: is ${this.#access(socket)}, told ${peer.noticed("access")?.access}, ${peer.isOnline ? "online" : "offline"}`;
		});
		return `within one second every socket is as can() says; ${told.join("; ")}`;
	}
}

/** Of somebody who has no place: an id that nobody has. */
function idOf(place: Place): string {
	return place.role === null ? newId() : place.member;
}

test(`[R152] what sockets and routes can do is what can() says now, from seed ${SEED}`, {
	timeout: 120_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 30 }), async (acts) => {
			const app = await WholeApp.open(NO_CARE);
			try {
				const story = new Story(app);
				await story.begins();
				for (const one of acts) {
					await story.does(one);
					await story.isTrue(one);
				}
				await story.writes();
				expect(app.logger.lines.filter((line) => line.startsWith("error"))).toEqual([]);
			} finally {
				await app.close();
			}
		}),
		{ seed: SEED, numRuns: RUNS, endOnFailure: true },
	);
});
