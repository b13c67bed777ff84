/** A server's doors in memory: real routes, real rules, a clock that tests move, and rooms that only remember what was asked of them. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import * as Y from "yjs";
import { LastSeen } from "#server/access/last-seen.ts";
import { DocumentExports } from "#server/commands/export-document.ts";
import { FollowUpsBack } from "#server/commands/follow-ups-back.ts";
import { WorkshopReports } from "#server/commands/workshop-report.ts";
import { TableVersions } from "#server/ledger/table-copies.ts";
import { DeviceLinks } from "#server/access/device-links.ts";
import { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { Reach } from "#server/access/request-origin.ts";
import { foundWorkspace } from "#server/commands/create-workspace.ts";
import { newOwnerLink } from "#server/commands/owner-link.ts";
import { createHttpApp } from "#server/http/http-app.ts";
import type { HttpParts, RateLimits } from "#server/http/http-parts.ts";
import { Directories } from "#server/links/directories.ts";
import { commentAnchors, commentChecks } from "#server/ledger/comment-anchors.ts";
import { inOrder } from "#server/ledger/command-checks.ts";
import { Inbox } from "#server/inbox/inbox.ts";
import { JournalledRegistry, withJournal } from "#server/ledger/journalled-registry.ts";
import { Ledgers } from "#server/ledger/ledgers.ts";
import { measurementChecks } from "#server/ledger/measurement-checks.ts";
import { MeasurementReadings } from "#server/ledger/measurement-readings.ts";
import { voteChecks } from "#server/ledger/vote-checks.ts";
import { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import { MailSettings } from "#server/mail/mail-settings.ts";
import type { Logger } from "#server/log.ts";
import { createMemoryUpdateLog } from "#server/store/memory-update-log.ts";
import { fileType, IMAGE_TYPES } from "#server/store/file-type.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import { memoryPersonalStore } from "#server/store/personal-files.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import type { Registry, WorkspaceRecord } from "#server/store/registry.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";
import { STREAMS } from "#shared/ledger/streams.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { Role } from "#shared/domain/role.ts";
import { assert } from "#shared/lib/assert.ts";
import { type MediaId, type MemberId, newId } from "#shared/lib/ids.ts";
import { atOnce, type Steps } from "#shared/lib/steps.ts";
import { Readable } from "node:stream";

/** Rooms without sockets: documents in memory, and a note of every recheck and closing. */
export class QuietRooms {
	readonly asked: string[] = [];
	present: MemberId[] = [];
	readonly #docs = new Map<RoomName, Y.Doc>();
	readonly #seqs = new Map<RoomName, number>();
	readonly #listeners = new Set<(room: RoomName, doc: Y.Doc, transaction: Y.Transaction) => void>();

	edit = async (room: RoomName, _member: MemberId | null, change: (doc: Y.Doc) => void): Promise<void> => {
		const doc = this.doc(room);
		doc.transact(() => change(doc));
	};
	read = async <T>(room: RoomName, reader: (doc: Y.Doc) => T): Promise<T> => reader(this.doc(room));
	/** A reading like the others, without anybody to give a turn to. */
	readInTurns = <T>(room: RoomName, reader: (doc: Y.Doc) => Steps<T>): Promise<T> =>
		this.read(room, (doc) => atOnce(reader(doc)));
	onChange = (listener: (room: RoomName, doc: Y.Doc, transaction: Y.Transaction) => void) => {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	};
	recheck = (workspace: string, member?: string) => void this.asked.push(`recheck ${member ?? workspace}`);
	closeSession = (session: string, kind: string) => void this.asked.push(`closeSession ${session} ${kind}`);
	tell = (room: RoomName, { notice }: { notice: string }) => void this.asked.push(`tell ${room} ${notice}`);
	push = (room: RoomName) => void this.asked.push(`push ${room}`);
	closeRoom = (room: RoomName, kind: string) => void this.asked.push(`closeRoom ${room} ${kind}`);
	membersPresent = () => this.present;
	lastSeq = async (room: RoomName): Promise<number> => this.#seqs.get(room) ?? 0;

	doc(room: RoomName): Y.Doc {
		let doc = this.#docs.get(room);
		if (!doc) {
			doc = new Y.Doc();
			this.#docs.set(room, doc);
			const live = doc;
			doc.on("afterTransaction", (transaction: Y.Transaction) => {
				if (transaction.changed.size === 0) return;
				this.#seqs.set(room, (this.#seqs.get(room) ?? 0) + 1);
				for (const listener of this.#listeners) listener(room, live, transaction);
			});
		}
		return doc;
	}
}

/** Keeps what it is told, so that a test can look for what must never be there. */
export class RememberingLogger implements Logger {
	readonly lines: string[] = [];
	error = (fields: object, sentence: string) => this.#note("error", fields, sentence);
	warn = (fields: object, sentence: string) => this.#note("warn", fields, sentence);
	info = (fields: object, sentence: string) => this.#note("info", fields, sentence);
	debug = (fields: object, sentence: string) => this.#note("debug", fields, sentence);
	child = () => this;

