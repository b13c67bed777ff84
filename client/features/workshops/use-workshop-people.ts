/** Who came to a workshop, with their names: read by every part of a page, kept up to date once for all of them. */

import { useEffect, useMemo } from "react";
import { peopleIn, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { WorkshopPeopleReply } from "#shared/protocol/workshops.ts";
import type { VoterToChoose } from "#client/document/workshop-parts.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { calledPeople } from "#client/features/workshops/people-as-members.ts";
import { useWhoShows } from "#client/features/workshops/leader-place.ts";
import { useAskedAgain } from "#client/features/workshops/use-asked-again.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useWorkshop, type WorkshopHere } from "#client/features/workshops/use-workshop.ts";

export type WorkshopPerson = WorkshopPeopleReply[number];

/** Those who came, as they were when they were last asked for; none until then. */
export function useWorkshopPeople(here: Pick<WorkshopHere, "workspace" | "document">): readonly WorkshopPerson[] {
	const people = usePeopleResource(here);
	const { language } = useLanguage();
	const found = people.state === "ready" ? people.value : NOBODY;
	return useMemo(() => calledPeople([...found], language), [found, language]);
}

const NOBODY: readonly WorkshopPerson[] = [];

function usePeopleResource({ workspace, document }: Pick<WorkshopHere, "workspace" | "document">) {
	const api = useApi();
	return useResource(`workshops/${workspace}/${document}/people`, () => api.workshopPeople(workspace, document));
}

/** Who leads follows who comes; two hundred others need not ask each time somebody does. */
const AGAIN_MS = { leading: 10_000, takingPart: 60_000 };
const PAUSE_MS = 500;

/** Asks for them again as people come and go. Once for the page of a workshop. */
export function useKeepPeople(here: WorkshopHere): void {
	const { state, isLoaded, leads } = here;
	const { reload } = usePeopleResource(here);
	const standing = [...[...state.people.values()].map(({ status }) => status), ...state.renamed.values()].join();
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again each time somebody comes, is let in, is put out or is called otherwise
	useEffect(() => {
		if (!isLoaded || !leads) return;
		const timer = setTimeout(reload, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [standing, isLoaded, leads, reload]);
	useAskedAgain(reload, AGAIN_MS[leads ? "leading" : "takingPart"]);
	const unknown = useUnknownWhoShow(here);
	useEffect(() => {
		// Somebody shows where they are: whether they lead is to be known now.
		if (unknown !== "") reload();
	}, [unknown, reload]);
}

function useUnknownWhoShow(here: WorkshopHere): string {
	const showing = useWhoShows(here.room);
	const people = useWorkshopPeople(here);
	return useMemo(
		() =>
			showing
				.split(",")
				.filter((id) => id !== "" && !people.some((one) => one.id === id))
				.join(),
		[showing, people],
	);
}

/** Those of whom a step asks something: who is in and does not lead. */
export function useParticipants(): readonly MemberId[] {
	const here = useWorkshop();
	return participantsAmong(here.state, useWorkshopPeople(here));
}

/** Those who are in, with their names, to be chosen among: whoever leads too. */
export function useVotersThere(): VoterToChoose[] {
	const here = useWorkshop();
	const people = useWorkshopPeople(here);
	return people.filter(({ id }) => here.state.people.get(id as MemberId)?.status === "in").map(asVoter);
}

function asVoter({ id, name, organisation, isGuest }: WorkshopPerson): VoterToChoose {
	return { id: id as MemberId, name, organisation, isGuest };
}

export function participantsAmong(
	state: Pick<WorkshopState, "people" | "hosts">,
	people: readonly Pick<WorkshopPerson, "id" | "leads">[],
): MemberId[] {
	const leaders = new Set(people.flatMap(({ id, leads }) => (leads ? [id] : [])));
	return peopleIn(state).filter((member) => !leaders.has(member) && !state.hosts.has(member));
}
