/** What people put their name to, as browsers live it: read live, given without network, sent once, refused with a reason. Over the real doors. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import type { LedgerCommandReply, LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import type { Failure } from "#client/api/failure.ts";
import { Cell } from "#client/document/cell.ts";
import { LedgerOutbox } from "#client/document/ledger-outbox.ts";
import type { KeptCommand, LedgerOutboxStore } from "#client/document/ledger-outbox-store.ts";
import { LedgerView } from "#client/document/ledger-view.ts";
import { Doors, type Visitor } from "#test/support/doors.ts";
import { type Guestbook, guestbook, type GuestbookBody, type GuestbookCommand } from "#test/support/guestbook.ts";
import { until } from "#test/support/until.ts";

let doors: Doors;
let owner: Visitor;
let workspace: WorkspaceId;
beforeEach(async () => {
	doors = await Doors.open({ streams: [guestbook, { ...guestbook, name: "counted" }] });
	const made = await doors.workspace();
	workspace = made.workspace.id;
	owner = await doors.joins(made.token, "Ana");
});
afterEach(() => doors.close());

/** A browser's own disk, shared by its tabs; `isForbidden` keeps nothing. */
class Device implements LedgerOutboxStore {
	readonly commands = new Map<string, KeptCommand>();
	isForbidden = false;
	readonly tabs = new Set<() => void>();
	#turn: Promise<void> = Promise.resolve();

	async put(one: KeptCommand): Promise<void> {
		if (this.isForbidden) throw new Error("this device keeps nothing");
		this.commands.set(one.key, structuredClone(one));
	}
	async all(): Promise<KeptCommand[]> {
		if (this.isForbidden) throw new Error("this device keeps nothing");
		return [...this.commands.values()].sort((a, b) => a.at - b.at || a.turn - b.turn);
	}
	async remove(key: string): Promise<void> {
		this.commands.delete(key);
	}
	inTurn = (_name: string, work: () => Promise<void>): Promise<void> => {
		this.#turn = this.#turn.then(work);
		return this.#turn;
	};
}

/** A tab of somebody, with a network that can be cut and replies that can be lost. */
class Tab {
	readonly isConnected = new Cell(true);
	readonly asked: string[] = [];
	losesReplies = false;
	/** Who uses this browser now; the session is `visitor`'s. */
	member: string;
	readonly view: LedgerView<Guestbook, GuestbookCommand, GuestbookBody>;
	readonly #visitor: Visitor;
	readonly #path: string;
	readonly #networkBack: ((isBack: boolean) => void)[] = [];
	#late: (() => void)[] = [];
	push: (event: unknown) => void = () => undefined;

