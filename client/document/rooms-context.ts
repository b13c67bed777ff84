/** Where the components of a part of a page find their rooms: those of this page, unless somebody hands in others. */

import { createContext, useContext } from "react";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { OpenRoom, Store } from "#client/document/open-room.ts";
import { openRooms } from "#client/document/open-rooms.ts";

export type RoomSource = {
	readonly room: (name: RoomName) => Store<OpenRoom>;
	/** Keeps a room open until the function given back is called. */
	readonly hold: (name: RoomName) => () => void;
	/** What is written in them stays there, and goes when they do. */
	readonly isTrial: boolean;
};

const ofPage: RoomSource = {
	room: (name) => openRooms.room(name),
	hold: (name) => openRooms.hold(name),
	isTrial: false,
};

export const RoomsContext = createContext(ofPage);

export function useRooms(): RoomSource {
	return useContext(RoomsContext);
}
