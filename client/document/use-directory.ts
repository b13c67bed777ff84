/** The workspace's directory, live: every document, everything that can be cited, and which passages cite it. */

import { useCallback, useContext, useEffect, useSyncExternalStore } from "react";
import type { CitableKey, LinkKey } from "#shared/domain/citable.ts";
import type {
	DirectoryDocument,
	DirectoryEntry,
	DirectoryPassage,
	DirectorySilence,
} from "#shared/document/directory.ts";
import { DIRECTORY, roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { type DirectoryView, directoryViewOf } from "#client/document/directory-view.ts";
import { KnownDirectoryContext } from "#client/document/known-directory.ts";
import type { OpenRoom, Store } from "#client/document/open-room.ts";
import { openRooms } from "#client/document/open-rooms.ts";

function useDirectoryView(workspace: WorkspaceId): DirectoryView {
	const known = useContext(KnownDirectoryContext);
	const open = useDirectoryRoom(workspace, known !== null);
	return directoryViewOf(known ?? (open as OpenRoom).doc);
}

const NO_ROOM: Store<null> = { get: () => null, subscribe: () => () => undefined };

/** Null when it is not to be opened. */
function useDirectoryRoom(workspace: WorkspaceId, isClosed: boolean): OpenRoom | null {
	const name = roomName(workspace, DIRECTORY);
	const room: Store<OpenRoom | null> = isClosed ? NO_ROOM : openRooms.room(name);
	useEffect(() => (isClosed ? undefined : openRooms.hold(name)), [name, isClosed]);
	return useSyncExternalStore(room.subscribe, room.get);
}

/** True once the directory is there: before that, something not found may only be late. Never of one that holds a part only. */
export function useDirectoryReady(workspace: WorkspaceId): boolean {
	const isKnown = useContext(KnownDirectoryContext) !== null;
	const status = useDirectoryRoom(workspace, isKnown)?.status;
	const read = useCallback(() => status?.get().loaded ?? false, [status]);
	return useSyncExternalStore(status?.subscribe ?? NO_ROOM.subscribe, read);
}

/** Every document, archived ones included, by title. */
export function useDirectoryDocuments(workspace: WorkspaceId): readonly DirectoryDocument[] {
	const view = useDirectoryView(workspace);
	return useSyncExternalStore(view.subscribe, view.documents);
}

/** Asks which passages cite a thing at the moment of an act, without following it. */
export function useCitingReader(workspace: WorkspaceId): (key: LinkKey) => readonly DirectoryPassage[] {
	return useDirectoryView(workspace).passagesCiting;
}

/** The same for everything a document holds, cited from other documents. */
export function useDocumentCitingReader(workspace: WorkspaceId): (document: DocumentId) => readonly DirectoryPassage[] {
	const view = useDirectoryView(workspace);
	return useCallback((document) => view.passagesCitingAnyOf(document), [view]);
}

/** What is known of one thing that can be cited; null when it is not there (or not there yet). */
export function useDirectoryEntry(workspace: WorkspaceId, key: CitableKey | null): DirectoryEntry | null {
	const view = useDirectoryView(workspace);
	const read = useCallback(() => (key === null ? null : view.entry(key)), [view, key]);
	return useSyncExternalStore(view.subscribe, read);
}

/** A text made of what the directory says of things: drawn again only when it would read otherwise. */
export function useDirectoryWords(
	workspace: WorkspaceId,
	write: (entryOf: (key: CitableKey) => DirectoryEntry | null) => string,
): string {
	const view = useDirectoryView(workspace);
	return useSyncExternalStore(view.subscribe, () => write(view.entry));
}

/** Asks what is known of a thing at the moment of an act, without following it. */
export function useEntryReader(workspace: WorkspaceId): (key: CitableKey) => DirectoryEntry | null {
	return useDirectoryView(workspace).entry;
}

/** Everything that can be cited, archived things included. */
export function useDirectoryEntries(workspace: WorkspaceId): readonly DirectoryEntry[] {
	const view = useDirectoryView(workspace);
	return useSyncExternalStore(view.subscribe, view.entries);
}

/** The passages that cite a thing. */
export function usePassagesCiting(workspace: WorkspaceId, key: LinkKey): readonly DirectoryPassage[] {
	const view = useDirectoryView(workspace);
	const read = useCallback(() => view.passagesCiting(key), [view, key]);
	return useSyncExternalStore(view.subscribe, read);
}

/** The sections of frameworks that link nothing. */
export function useSilentSections(workspace: WorkspaceId): readonly DirectorySilence[] {
	const view = useDirectoryView(workspace);
	return useSyncExternalStore(view.subscribe, view.silentSections);
}