	#note(level: string, fields: object, sentence: string): void {
		const readable = Object.fromEntries(
			Object.entries(fields).map(([key, value]) => [key, value instanceof Error ? (value.stack ?? "") : value]),
		);
		this.lines.push(`${level} ${sentence} ${JSON.stringify(readable)}`);
	}
}

export class MovingClock {
	time = Date.UTC(2027, 0, 15, 13);
	now = () => this.time;
	passes(amount: { days?: number; minutes?: number }): void {
		this.time += (amount.days ?? 0) * 86_400_000 + (amount.minutes ?? 0) * 60_000;
	}
}

export function memoryMediaStore(): MediaStore {
	const kept = new Map<string, Uint8Array>();
	const store: MediaStore = {
		async begin(workspace) {
			const id = newId<MediaId>();
			let bytes = Buffer.alloc(0);
			return {
				async write(piece) {
					bytes = Buffer.concat([bytes, piece]);
				},
				type: async () => fileType(bytes, bytes),
				async keep() {
					kept.set(`${workspace}/${id}`, bytes);
					return id;
				},
				discard: async () => undefined,
			};
		},
		async used(workspace) {
			let size = 0;
			for (const [key, bytes] of kept) if (key.startsWith(`${workspace}/`)) size += bytes.length;
			return size;
		},
		async put(workspace, bytes, id = newId<MediaId>()) {
			kept.set(`${workspace}/${id}`, bytes);
			return id;
		},
		damaged: async () => [],
		async list(workspace) {
			const own = [...kept.keys()].filter((key) => key.startsWith(`${workspace}/`));
			return own.map((key) => key.slice(workspace.length + 1) as MediaId);
		},
		async get(workspace, id) {
			const found = await store.file(workspace, id);
			const type = IMAGE_TYPES.find((one) => one === found?.type);
			return found && type ? { ...found, type } : null;
		},
		async file(workspace, id) {
			const bytes = kept.get(`${workspace}/${id}`);
			const type = bytes && fileType(bytes, bytes);
			return bytes && type
				? { type, bytes: bytes.length, open: () => Readable.from([Buffer.from(bytes)]) as never }
				: null;
		},
	};
	return store;
}

const noClient: RequestHandler = (_request, _response, next) => next();

export class Doors {
	readonly clock = new MovingClock();
	readonly logger = new RememberingLogger();
	readonly rooms = new QuietRooms();
	/** Where the ledgers are kept, with a disk to slow, fill and damage. */
	readonly log = createMemoryUpdateLog();
	readonly ledgers: Ledgers;
	readonly registry: Registry;
	readonly parts: HttpParts;
	readonly url: string;
	readonly #server: Server;

	private constructor(
		kept: Registry,
		server: Server,
		reach: Reach,
		limits: Partial<RateLimits>,
		given: readonly AnyStream[],
	) {
		this.#server = server;
		this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const { clock, logger, rooms } = this;
		const streams = withJournal(given);
		const record: Ledgers["record"] = (...event) => this.ledgers.record(...event);
		const registry = new JournalledRegistry({ registry: kept, ledgers: { record }, clock, logger });
		this.registry = registry;
		const directories = new Directories({ registry, rooms, log: rooms, logger, waits: { pauseMs: 0, longestMs: 0 } });
		const lastSeen = new LastSeen({ registry, clock, logger });
		const media = memoryMediaStore();
		const isReady = () => true;
		const facts = new WorkspaceFacts({ rooms, registry });
		const vet = inOrder(
			measurementChecks(facts, media),
			commentChecks(rooms),
			voteChecks({ facts, registry, seats: new WorkshopSeats() }),
		);
		const follow = commentAnchors(rooms);
		const ledgerStore = this.log.ledgers;
		const personal = memoryPersonalStore();
		this.ledgers = new Ledgers({ streams, store: ledgerStore, registry, rooms, clock, logger, vet, follow });
		const { ledgers, log } = this;
		const core = { registry, rooms, directories, lastSeen, clock, logger };
		const past = { difference: async () => null };
		const seats = new WorkshopSeats();
		this.parts = {
			reports: new WorkshopReports({ ...core, ledgers, ledgerStore, past, seats, facts }),
			followUps: new FollowUpsBack({ ...core, ledgers, ledgerStore, seats }),
			registry,
			rooms,
			directories,
			lastSeen,
			clock,
			logger,
			media,
			seats,
			deviceLinks: new DeviceLinks(),
			workshops: { recall: async () => undefined },
			tableVersions: new TableVersions({ rooms, clock }),
			guestNames: { of: () => ({ people: 0, days: null, isKept: false, at: null }) },
			exports: new DocumentExports({ registry, rooms, clock, logger, media }),
			ledgers,
			inbox: new Inbox({ ledgers, ledgerStore, log, personal, registry, rooms, clock, logger }),
			measurements: new MeasurementReadings({ ledgers: this.ledgers, facts, clock }),
			facts,
			notices: new MailSettings({ personal, registry, clock, logger, mail: null }),
			ledgerStore: this.log.ledgers,
			streams,
			log: { audit: async () => ({ rows: 0, damaged: [], snapshots: new Map(), problems: [] }) },
			reach,
			isReady,
			client: noClient,
			limits,
		};
		server.on("request", createHttpApp(this.parts));
	}

