/** The whole server over a real port, with everything it keeps in memory: the real doors, the real rules, browsers and sockets with cookies. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket } from "ws";
import { type App, type AppParts, createApp } from "#server/app.ts";
import { foundFirstWorkspace } from "#server/commands/owner-link.ts";
import type { Mail } from "#server/mail/mail-settings.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import { memoryBallotKeys } from "#server/store/ballot-keys.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import { createMemoryUpdateLog, type MemoryUpdateLog } from "#server/store/memory-update-log.ts";
import { memoryPersonalStore } from "#server/store/personal-files.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import type { PersonalStore } from "#server/store/personal-store.ts";
import type { Registry } from "#server/store/registry.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";
import type { Role } from "#shared/domain/role.ts";
import { assert } from "#shared/lib/assert.ts";
import { memoryMediaStore, RememberingLogger, Visitor } from "#test/support/doors.ts";
import { SyncPeer } from "#test/support/sync-peer.ts";

type Options = {
	roomLimits?: Partial<RoomLimits>;
	/** Those of the product when not said. */
	streams?: readonly AnyStream[];
	/** Messages that would have left; none when absent. */
	mail?: Mail;
	/** What its clock says at the start; today when not said. */
	time?: number;
	/** Behind a proxy that says whose address it is; the address of the connection otherwise. */
	isBehindProxy?: boolean;
	/** What is kept elsewhere than in memory, or was there before. */
	kept?: Partial<Pick<AppParts, "log" | "registry" | "ballotKeys">>;
};

export class WholeApp {
	readonly app: App;
	readonly server: Server;
	readonly registry: Registry;
	readonly log: MemoryUpdateLog;
	readonly logger: RememberingLogger;
	readonly personal: PersonalStore;
	readonly media: MediaStore;
	readonly clock: { shift: number; now: () => number };
	readonly url: string;
	/** Of the workspace that the server founds by itself, with its examples. */
	readonly ownerToken: string;
	readonly workspace: string;
	readonly #peers: SyncPeer[] = [];

	private constructor(
		parts: Pick<WholeApp, "app" | "server" | "registry" | "log" | "logger" | "clock" | "personal" | "media">,
		ownerToken: string,
	) {
		this.app = parts.app;
		this.server = parts.server;
		this.registry = parts.registry;
		this.log = parts.log;
		this.logger = parts.logger;
		this.clock = parts.clock;
		this.personal = parts.personal;
		this.media = parts.media;
		this.ownerToken = ownerToken;
		this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
		const workspace = this.registry.now.workspaces.keys().next().value;
		assert(workspace !== undefined, "WholeApp: a first workspace is expected");
		this.workspace = workspace;
	}

	static async open({ roomLimits, time, streams, mail, kept, isBehindProxy = false }: Options = {}): Promise<WholeApp> {
		const clock = { shift: time === undefined ? 0 : time - Date.now(), now: () => Date.now() + clock.shift };
		const registry = kept?.registry ?? (await memoryRegistry());
		const log = createMemoryUpdateLog();
		const logger = new RememberingLogger();
		const personal = memoryPersonalStore();
		const media = memoryMediaStore();
		const app = createApp({
			registry,
			log: kept?.log ?? log,
			ballotKeys: kept?.ballotKeys ?? memoryBallotKeys(),
			media,
			personal,
			clock,
			logger,
			reach: { publicUrl: null, trustProxy: isBehindProxy ? 1 : 0 },
			client: (_request, _response, next) => next(),
			rateLimits: { perSession: 1_000_000, perAddress: 1_000_000, joinsPerAddress: 1_000_000 },
			roomLimits: { gatherMs: 2, presenceWindowMs: 2, ...roomLimits },
			directoryWaits: { pauseMs: 0, longestMs: 0 },
			...(streams ? { streams } : {}),
			...(mail ? { mail } : {}),
		});
		const server = createServer(app.handler);
		app.attach(server);
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const token = await foundFirstWorkspace(app.parts, "Table");
		assert(token !== null || kept?.registry, "WholeApp.open: an owner's link is expected");
		app.ready();
		return new WholeApp({ app, server, registry, log, logger, clock, personal, media }, token ?? "");
	}

	/** `from`: its address, as the proxy says it. */
	visitor(from?: string): Visitor {
		return new Visitor(this.url, from === undefined ? {} : { "x-forwarded-for": from });
	}

	/** A browser whose person came in by a link. */
	async joins(token: string, name: string): Promise<Visitor> {
		const visitor = this.visitor();
		const reply = await visitor.post("/api/join", { token, name });
		assert(reply.status === 200, `WholeApp.joins: ${name} was refused, ${JSON.stringify(reply.body)}`);
		visitor.member = (reply.body as { member: { id: string } }).member.id;
		return visitor;
	}

	/** A browser whose person was invited by `by` for a role. */
	async invited(by: Visitor, role: Role, name: string = role): Promise<Visitor> {
		const made = await by.post(`/api/workspaces/${this.workspace}/invitations`, { role });
		assert(made.status === 201, `WholeApp.invited: ${JSON.stringify(made.body)}`);
		return await this.joins((made.body as { token: string }).token, name);
	}

	/** A peer over a real WebSocket, with the cookie that its browser has when it connects. */
	peer(name: string, visitor: Pick<Visitor, "cookie">, room: string): SyncPeer {
		const peer = new SyncPeer(name, (ends) => {
			const socket = new WebSocket(`${this.url.replace("http", "ws")}/sync/${room}?palier=1`, {
				headers: { cookie: visitor.cookie, origin: this.url },
			});
			socket.binaryType = "nodebuffer";
			socket.on("open", ends.onOpen);
			socket.on("message", (data: Buffer) => ends.onFrame(new Uint8Array(data)));
			socket.on("close", (code, reason) => ends.onClose(code, reason.toString()));
			// A connection that fails also closes; that is where it is handled.
			socket.on("error", () => undefined);
			return {
				send: (frame) => {
					if (socket.readyState === WebSocket.OPEN) socket.send(frame);
				},
				close: () => socket.terminate(),
			};
		});
		this.#peers.push(peer);
		return peer;
	}

	room(place: string): RoomName {
		return `${this.workspace}/${place}` as RoomName;
	}

	async close(): Promise<void> {
		for (const peer of this.#peers) peer.goesOffline();
		await this.app.stop();
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}
}
