/** The kinds of documents people create, and the room each thing lives in. */

import { isId, type DocumentId, type WorkspaceId } from "#shared/lib/ids.ts";

export const DOCUMENT_KINDS = [
	"framework",
	"indicator-set",
	"balise-set",
	"resource-set",
	"recommendation-set",
	"workshop",
	"glossary",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Resources are offered and workshops held, not adopted. */
export function isAdoptable(kind: DocumentKind): boolean {
	return kind !== "resource-set" && kind !== "workshop";
}

/** The segment of each kind of document in addresses. */
export const KIND_SEGMENTS: Record<DocumentKind, string> = {
	framework: "cadres",
	"indicator-set": "indicateurs",
	"balise-set": "balises",
	"resource-set": "ressources",
	"recommendation-set": "recommandations",
	workshop: "ateliers",
	glossary: "glossaires",
};

/** Two rooms every workspace has, beside those of its documents. */
export const PORTFOLIO = "portfolio";
export const DIRECTORY = "directory";

/** What a room holds: a document, the workspace's portfolio, or the directory that the server keeps of everything that can be cited. */
export type RoomPlace =
	| { place: "document"; workspace: WorkspaceId; document: DocumentId }
	| { place: "portfolio"; workspace: WorkspaceId }
	| { place: "directory"; workspace: WorkspaceId };

/** `<workspace>/<document>`, `<workspace>/portfolio` or `<workspace>/directory`. */
export type RoomName = string & { readonly __brand: "RoomName" };

/** The room of a document, of the portfolio or of the directory. */
export function roomName(workspace: WorkspaceId, place: DocumentId | typeof PORTFOLIO | typeof DIRECTORY): RoomName {
	return `${workspace}/${place}` as RoomName;
}

/** Reads a room name that came from outside; null when it is not one (`..`, spaces, unknown forms). */
export function parseRoomName(text: string): RoomPlace | null {
	const parts = text.split("/");
	const [workspace, place] = parts;
	if (parts.length !== 2 || !isId(workspace)) return null;
	if (place === PORTFOLIO) return { place: "portfolio", workspace: workspace as WorkspaceId };
	if (place === DIRECTORY) return { place: "directory", workspace: workspace as WorkspaceId };
	if (!isId(place)) return null;
	return { place: "document", workspace: workspace as WorkspaceId, document: place as DocumentId };
}

/** Where the ledgers of a room are: a document, or the portfolio; null for the directory, and for what is no room. */
export function ledgerPlaceOf(room: string): DocumentId | typeof PORTFOLIO | null {
	const at = parseRoomName(room);
	if (at?.place === "document") return at.document;
	return at?.place === "portfolio" ? PORTFOLIO : null;
}

/** The two things a connection may do in a room. Comments are commands, so a commenter reads the room. */
export type RoomAccess = "read" | "write";
