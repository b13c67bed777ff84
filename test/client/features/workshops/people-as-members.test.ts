/** How people of a workshop are called once their name is not kept any more. */

import { expect, test } from "vitest";
import type { WorkshopPeopleReply } from "#shared/protocol/workshops.ts";
import { calledPeople, peopleAsMembers } from "#client/features/workshops/people-as-members.ts";
import { numbersIn } from "#shared/ledger/guest-names.ts";
import type { Person } from "#shared/ledger/workshop-state.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";

const person = (name: string, number: number): WorkshopPeopleReply[number] => ({
	...{ id: name, name, number, organisation: null, sector: "Santé" },
	...{ status: "in", isGuest: true, leads: false, present: false },
});

test("[R806] whoever has no name goes by their number, the others by their name, in both languages", () => {
	const people = [person("Ana", 1), person("", 7)];
	expect(calledPeople(people, "fr").map(({ name }) => name)).toEqual(["Ana", "Participant\u00a07"]);
	expect(peopleAsMembers(calledPeople(people, "en")).map(({ name }) => name)).toEqual(["Ana", "Participant 7"]);
});

test("[R806] a number is by the order people came, whatever order they are kept in", () => {
	const came = (since: string): Person => ({ status: "in", organisation: "", sector: "", since });
	const [ana, bo, zoe] = [newId<MemberId>(), newId<MemberId>(), newId<MemberId>()];
	const people = new Map([
		[zoe, came("2026-11-30T15:03:00.000Z")],
		[ana, came("2026-11-30T15:01:00.000Z")],
		[bo, came("2026-11-30T15:02:00.000Z")],
	]);
	expect([ana, bo, zoe].map((one) => numbersIn({ people }).get(one))).toEqual([1, 2, 3]);
});
