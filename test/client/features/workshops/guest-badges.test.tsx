// @vitest-environment happy-dom

/** Guests are told from members wherever people are listed, by what the server says of them and never by their name. */

import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { MEMBER_ROLES } from "#shared/domain/role.ts";
import type { WorkshopPeopleReply } from "#shared/protocol/workshops.ts";
import { guestTexts } from "#client/document/guest-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { PeopleView } from "#client/document/people-view.ts";
import { PresenceList } from "#client/document/PresenceList.tsx";
import { isGuest } from "#client/document/use-is-guest.ts";
import { PersonLine } from "#client/features/workshops/desk/PersonLine.tsx";
import { peopleAsMembers } from "#client/features/workshops/people-as-members.ts";

afterEach(cleanup);

const badge = guestTexts.fr.guest;

test("[R947] of the roles of a workspace, that of guests alone is one; among the people of a workshop, the server says who", () => {
	expect(MEMBER_ROLES.filter((role) => isGuest({ role }))).toEqual(["participant"]);
	const person = { number: 1, organisation: null, sector: null, status: "in" as const, leads: false, present: true };
	const people: WorkshopPeopleReply = [
		{ ...person, id: "a", name: "Ana (invitée)", isGuest: false },
		{ ...person, id: "b", name: "Ana Roy, membre", isGuest: true },
	];
	expect(peopleAsMembers(people).map((one) => [one.id, isGuest(one)])).toEqual([
		["a", false],
		["b", true],
	]);
});

test("[R947] among those present, the badge is of the role that the server signs", () => {
	const awareness = new Awareness(new Y.Doc());
	const status = { get: () => ({ member: null }), subscribe: () => () => undefined };
	const view = new PeopleView({ awareness, status } as unknown as OpenRoom);
	const shows = (id: string, name: string, role: string) => ({ user: { id, name, role, colour: 1 } });
	awareness.states.set(1, shows("a", "Ana", "owner"));
	awareness.states.set(2, shows("b", "Propriétaire", "participant"));
	awareness.states.set(3, shows("c", "Cam", "of-tomorrow"));
	const people = view.people();
	expect(people.map(({ id, isGuest: isOne }) => [id, isOne ?? false])).toEqual([
		["a", false],
		["c", false],
		["b", true],
	]);
	render(<PresenceList people={people} look={() => ({})} />);
	expect(screen.getAllByText(badge)).toHaveLength(1);
	expect(screen.getByText(badge).closest("li")?.textContent).toContain("Propriétaire");
});

test("[R945, R947] the desk says it of each person", () => {
	render(
		<ul>
			<PersonLine name="Béa" about="" isGuest />
			<PersonLine name="Ana" about="" />
		</ul>,
	);
	expect(screen.getAllByText(badge)).toHaveLength(1);
});
