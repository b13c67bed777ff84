/**
 * One Yjs document of a room, from its opening to its end: joins the server, keeps this device's copy, and tells how it stands.
 * When the server refuses a change for good, the whole session is set aside and another one begins from the server's state.
 */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { Awareness } from "y-protocols/awareness";
import { writeSyncStep1 } from "y-protocols/sync";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { SCHEMA_VERSION } from "#shared/document/document-meta.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { LedgerPush } from "#shared/protocol/ledger.ts";
import { isFinalClose, isRefusalKind, REFUSALS, type RefusalKind } from "#shared/protocol/refusals.ts";
import { MESSAGE, type Notice, WIRE_VERSION } from "#shared/protocol/wire.ts";
import { Cell } from "#client/document/cell.ts";
import { closeKind } from "#client/document/close-kind.ts";
import { countingSocket } from "#client/document/counting-socket.ts";
import type { DeviceCopy } from "#client/document/device-copy.ts";
import { documentWords } from "#shared/document/document-words.ts";
import { IncomingUpdates } from "#client/document/incoming-updates.ts";
import type { LiveRoomParts } from "#client/document/live-room.ts";
import type { OpenRoom, RolledBack, RoomStatus, Store } from "#client/document/open-room.ts";
import { sendOwnPresenceOnly } from "#client/document/own-presence.ts";
import { Outbox } from "#client/document/outbox.ts";
import { saveState, TOO_LONG_MS } from "#client/document/save-state.ts";
import type { SetAside } from "#client/document/set-aside.ts";
import { expectAnswer } from "#client/document/steady-socket.ts";
import { UndoManagers } from "#client/document/undo-managers.ts";

const MAX_BACKOFF_MS = 5000;
/** A slow disk must not keep anybody from joining. */
const COPY_PATIENCE_MS = 2000;
const NOTES_MS = 400;
const ASK_WHY_MS = 8000;
/** How often a network that wants something first is asked again. */
const PORTAL_MS = 4000;
const TOLD_WHILE_TRYING: ReadonlySet<RefusalKind> = new Set(["too-many-connections", "too-many-requests"]);

export type DocumentSessionOptions = {
	name: RoomName;
	generation: number;
	/** Whose copy to open before the server says who this is. */
	member: string | null;
	rolledBack: RolledBack | null;
	setAside: Store<readonly SetAside[]>;
	onLetGo: (id: string) => void;
	/** What must be over before this device's copy is opened: the erasing of the former one. */
	ready: Promise<unknown>;
	parts: LiveRoomParts;
	onMember: (member: string) => void;
	/** The server says this browser is another member than the one whose copy was opened. */
	onOtherMember: (member: string) => void;
	/** The server will never take something this document holds. */
	onRefused: (kind: RefusalKind) => void;
};

export class DocumentSession {
	readonly doc = new Y.Doc();
	readonly room: OpenRoom;
	readonly #options: DocumentSessionOptions;
	readonly #awareness = new Awareness(this.doc);
	readonly #status: Cell<RoomStatus>;
	readonly #outbox = new Outbox();
	readonly #undo = new UndoManagers();
	readonly #provider: WebsocketProvider;
	readonly #incoming: IncomingUpdates;
	readonly #ledgerListeners = new Set<(push: LedgerPush) => void>();
	readonly #stopNetwork: () => void;
	#copy: DeviceCopy | null = null;
	#copyOf: string | null;
	#copyAsked: Promise<void> | null = null;
	#isCopyWell = true;
	/** How many local changes were made, and how many of them the device keeps. */
	#changes = 0;
	#kept = 0;
	#isChecking = false;
	#waitingSince: number | null = null;
	#offlineSince: number | null;
	#askedWhyAt = Number.NEGATIVE_INFINITY;
	#lateTimer: ReturnType<typeof setTimeout> | null = null;
	#notesTimer: ReturnType<typeof setTimeout> | null = null;
	#portalTimer: ReturnType<typeof setTimeout> | null = null;
	/** The history of the data that this document belongs to. */
	#epoch: string | null = null;
	#isOver = false;

