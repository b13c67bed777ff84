/** What crosses `/api` about coming into a workshop. What happens in one is its ledger’s business. */

import { z } from "zod";
import type { BlockJson } from "#shared/document/block-json.ts";
import type { GuestNameDays } from "#shared/domain/guest-names.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { LANGUAGES } from "#shared/lib/language.ts";
import type { Role } from "#shared/domain/role.ts";
import type { PersonStatus } from "#shared/domain/workshop-person.ts";

const line = z.string().max(2000);
/** Made by the browser: the same joining sent again is the same one. */
const joiningKey = z.string().regex(/^[\w-]{20,64}$/);

/** `POST /api/workshops/find`: what a code opens, before giving one's name. */
export const FindWorkshopRequest = z.object({ code: z.string().max(40), pass: z.string().max(64).optional() });
export type FindWorkshopReply = {
	workspace: { id: string; name: string };
	workshop: { id: string; title: string };
	sectors: string[];
	/** For how many days names are kept after the workshop; null: until somebody takes them away. */
	guestNameDays: GuestNameDays;
	/** Who this browser already is there. */
	alreadyMember: { id: string; name: string } | null;
	/** What comes in with the code from now on, however many wrong ones come from the same network meanwhile; empty: the code alone. */
	pass: string;
};

/** `POST /api/workshops/join`: a code and a name become a place in the workshop and a signed-in browser. With a session that has a member there, the name is not needed. */
export const JoinWorkshopRequest = z.object({
	code: z.string().max(40),
	/** What came with the code in a link, or when it was found: it is not guessed, so it is not counted. */
	pass: z.string().max(64).optional(),
	name: line.optional(),
	organisation: line.optional(),
	sector: line.optional(),
	key: joiningKey.optional(),
});
export type JoinWorkshopRequest = z.infer<typeof JoinWorkshopRequest>;
export type JoinWorkshopReply = {
	workspace: { id: string; name: string };
	workshop: { id: string; title: string };
	/** `isGuest`: they have this place and nothing else of the workspace. */
	member: { id: string; name: string; isGuest: boolean };
};

const deviceToken = z.string().min(20).max(200);

/** `POST …/workshops/:workshop/device-link`: the secret of a link that gives one’s place to another of one’s devices, once. `until`: ISO. */
export type DeviceLinkReply = { token: string; until: string };
/** `GET …/device-link`: until when the last one opens, null when it does not; on how many browsers one is. */
export type DevicesReply = { until: string | null; devices: number };

/** `POST /api/workshops/continue/preview`: whose place a link gives. It consumes nothing. */
export const ContinuePreviewRequest = z.object({ token: deviceToken });
export type ContinuePreviewReply = {
	workspace: { id: string; name: string };
	workshop: { id: string; title: string };
	name: string;
	/** Somebody else that this browser is there: a guest makes room, a member does not. */
	other: { name: string; isGuest: boolean } | null;
};
/** `POST /api/workshops/continue`: this browser becomes another screen of that place. Replies as joining does. */
export const ContinueRequest = z.object({ token: deviceToken, key: joiningKey });

/** `GET /api/workspaces/:workspace/workshops/:workshop/seat`: who I am there, whatever became of my place. */
export type SeatReply = {
	workspace: { id: string; name: string; sectors: string[] };
	workshop: { id: string; title: string };
	me: { id: string; name: string; role: Role; organisation: string | null; sector: string | null };
	status: PersonStatus | "absent";
	/** Whether they lead it. */
	leads: boolean;
	/** The documents of the workshop: a seat cannot ask the directory. */
	documents: { id: string; kind: DocumentKind; title: string }[];
};

/** `GET …/workshops/:workshop/people`: those who came, for whoever is in. */
export type WorkshopPeopleReply = {
	id: string;
	/** Empty once it is not kept any more. */
	name: string;
	/** Theirs among those who came, in the order they did: what they go by without a name. */
	number: number;
	organisation: string | null;
	sector: string | null;
	status: PersonStatus;
	/** Came by the code alone. */
	isGuest: boolean;
	leads: boolean;
	/** Has the workshop open now. */
	present: boolean;
}[];

/** `PATCH …/workshops/:workshop/people/:member` (whoever leads): another name for a guest. Replies with the one they have now, a number after it when it was somebody’s. */
export const RenameGuestRequest = z.strictObject({ name: line });
export type RenameGuestReply = { id: string; name: string };

/** `GET …/workshops/:workshop/guest-names` (runWorkshops): what it still keeps of the names of those who came by its code. */
export type GuestNamesReply = {
	/** How many still have a name. */
	people: number;
	/** What the workspace chose. */
	days: GuestNameDays;
	/** This workshop keeps them whatever the workspace says. */
	isKept: boolean;
	/** When the first of them goes, at the earliest; null: not by itself. */
	at: string | null;
};

/** `GET /api/clock`: the server's time (milliseconds), for what all screens count together. */
export type ClockReply = { now: number };

/** `GET …/workshops/:workshop/cards/:step`: how many cards were written in a step, and by how many people, while nobody may read them; `sealed`: how many are still their author’s alone. */
export type CardCountReply = { cards: number; people: number; sealed: number };

/** `GET …/workshops/:workshop/rounds/:round`: the projects of the round of assessments of an open step, for those whom the portfolio is closed to. */
export type RoundProjectsReply = { id: string; name: string; summary: string }[];

/** `GET …/workshops/:workshop/cohorts/:step`: the cohort that a step works on, and the live projects in it, as they are told in a room: what they are, whose, where and for whom, and nothing else of the portfolio. */
export type StepProjectsReply = {
	name: string;
	about: string;
	/** How many there are: at most `MAX_STEP_PROJECTS` are told. */
	count: number;
	projects: StepProject[];
};
export type StepProject = {
	id: string;
	name: string;
	summary: string;
	carriers: string[];
	sectors: string[];
	populations: string[];
	territory: string;
	/** Its name is that of the workspace when it has one, else that of the starter list. */
	stage: { id: string; label: string };
};
export const MAX_STEP_PROJECTS = 500;

/** `GET …/workshops/:workshop/tables/:step`: what tables say in their copies – one’s own, all of them once they are shown – and what now stands in the text they were copied from. */
export type TableVersionsReply = {
	now: BlockJson[];
	versions: { document: DocumentId; blocks: BlockJson[] }[];
};

/** `POST …/workshops/:workshop/report` (runWorkshops). Replies with the document that was made (201). */
export const WorkshopReportRequest = z.object({ language: z.enum(LANGUAGES) });
