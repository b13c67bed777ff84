/** Groups the presence of a room by person. The `user` field of each state was written by the server. */

import type { OpenRoom } from "#client/document/open-room.ts";
import type { Person, Whereabouts } from "#client/document/use-people.ts";
import { MEMBER_ROLES, isGuestRole } from "#shared/domain/role.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { formatFor } from "#client/i18n/use-format.ts";

const CARETS = 12;
const NO_ONE: readonly Person[] = [];

export class PeopleView {
	readonly #room: OpenRoom;
	#people: readonly Person[] = NO_ONE;
	#isStale = true;
	readonly #listeners = new Set<() => void>();

	constructor(room: OpenRoom) {
		this.#room = room;
		const stale = () => {
			this.#isStale = true;
			const before = this.#people;
			if (this.people() !== before) for (const listener of [...this.#listeners]) listener();
		};
		// For as long as the room lives: the view and the room go together.
		room.awareness.on("change", stale);
		room.status.subscribe(stale);
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	};

	readonly people = (): readonly Person[] => {
		if (!this.#isStale) return this.#people;
		this.#isStale = false;
		const read = this.#read();
		if (!sameValue(read, this.#people)) this.#people = read;
		return this.#people;
	};

	#read(): readonly Person[] {
		const me = this.#room.status.get().member;
		const people = new Map<string, Person>();
		for (const [clientId, state] of this.#room.awareness.getStates()) {
			const user = readUser(state.user);
			if (!user) continue;
			const known = people.get(user.id);
			const where = readWhere(state.cell) ?? known?.where;
			people.set(user.id, {
				...user,
				clientIds: [...(known?.clientIds ?? []), clientId].sort((a, b) => a - b),
				...(where ? { where } : {}),
				isMe: user.id === me || clientId === this.#room.awareness.clientID,
			});
		}
		const { compare } = formatFor("fr");
		return [...people.values()].sort(
			(a, b) => Number(a.isMe) - Number(b.isMe) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
		);
	}
}

type User = Pick<Person, "id" | "name" | "organisation" | "sector" | "colour" | "isGuest">;

/** What the server wrote of whoever a presence is of; null where it says nobody. */
export function readUser(raw: unknown): User | null {
	if (typeof raw !== "object" || raw === null) return null;
	const { id, name, organisation, sector, colour, role } = raw as Record<string, unknown>;
	if (typeof id !== "string" || typeof name !== "string") return null;
	return {
		id,
		name,
		...(typeof organisation === "string" && organisation !== "" ? { organisation } : {}),
		...(typeof sector === "string" && sector !== "" ? { sector } : {}),
		...(isRoleOfGuest(role) ? { isGuest: true } : {}),
		colour: typeof colour === "number" && Number.isInteger(colour) ? ((colour % CARETS) + CARETS) % CARETS : 0,
	};
}

/** The server says the role; one that is not known is shown as before. */
function isRoleOfGuest(role: unknown): boolean {
	const known = MEMBER_ROLES.find((one) => one === role);
	return known !== undefined && isGuestRole(known);
}

function readWhere(raw: unknown): Whereabouts | null {
	if (typeof raw !== "object" || raw === null) return null;
	const { record, field } = raw as Record<string, unknown>;
	if (typeof record !== "string") return null;
	return typeof field === "string" ? { record, field } : { record };
}

const views = new WeakMap<OpenRoom, PeopleView>();

/** The view that every reader of this room's presence shares. */
export function peopleViewOf(room: OpenRoom): PeopleView {
	let view = views.get(room);
	if (!view) {
		view = new PeopleView(room);
		views.set(room, view);
	}
	return view;
}
