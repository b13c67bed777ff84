/** Random histories of a workshop over the whole server – people who come by its code, wait, are let in, put out, named to lead, made members, removed, while its steps change, end and begin again: after each act, what every open socket and every route can do is what their seat or role says now. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { can, type Role } from "#shared/domain/role.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { HeldWorkshop } from "#test/support/held-workshop.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

const SEED = Number(process.env.ACCESS_SEED ?? Date.now() % 1_000_000_000);
const RUNS = Number(process.env.ACCESS_RUNS ?? 10);
/** A change reaches open sockets within this. */
const AT_ONCE_MS = 1_000;
const GUESTS = 3;
/** Welcome, writing in the framework, a break. */
const STEPS = 3;
const WRITING = 1;
/** Puts off the regular care of rooms, which would decide again a moment later: an act must be felt by itself. */
const NO_CARE = { roomLimits: { heartbeatMs: 2 ** 31 - 1 } };
const ROOMS = ["workshop", "framework", "other", "portfolio"] as const;
type RoomKind = (typeof ROOMS)[number];

type Act =
	| { act: "come" | "admit" | "putOut" | "name" | "unname" | "remove" | "signOut"; who: number }
	| { act: "invite"; who: number; role: "commenter" | "editor" }
	| { act: "connect"; who: number; room: RoomKind }
	| { act: "begin"; step: number }
	| { act: "lock" | "unlock" | "openDoor" | "closeDoor" | "end" | "reopen" };

const who = fc.nat({ max: GUESTS - 1 });
const ofOne = (weight: number, act: Extract<Act, { who: number }>["act"]) => ({
	weight,
	arbitrary: fc.record({ act: fc.constant(act), who }) as fc.Arbitrary<Act>,
});
const act: fc.Arbitrary<Act> = fc.oneof(
	ofOne(5, "come"),
	ofOne(2, "admit"),
	ofOne(2, "putOut"),
	ofOne(3, "name"),
	ofOne(1, "unname"),
	ofOne(1, "remove"),
	ofOne(1, "signOut"),
	{
		weight: 1,
		arbitrary: fc.record({
			act: fc.constant("invite" as const),
			who,
			role: fc.constantFrom("commenter" as const, "editor" as const),
		}),
	},
	{ weight: 6, arbitrary: fc.record({ act: fc.constant("connect" as const), who, room: fc.constantFrom(...ROOMS) }) },
	{ weight: 5, arbitrary: fc.record({ act: fc.constant("begin" as const), step: fc.nat({ max: STEPS - 1 }) }) },
	{
		weight: 5,
		arbitrary: fc.record({
			act: fc.constantFrom(...(["lock", "unlock", "openDoor", "openDoor", "closeDoor", "end", "reopen"] as const)),
		}),
	},
);

type Status = "absent" | "in" | "waiting" | "out";
/** Where somebody stands in the story, told apart from the server. `member` null: not come, or signed out. */
type Place = { member: string | null; role: Role; status: Status; isHost: boolean; isGone: boolean };
type Socket = { peer: SyncPeer; who: number; room: RoomKind; isLost: boolean };

/** The story: what the acts should have done, by what the rules say of seats, and nothing of the server. */
class Story {
	readonly #app: WholeApp;
	readonly #held: HeldWorkshop;
	readonly #rooms: Record<RoomKind, string>;
	readonly #visitors: Visitor[];
	readonly #places: Place[];
	readonly #sockets: Socket[] = [];
	#step: number | null = null;
	/** The step that ended last: what it opened to writing lasts a minute, longer than a history. */
	#left: number | null = null;
	#isOver = false;
	#isLocked = false;
	#code: string | null;

	private constructor(app: WholeApp, held: HeldWorkshop, framework: DocumentId, other: DocumentId) {
		this.#app = app;
		this.#held = held;
		this.#code = held.code;
		this.#rooms = { workshop: held.id, framework, other, portfolio: "portfolio" };
		this.#visitors = Array.from({ length: GUESTS }, () => app.visitor());
		this.#places = Array.from({ length: GUESTS }, () => nobody());
	}

	static async begins(app: WholeApp): Promise<Story> {
		const lead = await app.joins(app.ownerToken, "Ana");
		const doors = { url: app.url, workspace: app.workspace, visitor: () => app.visitor() };
		const held = await HeldWorkshop.open(doors, lead);
		const [framework, other] = [await held.document("framework"), await held.document("framework")];
		const target = { kind: "document" as const, document: framework, block: null };
		await held.plans(stepLike("welcome"), stepLike("write", { target }), stepLike("break"));
		const story = new Story(app, held, framework, other);
		for (let guest = 0; guest < GUESTS; guest += 1) {
			await story.does({ act: "come", who: guest });
			for (const room of ["workshop", "framework"] as const) await story.does({ act: "connect", who: guest, room });
		}
		return story;
	}

