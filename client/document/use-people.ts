/** Who is in a room, as the server says it: the names and sectors are the server's, never what a peer claims. */

import { useSyncExternalStore } from "react";
import type { OpenRoom } from "#client/document/open-room.ts";
import { peopleViewOf } from "#client/document/people-view.ts";

/** Where somebody is in a document: a cell of a grid, a record. */
export type Whereabouts = { record: string; field?: string };

export type Person = {
	id: string;
	name: string;
	organisation?: string;
	sector?: string;
	/** Place in the palette of carets, 0 to 11. */
	colour: number;
	/** The connections of this person here: one a tab. */
	clientIds: readonly number[];
	/** Came by the code of a workshop. */
	isGuest?: true;
	where?: Whereabouts;
	isMe: boolean;
};

/** The people present, one entry each however many tabs they have, by name, me last. */
export function usePeople(room: OpenRoom): readonly Person[] {
	const view = peopleViewOf(room);
	return useSyncExternalStore(view.subscribe, view.people);
}
