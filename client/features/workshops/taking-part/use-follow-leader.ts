/** Going where the leader goes, as long as one wants to, and never while one types. */

import { useEffect, useMemo, useState } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { workshopDocuments } from "#shared/ledger/workshop-state.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { elementOfPlace, useLeaderPlace } from "#client/features/workshops/leader-place.ts";
import type { OpenedDocument } from "#client/features/workshops/taking-part/WorkshopDocuments.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useWorkshopPeople, type WorkshopPerson } from "#client/features/workshops/use-workshop-people.ts";

/** Here one follows unless one says otherwise. */
const FOLLOWED: ReadonlySet<Step["kind"]> = new Set(["present", "read"]);
const TRY_AGAIN_MS = 300;
const TRIES = 30;

export type FollowLeader = {
	/** Who shows where they are; null when nobody does. */
	leader: string | null;
	isOn: boolean;
	set: (isOn: boolean) => void;
	/** The document they show, when one follows; null: that of the step. */
	document: DocumentId | null;
};

/** `opened`: while somebody reads a document they opened themselves, they follow nobody. */
export function useFollowLeader(
	step: Step | null,
	isTyping: () => boolean,
	opened: Pick<OpenedDocument, "document" | "close">,
): FollowLeader {
	const here = useWorkshop();
	const people = useWorkshopPeople(here);
	const leaders = useMemo(() => othersWhoLead(people, here.me), [people, here.me]);
	const place = useLeaderPlace(here.room, leaders);
	const [chosen, setChosen] = useState<{ step: string; isOn: boolean } | null>(null);
	const isKnown = place !== null && step !== null && workshopDocuments(here.state).has(place.document);
	const isWanted = step !== null && (chosen?.step === step.id ? chosen.isOn : FOLLOWED.has(step.kind));
	const isOn = isKnown && isWanted && opened.document === null;
	const block = isOn ? place.block : null;
	useEffect(() => {
		if (block === null) return;
		let tries = 0;
		let timer: ReturnType<typeof setTimeout> | null = null;
		const go = () => {
			timer = null;
			tries += 1;
			if (isTyping()) return;
			// The document may still be on its way.
			if (!bringIntoView(block) && tries < TRIES) timer = setTimeout(go, TRY_AGAIN_MS);
		};
		go();
		return () => {
			if (timer !== null) clearTimeout(timer);
		};
	}, [block, isTyping]);
	return {
		leader: isKnown ? place.name : null,
		isOn,
		set: (next) => {
			opened.close();
			if (step) setChosen({ step: step.id, isOn: next });
		},
		document: isOn ? place.document : null,
	};
}

/** Whoever leads too does not follow themselves. */
export function othersWhoLead(people: readonly Pick<WorkshopPerson, "id" | "leads">[], me: string): string[] {
	return people.flatMap(({ id, leads }) => (leads && id !== me ? [id] : []));
}

function bringIntoView(block: string): boolean {
	const found = elementOfPlace(window.document, block);
	if (!found) return false;
	const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
	found.scrollIntoView({ block: "start", behavior: isStill ? "auto" : "smooth" });
	return true;
}