	async does(one: Act): Promise<void> {
		if (!("who" in one)) {
			await this.#leads(one);
			return;
		}
		const place = this.#places[one.who] as Place;
		const visitor = this.#visitors[one.who] as Visitor;
		switch (one.act) {
			case "come":
				await this.#comes(visitor, place, one.who);
				return;
			case "signOut":
				await visitor.post("/api/sign-out");
				// Nothing of them is left on this device: somebody else may come by it, even after a removal.
				Object.assign(place, nobody());
				this.#loses(one.who);
				return;
			case "invite": {
				if (place.member === null || place.isGone) return;
				const made = await this.#held.lead.post(`${this.#held.base}/invitations`, { role: one.role });
				const { token } = made.body as { token: string };
				const joined = await visitor.post("/api/join", { token, name: `Personne ${one.who}` });
				expect(joined.status).toBe(200);
				// A link never lowers anybody.
				if (!(can(place.role, "write") && !can(one.role, "write"))) place.role = one.role;
				return;
			}
			case "remove": {
				if (place.member === null || place.isGone) return;
				const removed = await this.#held.lead.delete(`${this.#held.base}/members/${place.member}`);
				expect(removed.status).toBe(204);
				place.isGone = true;
				this.#loses(one.who);
				return;
			}
			case "connect": {
				if (this.#sockets.filter((socket) => socket.who === one.who && socket.room === one.room).length >= 3) return;
				const peer = this.#app.peer(`P${one.who}`, visitor, this.#app.room(this.#rooms[one.room])).returns();
				const access = this.#access(place, one.room);
				if (access === null) await until(() => peer.closed !== null, `${one.room} is closed to ${place.status}`);
				else {
					await peer.isIn();
					this.#sockets.push({ peer, who: one.who, room: one.room, isLost: false });
				}
				return;
			}
			default:
				await this.#leadsPerson(one.act, place);
		}
	}

	async isTrue(): Promise<void> {
		for (const socket of this.#sockets)
			if (this.#access(this.#places[socket.who] as Place, socket.room) === null) socket.isLost = true;
		await until(() => this.#sockets.every((socket) => this.#isAsTold(socket)), this.#describe(), {
			timeoutMs: AT_ONCE_MS,
		});
		for (const [index, place] of this.#places.entries()) await this.#asks(index, place);
	}

	async #comes(visitor: Visitor, place: Place, index: number): Promise<void> {
		const code = this.#code ?? "ZZZZZZ";
		const joined = await visitor.post("/api/workshops/join", { code, name: `Personne ${index}`, key: newId() });
		if (this.#code === null) {
			expect(refusalKind(joined)).toBe("code-unknown");
			return;
		}
		if (place.isGone) {
			expect(refusalKind(joined)).toBe("removed-from-workspace");
			return;
		}
		expect(joined.status).toBe(200);
		place.member = (joined.body as { member: { id: string } }).member.id;
		const entered = await this.#gives(visitor, { kind: "enter" });
		if (place.status === "absent") place.status = this.#isLocked ? "waiting" : "in";
		expect(entered).toBe(place.status === "out" ? "put-out" : "done");
	}

	async #leads(one: Exclude<Act, { who: number }>): Promise<void> {
		const { lead } = this.#held;
		if (one.act === "begin") {
			const from = this.#step === null ? null : this.#held.step(this.#step);
			expect(await this.#gives(lead, { kind: "begin-step", step: this.#held.step(one.step), from })).toBe("done");
			if (one.step === this.#step) return;
			this.#left = this.#step ?? this.#left;
			this.#step = one.step;
			this.#isOver = false;
			return;
		}
		if (one.act === "openDoor") {
			const [opened] = this.#isOver ? [] : await this.#held.moves({ kind: "open-door" });
			if (opened?.kind === "door-opened") this.#code = opened.code;
			if (opened) this.#isLocked = false;
			return;
		}
		if (one.act === "lock" || one.act === "unlock") {
			const isLocked = one.act === "lock";
			const said = await this.#gives(lead, { kind: "lock-door", isLocked });
			expect(said).toBe(this.#code === null ? "door-closed" : "done");
			if (this.#code !== null) this.#isLocked = isLocked;
			return;
		}
		const kind = { closeDoor: "close-door", end: "end-workshop", reopen: "reopen-workshop" }[one.act];
		expect(await this.#gives(lead, { kind })).toBe("done");
		if (one.act === "reopen") {
			this.#isOver = false;
			return;
		}
		if (one.act === "end" && !this.#isOver) {
			this.#left = this.#step ?? this.#left;
			this.#step = null;
			this.#isOver = true;
		}
		this.#code = null;
		this.#isLocked = false;
	}

	async #leadsPerson(act: "admit" | "putOut" | "name" | "unname", place: Place): Promise<void> {
		if (place.member === null || place.status === "absent") return;
		const { member } = place;
		const command = {
			admit: { kind: "admit", members: [member] },
			putOut: { kind: "put-out", member },
			name: { kind: "name-host", member, isHost: true },
			unname: { kind: "name-host", member, isHost: false },
		}[act];
		expect(await this.#gives(this.#held.lead, command)).toBe("done");
		if (act === "admit") place.status = "in";
		else if (act === "putOut") place.status = "out";
		else place.isHost = act === "name";
	}

	/** R710, R711, R712, R943: what a seat opens; a role, for whoever was made a member. */
	#access(place: Place, room: RoomKind): "read" | "write" | null {
		if (place.member === null || place.isGone) return null;
		const leads = place.isHost && place.status === "in" && !this.#isOver;
		if (can(place.role, "read")) return can(place.role, "write") || (room === "workshop" && leads) ? "write" : "read";
		if (place.status !== "in") return null;
		if (room === "workshop") return leads ? "write" : "read";
		if (room !== "framework") return null;
		if (this.#step === WRITING || this.#left === WRITING) return "write";
		return this.#isOver ? null : "read";
	}

	#isAsTold({ peer, who: index, room, isLost }: Socket): boolean {
		if (isLost) return !peer.isOnline;
		const place = this.#places[index] as Place;
		const told = peer.noticed("access");
		return peer.isOnline && told?.access === this.#access(place, room) && told.role === place.role;
	}

	/** Of every person, a few doors of the workspace and of the workshop, and a command of whoever leads. */
	async #asks(index: number, place: Place): Promise<void> {
		const visitor = this.#visitors[index] as Visitor;
		const says = `person ${index}: ${JSON.stringify(place)}, step ${this.#step}, over ${this.#isOver}`;
		const isIn = place.member !== null && !place.isGone;
		const isMember = isIn && can(place.role, "read");
		const documents = await visitor.get(`${this.#held.base}/documents`);
		expect(documents.status === 200, says).toBe(isMember);
		const ledger = await visitor.get(this.#held.ledger("workshop"));
		expect(ledger.status === 200, says).toBe(isMember || (isIn && place.status === "in"));
		const leads =
			isIn && place.isHost && !this.#isOver && (place.status === "in" || (isMember && place.status !== "out"));
		const timer = await this.#gives(visitor, { kind: "set-timer", timer: { act: "clear" } });
		expect(timer === "done", `${says}: ${timer}`).toBe(leads);
	}

	async #gives(by: Visitor, command: object): Promise<string> {
		const answer = await by.post(this.#held.ledger("workshop"), { key: newId(), command });
		return answer.status === 200 ? "done" : refusalKind(answer);
	}

	#loses(index: number): void {
		for (const socket of this.#sockets) if (socket.who === index) socket.isLost = true;
	}

	#describe(): string {
		const told = this.#sockets.map(({ peer, who: index, room, isLost }) => {
			const expected = isLost ? "lost" : this.#access(this.#places[index] as Place, room);
			return `${index} in ${room}: is ${expected}, told ${peer.noticed("access")?.access}, ${peer.isOnline ? "online" : "offline"}`;
		});
		return `within one second every socket is as seats say; ${told.join("; ")}`;
	}
}

function nobody(): Place {
	return { member: null, role: "participant", status: "absent", isHost: false, isGone: false };
}

test(`[R152] what somebody who came by a code can do is what their seat says now, from seed ${SEED}`, {
	timeout: 180_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 30 }), async (acts) => {
			const app = await WholeApp.open(NO_CARE);
			try {
				const story = await Story.begins(app);
				for (const one of acts) {
					await story.does(one);
					await story.isTrue();
					// Those who ask are not to be slowed; a history stays shorter than what a step opens beyond it.
					app.clock.shift += 1_000;
				}
				expect(app.logger.lines.filter((line) => line.startsWith("error"))).toEqual([]);
			} finally {
				await app.close();
			}
		}),
		{ seed: SEED, numRuns: RUNS, endOnFailure: true },
	);
});