	constructor(options: DocumentSessionOptions) {
		this.#options = options;
		this.#copyOf = options.member;
		this.#offlineSince = options.parts.now();
		this.#status = new Cell<RoomStatus>({
			save: "offline",
			unsentChanges: 0,
			keptOnDevice: false,
			since: this.#offlineSince,
			loaded: false,
			synced: false,
			connected: false,
			access: null,
			role: null,
			member: options.member,
			closed: null,
			problem: null,
			rolledBack: options.rolledBack,
			isPortal: false,
			massDeletion: null,
			putBack: null,
		});
		// Before the provider's own listener: a change is counted before the message that carries it.
		this.doc.on("update", this.#onUpdate);
		this.#provider = this.#makeProvider();
		this.#incoming = new IncomingUpdates(this.doc, this.#provider, options.parts);
		this.#incoming.takeFrom(this.#provider);
		this.#stopNetwork = options.parts.onNetwork((isBack) => this.#onNetwork(isBack));
		this.room = {
			name: options.name,
			generation: options.generation,
			doc: this.doc,
			awareness: this.#awareness,
			status: this.#status,
			onLedgerPush: (listener) => {
				this.#ledgerListeners.add(listener);
				return () => this.#ledgerListeners.delete(listener);
			},
			undo: (scope) => this.#undo.of(scope),
			held: this.#incoming.held,
			hold: (isHeld) => this.#incoming.hold(isHeld),
			reconnect: () => this.#connectNow(),
			forgetRolledBack: () => this.#show({ rolledBack: null }),
			forgetMassDeletion: () => this.#show({ massDeletion: null }),
			plainText: () => documentWords(this.doc),
			setAside: options.setAside,
			letGo: options.onLetGo,
		};
		void this.#start();
	}

	/** The member this browser is here, as far as is known. */
	get member(): string | null {
		return this.#status.get().member;
	}

	/** Ends the connection and closes the copy, which keeps what waits. */
	async close(): Promise<void> {
		this.#end();
		await this.#copy?.close();
		this.doc.destroy();
	}

	/** Ends everything and, once `kept` is settled, throws away this device's copy. The document stays readable for those who still show it. */
	async abandon(kept: Promise<unknown> = Promise.resolve()): Promise<void> {
		this.#end();
		await this.#copyAsked;
		await kept;
		await this.#copy?.erase();
	}

	async #start(): Promise<void> {
		await this.#options.ready.catch(() => undefined);
		if (this.#copyOf !== null) {
			const opened = this.#openCopy(this.#copyOf);
			await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, COPY_PATIENCE_MS))]);
		}
		if (!this.#isOver) this.#provider.connect();
	}

	#makeProvider(): WebsocketProvider {
		const { name, parts } = this.#options;
		const provider = new WebsocketProvider(parts.serverUrl, name, this.doc, {
			awareness: this.#awareness,
			connect: false,
			disableBc: true,
			maxBackoffTime: MAX_BACKOFF_MS,
			params: { palier: WIRE_VERSION, schema: String(SCHEMA_VERSION) },
			WebSocketPolyfill: countingSocket(parts.WebSocket, (socket, isEmpty) => {
				if (socket === provider.ws) this.#outbox.messageSent(isEmpty);
				this.#refresh();
			}),
			shouldReconnect: (event) => !isFinalClose(event.code),
		});
		sendOwnPresenceOnly(provider);
		provider.messageHandlers[MESSAGE.persisted] = (_encoder, decoder) => {
			this.#outbox.acknowledged(decoding.readVarUint(decoder));
			this.#refresh();
		};
		provider.messageHandlers[MESSAGE.ledgerEvent] = (_encoder, decoder) => {
			const push = JSON.parse(decoding.readVarString(decoder)) as LedgerPush;
			for (const listener of [...this.#ledgerListeners]) listener(push);
		};
		provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => {
			this.#onNotice(JSON.parse(decoding.readVarString(decoder)) as Notice);
		};
		provider.on("status", ({ status }) => {
			if (status === "connected") {
				this.#offlineSince = null;
			} else if (status === "disconnected") {
				this.#offlineSince ??= parts.now();
			}
			if (status !== "connecting") this.#refresh();
		});
		provider.on("sync", () => {
			const { problem } = this.#status.get();
			if (problem !== null && TOLD_WHILE_TRYING.has(problem)) this.#show({ problem: null });
			this.#refresh();
		});
		provider.on("connection-close", (event) => this.#onClose(event));
		return provider;
	}

	#onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
		// What comes from the server or from the device's copy was applied, not made here.
		const isHere = transaction.local;
		if (isHere) {
			this.#outbox.changed();
			this.#changes++;
			this.#waitingSince ??= this.#options.parts.now();
			void this.#checkKept();
		}
		if (isHere || !this.#status.get().loaded) this.#refresh();
	};

	#onClose(event: CloseEvent | null): void {
		this.#incoming.flush();
		this.#outbox.connectionLost();
		const code = event?.code ?? 0;
		if (isFinalClose(code)) {
			this.#closeFor(closeKind(code, event?.reason ?? ""));
		} else {
			const { reason = "" } = event ?? {};
			// Too many tabs, say: it will be tried again, and meanwhile the person knows what to do.
			if (isRefusalKind(reason) && TOLD_WHILE_TRYING.has(reason)) this.#show({ problem: reason });
			void this.#askWhy();
		}
		this.#refresh();
	}

	/** Browsers say nothing of an upgrade that was refused: the reason is asked over HTTP. */
	async #askWhy(): Promise<void> {
		const { now, reach } = this.#options.parts;
		if (now() - this.#askedWhyAt < ASK_WHY_MS) return;
		this.#askedWhyAt = now();
		if (reach && (await reach().catch(() => "nobody")) === "portal") {
			if (!this.#isOver && !this.#provider.wsconnected) this.#waitAtPortal();
			return;
		}
		const kind = await this.#options.parts.whyRefused(this.#options.name).catch(() => null);
		if (kind === null || this.#isOver || this.#provider.wsconnected || !isFinalClose(REFUSALS[kind].close)) return;
		this.#provider.disconnect();
		this.#closeFor(kind);
	}

	/** The network answers in the server's place until somebody accepts its conditions: nothing is tried until it stops. */
	#waitAtPortal(): void {
		this.#provider.disconnect();
		this.#show({ isPortal: true });
		this.#portalTimer ??= setTimeout(() => {
			this.#portalTimer = null;
			const asked = this.#options.parts.reach?.() ?? Promise.resolve("palier" as const);
			asked
				.catch(() => "nobody" as const)
				.then((reach) => {
					if (this.#isOver || !this.#status.get().isPortal) return;
					if (reach === "portal") this.#waitAtPortal();
					else this.#connectNow();
				});
		}, PORTAL_MS);
	}

	#closeFor(kind: RefusalKind): void {
		this.#show({ closed: kind });
		// Who is no longer part of a workspace keeps nothing of it on the device, except what only they have.
		if (kind === "removed-from-workspace" && this.#outbox.unsentChanges === 0) void this.#copy?.erase();
	}

	#onNotice(notice: Notice): void {
		// It speaks of what came before it.
		this.#incoming.flush();
		if (notice.notice === "access") {
			const { member, role, access, reason, epoch } = notice;
			// Only what said which history it holds can be of another one.
			if (reason === "restored" && this.#provider.params.epoch !== undefined) {
				this.#options.onRefused("restored");
				return;
			}
			this.#epoch = epoch;
			this.#provider.params.epoch = epoch;
			if (this.#copyOf !== null && this.#copyOf !== member) {
				this.#options.onMember(member);
				this.#options.onOtherMember(member);
				return;
			}
			if (this.#copyOf === null) {
				this.#options.onMember(member);
				this.#copyOf = member;
				void this.#openCopy(member);
			}
			this.#show({ member, role, access, reason });
			this.#noteLater();
		} else if (notice.notice === "refused") {
			// 41xx: the server asks for the change again. 44xx: it will never take it.
			if (isFinalClose(REFUSALS[notice.kind].close)) this.#options.onRefused(notice.kind);
		} else if (notice.notice === "mass-deletion") {
			const { point, member, name } = notice;
			this.#show({ massDeletion: { point, member, name } });
		} else if (notice.notice === "put-back") {
			const { point } = notice;
			const told = this.#status.get().massDeletion;
			this.#show({ putBack: point, massDeletion: told?.point === point ? null : told });
		} else if (notice.notice === "storage") {
			this.#show({ problem: notice.healthy ? null : (notice.kind ?? "storage-failed") });
			this.#refresh();
		}
	}

	#onNetwork(isBack: boolean): void {
		if (this.#isOver || this.#status.get().closed !== null) return;
		if (isBack) {
			// Awake again, or back on this page: the socket may be dead without knowing it. An answer tells.
			if (this.#provider.wsconnected) this.#compareAgain();
			else this.#connectNow();
			return;
		}
		// The browser may take a minute to notice that a socket is dead.
		this.#provider.disconnect();
		this.#provider.connect();
	}

	#compareAgain(): void {
		const { ws } = this.#provider;
		if (!ws || ws.readyState !== ws.OPEN) return;
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, MESSAGE.sync);
		writeSyncStep1(encoder, this.doc);
		ws.send(encoding.toUint8Array(encoder));
		expectAnswer(ws);
	}

	#connectNow(): void {
		if (this.#isOver) return;
		this.#askedWhyAt = Number.NEGATIVE_INFINITY;
		this.#show({ closed: null, isPortal: false });
		if (!this.#provider.wsconnected) this.#provider.connect();
	}

	#openCopy(member: string): Promise<void> {
		this.#copyAsked ??= this.#readCopy(member).catch(() => {
			this.#isCopyWell = false;
		});
		return this.#copyAsked;
	}

	async #readCopy(member: string): Promise<void> {
		const copy = await this.#options.parts.openCopy(member, this.#options.name, this.doc);
		if (copy === null) {
			this.#isCopyWell = false;
			return;
		}
		this.#copy = copy;
		if (this.#isOver) {
			await copy.close();
			return;
		}
		await copy.loaded;
		const notes = copy.notes();
		// What this device holds belongs to that history: the server says if there has been another one since.
		if (notes.epoch && this.#epoch === null) this.#provider.params.epoch = notes.epoch;
		if (notes.unsentChanges > 0 && !this.#provider.wsconnected) {
			this.#outbox.remembered(notes.unsentChanges);
			this.#waitingSince ??= this.#options.parts.now();
		}
		if (this.#status.get().access === null && notes.canWrite) this.#show({ access: "write" });
		void this.#checkKept();
		this.#refresh();
	}

	/** Notes which changes are on this device's disk; one check at a time, and again while there are newer changes. */
	async #checkKept(): Promise<void> {
		if (this.#isChecking || !this.#copy) return;
		this.#isChecking = true;
		while (this.#kept < this.#changes && !this.#isOver) {
			const changes = this.#changes;
			if (!(await this.#copy.settled())) {
				this.#isCopyWell = false;
				break;
			}
			this.#kept = changes;
		}
		this.#isChecking = false;
		this.#refresh();
	}

	#refresh(): void {
		if (this.#isOver) return;
		const { now } = this.#options.parts;
		const before = this.#status.get();
		const { unsentChanges, isSettled } = this.#outbox;
		if (unsentChanges === 0) this.#waitingSince = null;
		const isConnected = this.#provider.wsconnected;
		const isInSync = isConnected && this.#provider.synced;
		const isKeptOnDevice = this.#copy !== null && this.#isCopyWell && this.#kept === this.#changes;
		const waitedMs = this.#waitingSince === null ? 0 : now() - this.#waitingSince;
		this.#show({
			save: saveState({
				isInSync,
				isConnected,
				isSettled,
				unsentChanges,
				isKeptOnDevice,
				canKeepOnDevice: this.#isCopyWell && this.#copyAsked !== null,
				hasStorageProblem: before.problem !== null && !TOLD_WHILE_TRYING.has(before.problem),
				waitedMs,
			}),
			unsentChanges,
			keptOnDevice: isKeptOnDevice,
			since: this.#waitingSince ?? this.#offlineSince,
			loaded: before.loaded || isInSync || this.doc.store.clients.size > 0,
			synced: isInSync,
			connected: isConnected,
		});
		if (this.#waitingSince !== null && this.#lateTimer === null && waitedMs <= TOO_LONG_MS) {
			this.#lateTimer = setTimeout(
				() => {
					this.#lateTimer = null;
					this.#refresh();
				},
				TOO_LONG_MS - waitedMs + 50,
			);
		}
		if (unsentChanges !== before.unsentChanges) this.#noteLater();
	}

	#noteLater(): void {
		if (this.#notesTimer !== null) return;
		this.#notesTimer = setTimeout(() => {
			this.#notesTimer = null;
			this.#note();
		}, NOTES_MS);
	}

	#note(): void {
		const { access } = this.#status.get();
		if (access !== null) {
			const { unsentChanges } = this.#outbox;
			const epoch = this.#epoch ?? this.#copy?.notes().epoch;
			this.#copy?.note({ unsentChanges, canWrite: access === "write", ...(epoch ? { epoch } : {}) });
		}
	}

	#show(change: Partial<RoomStatus>): void {
		const before = this.#status.get();
		const after = { ...before, ...change };
		if (!sameValue(before, after)) this.#status.set(after);
	}

	#end(): void {
		if (this.#isOver) return;
		this.#incoming.end();
		this.#note();
		this.#isOver = true;
		if (this.#lateTimer !== null) clearTimeout(this.#lateTimer);
		if (this.#notesTimer !== null) clearTimeout(this.#notesTimer);
		if (this.#portalTimer !== null) clearTimeout(this.#portalTimer);
		this.#stopNetwork();
		this.doc.off("update", this.#onUpdate);
		this.#undo.destroy();
		this.#provider.destroy();
		this.#awareness.destroy();
	}
}
