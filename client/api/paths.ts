/** The address of every page, so that features lead to each other without knowing each other. */

import { type DocumentKind, KIND_SEGMENTS } from "#shared/domain/document-kind.ts";
import { blockHash } from "#shared/domain/page-place.ts";
import type { BlockId, DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";

export const paths = {
	home: () => "/",
	join: () => "/rejoindre",
	/** Where the code of a workshop is typed; with `#<code>` it is already. */
	joinWorkshop: () => "/atelier",
	/** Where the link of one’s first device is opened on the second. */
	continueHere: () => "/atelier/appareil",
	/** A workshop for whoever came by its code. */
	takingPart: (workspace: WorkspaceId, workshop: DocumentId) => `/atelier/${workspace}/${workshop}`,
	/** What is projected, for whoever came by its code and leads. */
	guestScreen: (workspace: WorkspaceId, workshop: DocumentId) => `/atelier/${workspace}/${workshop}/ecran`,
	/** A workshop for whoever leads it; its agenda; what is projected. */
	workshop: (workspace: WorkspaceId, workshop: DocumentId) => `/e/${workspace}/ateliers/${workshop}`,
	workshopAgenda: (workspace: WorkspaceId, workshop: DocumentId) => `/e/${workspace}/ateliers/${workshop}/deroulement`,
	workshopScreen: (workspace: WorkspaceId, workshop: DocumentId) => `/e/${workspace}/ateliers/${workshop}/ecran`,
	networkTest: () => "/reseau",
	/** Where the links of messages lead. */
	mail: () => "/courriel",
	workspace: (workspace: WorkspaceId) => `/e/${workspace}`,
	document: (workspace: WorkspaceId, kind: DocumentKind, document: DocumentId) =>
		`/e/${workspace}/${KIND_SEGMENTS[kind]}/${document}`,
	/** A passage of a framework: the page scrolls to it and shows it. */
	block: (workspace: WorkspaceId, kind: DocumentKind, document: DocumentId, block: BlockId) =>
		`${paths.document(workspace, kind, document)}${blockHash(block)}`,
	/** An indicator, a balise, a resource or a recommendation, opened in its set. */
	record: (workspace: WorkspaceId, kind: DocumentKind, document: DocumentId, record: RecordId) =>
		`${paths.document(workspace, kind, document)}?fiche=${record}`,
	/** What a document was, moment by moment. */
	history: (workspace: WorkspaceId, place: DocumentId | "portfolio") =>
		place === "portfolio" ? paths.portfolioHistory(workspace) : `/e/${workspace}/historique/${place}`,
	/** What changed in it since a change that one has seen, passage by passage. */
	historySince: (workspace: WorkspaceId, document: DocumentId, seq: number) =>
		`/e/${workspace}/historique/${document}?avec=${seq}&seulement=changements`,
	/** How one passage came to be: a block of a text of a document. */
	passage: (workspace: WorkspaceId, document: DocumentId, text: string, block: string) =>
		`/e/${workspace}/historique/${document}/passage/${encodeURIComponent(block)}?texte=${encodeURIComponent(text)}`,
	/** An adopted version: the address to cite, for good. */
	adopted: (workspace: WorkspaceId, document: DocumentId, number: number) =>
		`/e/${workspace}/adopte/${document}/${number}`,
	/** How one record came to be what it is. */
	recordHistory: (workspace: WorkspaceId, place: DocumentId | "portfolio", record: string) =>
		`${paths.history(workspace, place)}/fiche/${record}`,
	portfolioHistory: (workspace: WorkspaceId) => `/e/${workspace}/historique/portefeuille`,
	/** What waits for whoever looks. */
	inbox: (workspace: WorkspaceId) => `/e/${workspace}/a-suivre`,
	portfolio: (workspace: WorkspaceId) => `/e/${workspace}/portefeuille`,
	project: (workspace: WorkspaceId, project: RecordId) => `/e/${workspace}/portefeuille/${project}`,
	cohorts: (workspace: WorkspaceId) => `/e/${workspace}/cohortes`,
	cohort: (workspace: WorkspaceId, cohort: string) => `/e/${workspace}/cohortes/${cohort}`,
	organisations: (workspace: WorkspaceId) => `/e/${workspace}/organisations`,
	organisation: (workspace: WorkspaceId, organisation: string) => `/e/${workspace}/organisations/${organisation}`,
	/** The rounds in which a group assesses projects. */
	assessments: (workspace: WorkspaceId) => `/e/${workspace}/evaluations`,
	newRound: (workspace: WorkspaceId) => `/e/${workspace}/evaluations/nouvelle`,
	round: (workspace: WorkspaceId, round: string) => `/e/${workspace}/evaluations/tours/${round}`,
	assessProject: (workspace: WorkspaceId, project: RecordId) => `/e/${workspace}/evaluations/projets/${project}`,
	instruments: (workspace: WorkspaceId) => `/e/${workspace}/instruments`,
	instrument: (workspace: WorkspaceId, instrument: string) => `/e/${workspace}/instruments/${instrument}`,
	/** Its next version, being written; `nouveau` for one that does not exist yet. */
	instrumentDraft: (workspace: WorkspaceId, instrument: string) => `/e/${workspace}/instruments/${instrument}/ecrire`,
	/** What nothing links or says yet. */
	gaps: (workspace: WorkspaceId) => `/e/${workspace}/ecarts`,
	measurements: (workspace: WorkspaceId) => `/e/${workspace}/mesures`,
	results: (workspace: WorkspaceId) => `/e/${workspace}/resultats`,
	/** Votes, and the register of what was decided. A place is a document, or the portfolio. */
	decisions: (workspace: WorkspaceId) => `/e/${workspace}/decisions`,
	decision: (workspace: WorkspaceId, place: string, decision: string) =>
		`/e/${workspace}/decisions/registre/${place}/${decision}`,
	vote: (workspace: WorkspaceId, place: string, vote: string) => `/e/${workspace}/decisions/votes/${place}/${vote}`,
	/** The form that opens a vote; about a document, one of its balises or recommendations, or what an earlier vote was about, when asked. */
	newVote: (
		workspace: WorkspaceId,
		about: {
			place?: string;
			/** Passages of that document, by their blocks. */
			blocks?: readonly string[];
			balise?: string;
			recommendation?: string;
			again?: string;
		} = {},
	) => {
		const asked = new URLSearchParams();
		if (about.place !== undefined) asked.set("lieu", about.place);
		if (about.blocks !== undefined) asked.set("passages", about.blocks.join(","));
		if (about.balise !== undefined) asked.set("balise", about.balise);
		if (about.recommendation !== undefined) asked.set("recommandation", about.recommendation);
		if (about.again !== undefined) asked.set("encore", about.again);
		return `/e/${workspace}/decisions/nouveau-vote${asked.size > 0 ? `?${asked}` : ""}`;
	},
	/** The form that records a decision: on a vote, or in the place of another decision, when asked. */
	newDecision: (
		workspace: WorkspaceId,
		about: { place: string; vote?: string; replaces?: string } = { place: "portfolio" },
	) => {
		const asked = new URLSearchParams({ lieu: about.place });
		if (about.vote !== undefined) asked.set("vote", about.vote);
		if (about.replaces !== undefined) asked.set("remplace", about.replaces);
		return `/e/${workspace}/decisions/nouvelle?${asked}`;
	},
	/** Which sectors wrote, commented, proposed and voted. */
	voices: (workspace: WorkspaceId) => `/e/${workspace}/voix`,
	/** What was done to run the workspace. */
	journal: (workspace: WorkspaceId) => `/e/${workspace}/journal`,
	members: (workspace: WorkspaceId) => `/e/${workspace}/membres`,
	settings: (workspace: WorkspaceId) => `/e/${workspace}/reglages`,
} as const;

/** Whether an address leads to the computer it is opened on, and nowhere else. */
export function isThisComputer(host: string): boolean {
	return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || host.startsWith("127.");
}

/** The link that gives one’s place in a workshop to another of one’s devices. */
export function deviceLink(origin: string, token: string): string {
	return `${origin}${paths.continueHere()}#${token}`;
}

/** The link that invites: the token stays in the fragment, which browsers never send. */
export function invitationLink(origin: string, token: string): string {
	return `${origin}${paths.join()}#${token}`;
}