	constructor(
		visitor: Visitor,
		device: Device,
		options: { stream?: string; isServerFolded?: boolean; isOfTheMoment?: (command: GuestbookCommand) => boolean } = {},
	) {
		const { stream = "guestbook", isServerFolded = false, isOfTheMoment } = options;
		this.#visitor = visitor;
		this.member = visitor.member;
		this.#path = `/api/workspaces/${workspace}/ledgers/portfolio/${stream}`;
		const tell = () => {
			for (const listener of device.tabs) if (listener !== this.#told) listener();
		};
		const outbox = new LedgerOutbox({
			store: device,
			give: ({ key, command, member }) => this.#ask<LedgerCommandReply>("POST", "", { key, command, as: member }),
			memberOf: () => this.member,
			inTurn: device.inTurn,
			tabs: {
				tell,
				onTold: (listener) => {
					this.#told = listener;
					device.tabs.add(listener);
				},
			},
			onNetwork: (listener) => this.#networkBack.push(listener),
			now: () => 1_000 + device.commands.size,
			later: (_ms, work) => this.#late.push(work),
		});
		this.view = new LedgerView(
			{ ...guestbook, name: stream, isServerFolded, ...(isOfTheMoment && { isOfTheMoment }) },
			{
				room: roomName(workspace, "portfolio"),
				member: () => this.member,
				read: (after) => this.#ask<LedgerEventsReply>("GET", `?after=${after}`),
				onPush: (listener) => {
					this.push = (event) => listener({ stream, event: event as never });
					return () => undefined;
				},
				isLive: this.isConnected,
				outbox,
			},
		);
		this.view.subscribe(() => undefined);
	}

	#told: () => void = () => undefined;

	get now() {
		return this.view.reading.get();
	}
	get words(): string[] {
		return this.now.state.lines.map(({ words }) => words);
	}
	says = (words: string) => this.view.send({ kind: "say", words });

	goesOffline(): void {
		this.isConnected.set(false);
	}
	returns(): void {
		this.isConnected.set(true);
		for (const listener of this.#networkBack) listener(true);
	}
	/** What was put off until later happens now. */
	waits(): void {
		for (const work of this.#late.splice(0)) work();
	}

	async #ask<Value>(method: string, query: string, body?: unknown): Promise<Result<Value, Failure>> {
		this.asked.push(`${method} ${query}`);
		if (!this.isConnected.get()) return refused({ kind: "network" });
		const answer = await this.#visitor.ask(method, this.#path + query, body).catch(() => null);
		if (answer === null || this.losesReplies) return refused({ kind: "network" });
		if (answer.status === 200) return ok(answer.body as Value);
		return refused((answer.body as { error: Refusal }).error);
	}
}

const loaded = (tab: Tab) => until(() => tab.now.isLoaded, "the ledger is read");
const sees = (tab: Tab, ...words: string[]) =>
	until(() => tab.words.join() === words.join(), `${words.join()} instead of ${tab.words.join()}`);

describe("a ledger on a page", () => {
	test("[R212] is read whole, then live; an event that was missed is asked for, one that comes twice counts once", async () => {
		const ana = new Tab(owner, new Device());
		await ana.says("un");
		const bo = new Tab(await doors.invited(owner, workspace, "reader", "Bo"), new Device());
		await sees(bo, "un");
		expect(bo.now).toMatchObject({ isLoaded: true, problem: null, head: 1 });
		const second = await ana.says("deux");
		const third = await ana.says("trois");
		const eventOf = (sent: typeof second) =>
			sent.ok && sent.value.state === "done" ? sent.value.reply.events[0] : null;
		bo.push(eventOf(third));
		await sees(bo, "un", "deux", "trois");
		bo.push(eventOf(second));
		bo.push(eventOf(third));
		expect(bo.words).toEqual(["un", "deux", "trois"]);
		expect(ana.words).toEqual(bo.words);
	});

	test("[R212] that was read before a connection was lost catches up when it is back", async () => {
		const ana = new Tab(owner, new Device());
		const bo = new Tab(await doors.invited(owner, workspace, "reader", "Bo"), new Device());
		await loaded(bo);
		bo.goesOffline();
		await ana.says("pendant ce temps");
		expect(bo.words).toEqual([]);
		bo.returns();
		await sees(bo, "pendant ce temps");
	});

	test("[R212] of a server restored to an earlier state is folded again from the start", async () => {
		const ana = new Tab(owner, new Device());
		await ana.says("gardé");
		await sees(ana, "gardé");
		ana.push({
			seq: 2,
			time: "2027-01-15T13:00:00.000Z",
			member: null,
			body: { kind: "said", id: "x", words: "perdu" },
		});
		await sees(ana, "gardé", "perdu");
		ana.goesOffline();
		ana.returns();
		await sees(ana, "gardé");
	});

	test("[R212] that is damaged shows what comes before, and says so", async () => {
		const ana = new Tab(owner, new Device());
		for (const words of ["un", "deux", "trois"]) await ana.says(words);
		doors.log.ledgers.damage({ room: roomName(workspace, "portfolio"), stream: "guestbook" }, 2);
		const bo = new Tab(await doors.invited(owner, workspace, "reader", "Bo"), new Device());
		await loaded(bo);
		expect(bo.words).toEqual(["un"]);
		expect(bo.now.problem).toBe("ledger-damaged");
	});

	test("[R212] that the server folds is not downloaded: its end alone is known", async () => {
		const ana = new Tab(owner, new Device(), { stream: "counted", isServerFolded: true });
		await ana.says("un");
		await ana.says("deux");
		await until(() => ana.now.head === 2, "the end is known");
		expect(ana.asked.filter((one) => one.startsWith("GET")).every((one) => one.includes("999999"))).toBe(true);
		ana.push({ seq: 9, sealed: true });
		expect(ana.now.head).toBe(9);
		expect(ana.words).toEqual([]);
	});
});

describe("a command given without network", () => {
	test("[R213] waits on the device, in order, survives the page, and leaves when the network is back", async () => {
		const device = new Device();
		const ana = new Tab(owner, device);
		await loaded(ana);
		ana.goesOffline();
		expect(await ana.says("un")).toEqual(ok({ state: "waiting" }));
		expect(await ana.says("deux")).toEqual(ok({ state: "waiting" }));
		expect(ana.now.pending.map(({ command }) => command)).toMatchObject([{ words: "un" }, { words: "deux" }]);
		const later = new Tab(owner, device);
		await sees(later, "un", "deux");
		expect(later.now.pending).toEqual([]);
		expect(device.commands.size).toBe(0);
		ana.returns();
		await sees(ana, "un", "deux");
		expect(ana.now.pending).toEqual([]);
	});

	test("[R951] that is of the moment is not kept, neither in the page nor on the device; what it followed still waits", async () => {
		const device = new Device();
		const ana = new Tab(owner, device, { isOfTheMoment: ({ kind }) => kind === "open" });
		await loaded(ana);
		await ana.view.send({ kind: "seal", words: "scellé" });
		ana.goesOffline();
		const said = ana.says("un");
		const opened = ana.view.send({ kind: "open" });
		expect(await said).toEqual(ok({ state: "waiting" }));
		expect(await opened).toEqual(refused({ kind: "not-kept" }));
		expect(ana.now.pending.map(({ command }) => command)).toMatchObject([{ words: "un" }]);
		expect(device.commands.size).toBe(1);
		ana.returns();
		await sees(ana, "un");
		expect(ana.now.state.sealedCount).toBe(1);
	});

	test("[R213] and in two tabs, is sent once", async () => {
		const device = new Device();
		const [first, second] = [new Tab(owner, device), new Tab(owner, device)];
		await loaded(first);
		await loaded(second);
		first.goesOffline();
		second.goesOffline();
		await first.says("une seule fois");
		await until(() => second.now.pending.length === 1, "the other tab shows it too");
		first.returns();
		second.returns();
		await until(() => first.words.length + second.words.length > 0, "one of them sent it");
		for (const tab of [first, second]) {
			tab.goesOffline();
			tab.returns();
			await sees(tab, "une seule fois");
		}
		const posts = [...first.asked, ...second.asked].filter((one) => one.startsWith("POST"));
		// One in vain, offline, and one that passed.
		expect(posts).toHaveLength(2);
	});

	test("[R213] whose answer was lost is sent again, and done once", async () => {
		const ana = new Tab(owner, new Device());
		await loaded(ana);
		ana.losesReplies = true;
		expect(await ana.says("une fois")).toEqual(ok({ state: "waiting" }));
		ana.losesReplies = false;
		ana.waits();
		await sees(ana, "une fois");
		expect(ana.now.pending).toEqual([]);
	});

	test("[R213] on a device that keeps nothing leaves all the same while the page lives", async () => {
		const device = new Device();
		device.isForbidden = true;
		const ana = new Tab(owner, device);
		await loaded(ana);
		ana.goesOffline();
		await ana.says("en mémoire");
		ana.returns();
		await sees(ana, "en mémoire");
	});

	test("[R214] by somebody is never sent under the name of whoever uses the browser next", async () => {
		const device = new Device();
		const ana = new Tab(owner, device);
		await loaded(ana);
		ana.goesOffline();
		await ana.says("Signé Ana");
		const boVisitor = await doors.invited(owner, workspace, "editor", "Bo");
		const bo = new Tab(boVisitor, device);
		await loaded(bo);
		expect(bo.now.pending).toEqual([]);
		// The session changed hands and this page does not know it yet: the server does.
		const late = new Tab(boVisitor, device);
		late.member = owner.member;
		late.returns();
		await until(() => late.asked.some((one) => one.startsWith("POST")), "it was tried");
		expect(bo.words).toEqual([]);
		expect(device.commands.size).toBe(1);
		ana.returns();
		await sees(ana, "Signé Ana");
		expect(ana.now.state.lines[0]?.member).toBe(owner.member);
	});
});

describe("a command that is refused", () => {
	test("[R215] stays with its reason until its author dismisses it, lets the next ones pass, and can be sent again", async () => {
		const device = new Device();
		const boVisitor = await doors.invited(owner, workspace, "commenter", "Bo");
		const bo = new Tab(boVisitor, device);
		await loaded(bo);
		bo.goesOffline();
		await bo.says("écrit sans réseau");
		await owner.patch(`/api/workspaces/${workspace}/members/${boVisitor.member}`, { role: "reader" });
		bo.returns();
		await until(() => bo.now.refused.length === 1, "it is refused");
		expect(bo.now.refused).toMatchObject([{ refusal: { kind: "forbidden" }, command: { words: "écrit sans réseau" } }]);
		expect(new Tab(boVisitor, device).now.pending).toEqual([]);
		await owner.patch(`/api/workspaces/${workspace}/members/${boVisitor.member}`, { role: "commenter" });
		expect(await bo.says("la suite")).toMatchObject({ ok: true, value: { state: "done" } });
		const key = bo.now.refused[0]?.key ?? "";
		await bo.view.sendAgain(key);
		await sees(bo, "la suite", "écrit sans réseau");
		expect(bo.now.refused).toEqual([]);
		const refusal = await bo.view.send({ kind: "open" });
		expect(refusal).toMatchObject({ ok: false, error: { kind: "forbidden" } });
		await bo.view.dismiss(bo.now.refused[0]?.key ?? "");
		expect(bo.now.refused).toEqual([]);
		expect(device.commands.size).toBe(0);
	});

	test("[R213] for coming too fast waits and passes; so does what a full disk refused", async () => {
		const ana = new Tab(owner, new Device());
		await loaded(ana);
		const sent = await Promise.all(Array.from({ length: 22 }, (_, at) => ana.says(String(at))));
		expect(sent.filter((one) => one.ok && one.value.state === "waiting")).toHaveLength(2);
		doors.clock.time += 1_000;
		doors.log.disk.fail("storage-full");
		ana.waits();
		await until(() => ana.asked.filter((one) => one.startsWith("POST")).length > 22, "it was tried again");
		doors.log.disk.repair();
		await until(() => {
			ana.waits();
			return ana.words.length === 22;
		}, "all of them are there");
		expect(ana.words).toEqual(Array.from({ length: 22 }, (_, at) => String(at)));
	});
});

test("[R213] a member nobody knows yet gives nothing", async () => {
	const tab = new Tab(owner, new Device());
	tab.member = null as unknown as string;
	expect(await tab.says(newId())).toMatchObject({ ok: false, error: { kind: "not-signed-in" } });
});