	static async open(
		options: { reach?: Partial<Reach>; limits?: Partial<RateLimits>; streams?: readonly AnyStream[] } = {},
	): Promise<Doors> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const reach = { publicUrl: null, trustProxy: 0, ...options.reach };
		return new Doors(await memoryRegistry(), server, reach, options.limits ?? {}, options.streams ?? STREAMS);
	}

	/** A workspace, and the token of its owner's link. */
	async workspace(
		name = "Table",
		options = { examples: false },
	): Promise<{ workspace: WorkspaceRecord; token: string }> {
		const workspace = await foundWorkspace(this.parts, { name, ...options });
		const token = await newOwnerLink(this.parts, workspace.id);
		assert(token !== null, "Doors.workspace: an owner's link is expected");
		return { workspace, token };
	}

	/** A browser that nobody signed in yet. */
	visitor(headers: Record<string, string> = {}): Visitor {
		return new Visitor(this.url, headers);
	}

	/** A browser whose person joined through a link. */
	async joins(token: string, name: string): Promise<Visitor> {
		const visitor = this.visitor();
		const reply = await visitor.post("/api/join", { token, name });
		assert(reply.status === 200, `Doors.joins: ${name} was refused, ${JSON.stringify(reply.body)}`);
		visitor.member = (reply.body as { member: { id: string } }).member.id;
		return visitor;
	}

	/** A browser whose person was invited by `by` for a role. */
	async invited(by: Visitor, workspace: string, role: Role, name: string = role): Promise<Visitor> {
		const made = await by.post(`/api/workspaces/${workspace}/invitations`, { role });
		assert(made.status === 201, `Doors.invited: ${JSON.stringify(made.body)}`);
		return await this.joins((made.body as { token: string }).token, name);
	}

	async close(): Promise<void> {
		await this.parts.directories.close();
		await this.ledgers.close();
		this.#server.closeAllConnections();
		await new Promise<void>((resolve) => this.#server.close(() => resolve()));
	}
}

export type Answer = { status: number; body: unknown; headers: Headers };

/** A browser: keeps its cookie, says where its page comes from. */
export class Visitor {
	cookie = "";
	/** Who its person is, once they joined. */
	member = "";
	readonly #url: string;
	readonly #headers: Record<string, string>;

	constructor(url: string, headers: Record<string, string>) {
		this.#url = url;
		this.#headers = headers;
	}

	get = (path: string, headers: Record<string, string> = {}) => this.ask("GET", path, undefined, headers);
	post = (path: string, body?: unknown, headers: Record<string, string> = {}) => this.ask("POST", path, body, headers);
	patch = (path: string, body?: unknown) => this.ask("PATCH", path, body);
	delete = (path: string) => this.ask("DELETE", path);

	async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
		const isRaw = body instanceof Uint8Array || typeof body === "string";
		const response = await fetch(this.#url + path, {
			method,
			redirect: "manual",
			headers: {
				origin: this.#url,
				...(this.cookie ? { cookie: this.cookie } : {}),
				...(body === undefined || isRaw ? {} : { "content-type": "application/json" }),
				...this.#headers,
				...headers,
			},
			...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
		});
		for (const line of response.headers.getSetCookie()) {
			const pair = line.split(";", 1)[0] ?? "";
			this.cookie = pair.endsWith("=") ? "" : pair;
		}
		const text = await response.text();
		const isJson = response.headers.get("content-type")?.includes("json") ?? false;
		return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
	}
}

/** The kind of the refusal in an answer. */
export function refusalKind(answer: Answer): string {
	const body = answer.body as { error?: { kind?: string } };
	return body.error?.kind ?? `no refusal (${answer.status})`;
}
