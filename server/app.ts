/** Builds the whole server from the parts it is given. It opens no port and reads no setting: main.ts and tests do, each with their own parts. */

import type { IncomingMessage, RequestListener, Server } from "node:http";
import type { RequestHandler } from "express";
import { LastSeen } from "#server/access/last-seen.ts";
import { isAllowedOrigin, type Reach } from "#server/access/request-origin.ts";
import { readSessionToken } from "#server/access/session-cookie.ts";
import { findSession } from "#server/access/sessions.ts";
import { DeviceLinks } from "#server/access/device-links.ts";
import { documentIn, presenceUser, roomAccess, standing } from "#server/access/standing.ts";
import { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { Clock } from "#server/clock.ts";
import { DocumentExports } from "#server/commands/export-document.ts";
import { FollowUpsBack } from "#server/commands/follow-ups-back.ts";
import { GuestNames } from "#server/commands/guest-names.ts";
import { DocumentHistory } from "#server/commands/history.ts";
import { Voices } from "#server/commands/voices.ts";
import { WorkshopReports } from "#server/commands/workshop-report.ts";
import type { Parts } from "#server/commands/parts.ts";
import { createHttpApp } from "#server/http/http-app.ts";
import type { RateLimits } from "#server/http/http-parts.ts";
import { agreedInCoverage } from "#server/ledger/agreed-in-coverage.ts";
import { AnonymousVotes } from "#server/ledger/anonymous-votes.ts";
import { assessmentChecks } from "#server/ledger/assessment-checks.ts";
import { adoptionChecks } from "#server/ledger/adoption-checks.ts";
import { commentAnchors, commentChecks } from "#server/ledger/comment-anchors.ts";
import { documentAdoptionChecks } from "#server/ledger/document-adoption-checks.ts";
import { inOrder, type ReadLedger } from "#server/ledger/command-checks.ts";
import { DueCommands } from "#server/ledger/due-commands.ts";
import { Inbox } from "#server/inbox/inbox.ts";
import { JournalledRegistry, withJournal } from "#server/ledger/journalled-registry.ts";
import { tellDeletion } from "#server/ledger/tell-deletion.ts";
import { Ledgers } from "#server/ledger/ledgers.ts";
import { measurementChecks } from "#server/ledger/measurement-checks.ts";
import { MeasurementReadings } from "#server/ledger/measurement-readings.ts";
import { proposalChecks, proposalWriting } from "#server/ledger/proposal-acts.ts";
import { electorsOf, voteChecks } from "#server/ledger/vote-checks.ts";
import { workshopChecks } from "#server/ledger/workshop-checks.ts";
import { TableVersions, tableWriting } from "#server/ledger/table-copies.ts";
import { WorkshopWatch } from "#server/ledger/workshop-watch.ts";
import { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import { Directories, type DirectoriesParts } from "#server/links/directories.ts";
import { ledgerSource, toReadAgain } from "#server/links/ledger-source.ts";
import type { Logger } from "#server/log.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import { createEventStreams } from "#server/rooms/event-stream.ts";
import { Mailer } from "#server/mail/mailer.ts";
import { type Mail, MailSettings } from "#server/mail/mail-settings.ts";
import { KeptPoints } from "#server/rooms/kept-points.ts";
import { MassDeletions } from "#server/rooms/mass-deletions.ts";
import { Rooms } from "#server/rooms/rooms.ts";
import { type Admission, attachSockets } from "#server/rooms/socket.ts";
import type { BallotKeys } from "#server/store/ballot-keys.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import type { PersonalStore } from "#server/store/personal-store.ts";
import type { Registry } from "#server/store/registry.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { parseRoomName, type RoomName, type RoomPlace, roomName } from "#shared/domain/document-kind.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";
import { STREAMS } from "#shared/ledger/streams.ts";
import type { SessionId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import { runSteps } from "#shared/lib/run-steps.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import { ECHO_PATH } from "#shared/protocol/wire.ts";

export type AppParts = {
	registry: Registry;
	log: UpdateLog & { ledgers: LedgerStore };
	media: MediaStore;
	/** What is kept for each member alone. */
	personal: PersonalStore;
	/** Of boxes of anonymous ballots: in no backup. */
	ballotKeys: BallotKeys;
	/** Absent: notices stay in the workspace. */
	mail?: Mail;
	clock: Clock;
	logger: Logger;
	reach: Reach;
	/** Serves the browser's half. */
	client: RequestHandler;
	isDevelopment?: boolean;
	mediaQuotaBytes?: number;
	rateLimits?: Partial<RateLimits>;
	roomLimits?: Partial<RoomLimits>;
	/** Those of the product when not said. */
	streams?: readonly AnyStream[];
	directoryWaits?: NonNullable<DirectoriesParts["waits"]>;
};

export type App = {
	/** For acts that no request asks for: the first workspace, the owner's link. */
	parts: Parts;
	ledgers: Ledgers;
	/** Answers HTTP requests. */
	handler: RequestListener;
	/** Lets `/sync/<room>` in on a server. */
	attach(server: Server): void;
	/** Sends the notices that are due now; it is done twice a minute by itself. */
	sendNotices(): Promise<void>;
	/** Reads what rights rest on beside the registry, the workshops that are kept, and destroys the keys of ballots that are over: to be done before anybody comes in. */
	recall(): Promise<void>;
	/** Does what waits for an instant that has come, as votes whose deadline passed or names that are not kept any more; it is done by itself. */
	doWhatIsDue(): Promise<void>;
	/** The server can do its work: `/readyz` says so from now on. */
	ready(): void;
	/** Ends connections with a word, writes what is left, in that order. The log and the registry stay open: whoever opened them closes them. */
	stop(): Promise<void>;
};

export function createApp(given: AppParts): App {
	const { log, clock, logger, reach } = given;
	const ledgerStreams = withJournal(given.streams ?? STREAMS);
	const registry = new JournalledRegistry({
		...{ registry: given.registry, clock, logger },
		ledgers: { record: (...event) => ledgers.record(...event) },
	});
	const rooms = new Rooms({ log, clock, logger, ...(given.roomLimits ? { limits: given.roomLimits } : {}) });
	const seats = new WorkshopSeats();
	const lastSeen = new LastSeen({ registry, clock, logger });
	const directories = new Directories({
		registry,
		rooms,
		log,
		logger,
		clock,
		ledgers: ledgerSource({
			list: (workspace) => log.ledgers.list(workspace),
			async head(workspace, { place, stream }) {
				const room = roomName(workspace, place);
				return (await log.ledgers.read({ room, stream }, 0, 0)).head;
			},
			read: (workspace, address, reader) => ledgers.readInside(workspace, address, reader),
		}),
		...(given.directoryWaits ? { waits: given.directoryWaits } : {}),
	});
	const parts: Parts = { registry, rooms, directories, lastSeen, clock, logger };
	const workshops = new WorkshopWatch({ seats, store: log.ledgers, registry, rooms, clock, logger });
	const massDeletions = new MassDeletions({
		rooms,
		log,
		clock,
		logger,
		nameOf: (member) => registry.now.members.get(member)?.name ?? "",
		heard: (room, deletion) => tellDeletion(ledgers, room, deletion),
	});
	const facts = new WorkspaceFacts({ rooms, registry });
	const anonymousVotes = new AnonymousVotes({
		...{ store: log.ledgers, keys: given.ballotKeys },
		electors: (workspace, vote) => electorsOf({ registry, seats }, workspace, vote),
	});
	const readLedger: ReadLedger = (workspace, address, reader) => ledgers.readInside(workspace, address, reader);
	const prepareProposals = proposalWriting(rooms);
	const prepareTables = tableWriting(rooms);
	const followComments = commentAnchors(rooms);
	const ledgers: Ledgers = new Ledgers({
		streams: ledgerStreams,
		store: log.ledgers,
		registry,
		rooms,
		clock,
		logger,
		seats,
		position: (room) => log.lastSeq(room),
		vet: inOrder(
			measurementChecks(facts, given.media),
			assessmentChecks({ facts, registry, store: log.ledgers }),
			adoptionChecks(facts),
			commentChecks(rooms),
			proposalChecks(rooms),
			voteChecks({ facts, registry, seats }),
			workshopChecks({
				...{ seats, registry, clock, log, rooms, readLedger },
			}),
			anonymousVotes.check,
			documentAdoptionChecks({
				...{ registry, rooms, log, clock },
				ledgers: () => ledgers,
				measurements: () => measurements,
			}),
		),
		prepare: async (place, events, asked) =>
			place.stream.name === votesStream.name
				? await anonymousVotes.prepare(place, events, asked)
				: place.stream.name === workshopStream.name
					? await prepareTables(place, events, asked)
					: await prepareProposals(place, events, asked),
		beside: agreedInCoverage,
		async follow(...kept) {
			await anonymousVotes.follow(...kept);
			await followComments(...kept);
		},
		heard(...event) {
			workshops.heard(...event);
			const [workspace, { stream, ledger }] = event;
			dueCommands.heard(workspace, event[1]);
			const toRead = toReadAgain(ledger.room, stream.name, event[2]);
			if (toRead !== null) directories.said(workspace, toRead);
			followUps.heard(workspace, stream.name);
			inbox.heard(...event);
			mailer?.heard(event[0]);
		},
	});
	const followUps = new FollowUpsBack({ ...parts, ledgers, ledgerStore: log.ledgers, seats });
	const measurements = new MeasurementReadings({ ledgers, facts, clock });
	const dueCommands = new DueCommands({
		...{ ledgers, registry, clock, logger, streams: ledgerStreams },
		ledgerStore: log.ledgers,
	});
	const { personal } = given;
	const inbox = new Inbox({ ledgers, ledgerStore: log.ledgers, log, personal, registry, rooms, clock, logger });
	const guestNames = new GuestNames({ ...parts, seats, workshops, ledgers, inbox });
	const mail = given.mail ?? null;
	const mailer = mail && new Mailer({ mail, inbox, personal, registry, clock, logger });
	let isReady = false;
	const door = {
		rooms,
		logger,
		clock,
		admit: (request: IncomingMessage, room: RoomName) => admit({ ...parts, seats }, reach, request, room),
		isAllowedOrigin: (request: IncomingMessage) => isAllowedOrigin(request, reach),
		...(given.roomLimits ? { limits: given.roomLimits } : {}),
	};
	const streams = createEventStreams(door);
	const http = createHttpApp({
		...parts,
		points: new KeptPoints(log),
		history: new DocumentHistory({ registry, past: log.past }),
		voices: new Voices({ registry, past: log.past, ledgerStore: log.ledgers }),
		media: given.media,
		followUps,
		reports: new WorkshopReports({ ...parts, ledgers, ledgerStore: log.ledgers, past: log.past, seats, facts }),
		exports: new DocumentExports({ registry, rooms, clock, logger, media: given.media }),
		seats,
		deviceLinks: new DeviceLinks(),
		workshops,
		guestNames,
		tableVersions: new TableVersions({ rooms, clock }),
		ledgers,
		inbox,
		notices: new MailSettings({ personal, registry, clock, logger, mail }),
		measurements,
		facts,
		ledgerStore: log.ledgers,
		streams: ledgerStreams,
		log,
		reach,
		isReady: () => isReady,
		client: given.client,
		isDevelopment: given.isDevelopment ?? false,
		...(given.mediaQuotaBytes === undefined ? {} : { mediaQuotaBytes: given.mediaQuotaBytes }),
		...(given.rateLimits ? { limits: given.rateLimits } : {}),
	});
	const sockets: { close(): Promise<void> }[] = [];

	return {
		parts,
		ledgers,
		handler: (request, response) => {
			if (!streams.answer(request, response)) http(request, response);
		},
		attach(server) {
			// In development Vite has a socket of its own; otherwise nobody waits elsewhere, and an open socket left alone would stay for ever.
			if (!given.isDevelopment)
				server.on("upgrade", (request, socket) => {
					if (!request.url?.startsWith("/sync/") && request.url !== ECHO_PATH) socket.destroy();
				});
			sockets.push(attachSockets(server, door));
		},
		async sendNotices() {
			await mailer?.tick();
		},
		async recall() {
			await workshops.recall();
			// Before a first ballot makes a key whose box is not kept yet.
			await anonymousVotes.destroyOldKeys().catch((error: unknown) => {
				logger.warn({ err: error }, "keys of ballots that are over could not be destroyed");
			});
		},
		async doWhatIsDue() {
			await dueCommands.tick();
			await guestNames.tick();
		},
		ready() {
			isReady = true;
			dueCommands.start();
			guestNames.start();
		},
		async stop() {
			isReady = false;
			// R192: each step is taken whatever became of the ones before.
			await runSteps([
				() => massDeletions.close(),
				() => workshops.close(),
				() => directories.close(),
				() => mailer?.close(),
				() => dueCommands.close(),
				() => guestNames.close(),
				() => ledgers.close(),
				() => rooms.close(),
				() => streams.close(),
				...sockets.map((one) => () => one.close()),
				() => lastSeen.flush(),
				() => personal.close(),
			]);
		},
	};
}

type DoorParts = Parts & { seats: WorkshopSeats };

/** Who asks to enter a room, and what they may do there, decided before the upgrade and again for each message. */
function admit(parts: DoorParts, reach: Reach, request: IncomingMessage, room: RoomName): Result<Admission, Refusal> {
	const place = parseRoomName(room);
	if (!place) return refused({ kind: "not-found" });
	const session = findSession(parts.registry, readSessionToken(request, reach), parts.clock.now());
	if (!session) return refused({ kind: "not-signed-in" });
	const now = inRoom(parts, session.id, place);
	if (!now.ok) return now;
	parts.directories.use(place.workspace);
	return ok({
		member: now.value.member,
		session: session.id,
		workspace: place.workspace,
		standing() {
			const later = inRoom(parts, session.id, place);
			// Whoever was in and has no member there any more was signed out, whatever else the session still opens.
			if (!later.ok && later.error.kind === "not-found" && hasLeft(parts, session.id, place))
				return refused({ kind: "not-signed-in" });
			return later;
		},
	});
}

function inRoom(parts: DoorParts, session: SessionId, place: RoomPlace) {
	const who = standing(parts.registry, session, place.workspace, parts.clock.now());
	if (!who.ok) return who;
	const { member } = who.value;
	const access = roomAccess(parts.registry, who.value, place, { seats: parts.seats, now: parts.clock.now() });
	if (!access.ok) return access;
	parts.lastSeen.note(session, member.id);
	const isArchived =
		place.place === "document" && documentIn(parts.registry, place.workspace, place.document)?.archivedAt;
	return ok({
		access: access.value,
		...(isArchived ? { reason: "archived" as const } : {}),
		user: presenceUser(member),
		member: member.id,
	});
}

function hasLeft(parts: Parts, session: SessionId, place: RoomPlace): boolean {
	return !standing(parts.registry, session, place.workspace, parts.clock.now()).ok;
}
