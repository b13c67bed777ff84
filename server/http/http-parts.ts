/** What the HTTP door is handed, beside the parts every act needs. */

import type { RequestHandler } from "express";
import type { Reach } from "#server/access/request-origin.ts";
import type { TableVersions } from "#server/ledger/table-copies.ts";
import type { DeviceLinks } from "#server/access/device-links.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { DocumentExports } from "#server/commands/export-document.ts";
import type { DocumentHistory } from "#server/commands/history.ts";
import type { FollowUpsBack } from "#server/commands/follow-ups-back.ts";
import type { GuestNames } from "#server/commands/guest-names.ts";
import type { Voices } from "#server/commands/voices.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { WorkshopReports } from "#server/commands/workshop-report.ts";
import type { Inbox } from "#server/inbox/inbox.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { MeasurementReadings } from "#server/ledger/measurement-readings.ts";
import type { WordingFacts } from "#server/ledger/vote-checks.ts";
import type { WorkshopWatch } from "#server/ledger/workshop-watch.ts";
import type { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import type { MailSettings } from "#server/mail/mail-settings.ts";
import type { KeptPoints } from "#server/rooms/kept-points.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";

export type HttpParts = Parts & {
	media: MediaStore;
	/** Who is in which workshop, and what it allows. */
	seats: WorkshopSeats;
	/** Links to go on with a place on another device. */
	deviceLinks: DeviceLinks;
	/** Reads the workshops of a workspace taken up from an archive. */
	workshops: Pick<WorkshopWatch, "recall">;
	tableVersions: TableVersions;
	/** Until when the names of those who came by a code are kept. */
	guestNames: Pick<GuestNames, "of">;
	/** Runs commands, and gives the events that came of them. */
	ledgers: Pick<Ledgers, "run" | "runDue" | "events" | "read" | "maxCommandBytes">;
	/** What the values of indicators are and come to. */
	measurements: Pick<MeasurementReadings, "results" | "indicatorResults" | "grid" | "history" | "merging">;
	/** What documents say now, for what was decided on their words. */
	facts: WordingFacts & Pick<WorkspaceFacts, "projects" | "cohorts" | "stages" | "organisations">;
	/** What waits for each member. */
	inbox: Pick<Inbox, "of" | "markRead" | "follow" | "visit" | "away" | "forget">;
	/** Addresses and choices of notices by e-mail. */
	notices: Pick<MailSettings, "of" | "giveAddress" | "dropAddress" | "choose" | "confirm" | "stop">;
	/** What an archive takes of the ledgers, and puts back. */
	ledgerStore: LedgerStore;
	streams: readonly AnyStream[];
	/** Answers how the rows of a workspace are. */
	log: Pick<UpdateLog, "audit">;
	/** The moments kept of documents; without it, none can be come back to. */
	points?: KeptPoints;
	/** What documents were; without it, no history is shown. */
	history?: DocumentHistory;
	/** What earlier meetings left to do, for a workshop. */
	followUps: FollowUpsBack;
	/** What the report of a workshop is made of. */
	reports: WorkshopReports;
	/** Documents as files. */
	exports: Pick<DocumentExports, "file">;
	/** What members did, as shares of sectors; without it, no balance is shown. */
	voices?: Voices;
	/** How the server is reached: decides origins and cookies. */
	reach: Reach;
	/** Whether the server can do its work now. */
	isReady: () => boolean;
	/** Serves the browser's half: the built files, or Vite in development. */
	client: RequestHandler;
	/** Development pages carry inline scripts of the tool that reloads them. */
	isDevelopment?: boolean;
	limits?: Partial<RateLimits>;
	/** R195: what the images of one workspace may take. */
	mediaQuotaBytes?: number;
};

/** R61: requests per minute. A workshop of 200 people shares one address, so the address is only a very wide net. */
export type RateLimits = { perSession: number; perAddress: number; joinsPerAddress: number };

export const RATE_LIMITS: RateLimits = { perSession: 600, perAddress: 20_000, joinsPerAddress: 1_200 };
