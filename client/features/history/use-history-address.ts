/** What the history shows, kept in the address: the moment, what it is compared with, the person, the sector, and whether what is the same shows. */

import { useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import { isVersionOf, type NamedVersion } from "#shared/ledger/versions.ts";
import type { HistoryMoment } from "#shared/protocol/history.ts";
import { beforeStep, type Choice, choiceOf } from "#client/features/history/timeline.ts";

const MOMENT = "moment";
const WITH = "avec";
const AUTHOR = "personne";
const SECTOR = "secteur";
const ONLY = "seulement";

export type HistoryAddress = {
	choice: Choice | null;
	author: string | null;
	sector: string | null;
	onlyChanges: boolean;
	/** A step of a moment is compared with what was there just before it. */
	choose: (seq: number, stepFrom?: number) => void;
	/** Null: with what came before. */
	compareWith: (other: string | null) => void;
	setAuthor: (member: string | null) => void;
	setSector: (sector: string | null) => void;
	setOnlyChanges: (isOnly: boolean) => void;
};

export function useHistoryAddress(
	room: string,
	moments: readonly HistoryMoment[],
	versions: readonly NamedVersion[],
	head: number,
): HistoryAddress {
	const [params, setParams] = useSearchParams();
	const [moment, other] = [params.get(MOMENT), params.get(WITH)];
	/** What was the newest moment when the page opened: what others write meanwhile does not move it under the reader. */
	const [opened, setOpened] = useState<number | null>(null);
	const newest = moments[0]?.seq ?? null;
	if (opened === null && newest !== null) setOpened(newest);
	const choice = useMemo(() => {
		const here = versions.filter((version) => isVersionOf(version, room));
		return choiceOf({ moment: moment ?? (opened === null ? null : String(opened)), with: other }, moments, here, head);
	}, [opened, moment, other, moments, versions, room, head]);
	const put = (changes: Record<string, string | null>, isStep = false) =>
		setParams(
			(before) => {
				const next = new URLSearchParams(before);
				for (const [name, value] of Object.entries(changes)) {
					if (value === null) next.delete(name);
					else next.set(name, value);
				}
				return next;
			},
			{ replace: !isStep },
		);
	return {
		choice,
		author: params.get(AUTHOR),
		sector: params.get(SECTOR),
		onlyChanges: params.get(ONLY) === "changements",
		choose: (seq, stepFrom) =>
			put({ [MOMENT]: String(seq), [WITH]: stepFrom === undefined ? null : beforeStep(stepFrom) }, true),
		compareWith: (value) => put({ [WITH]: value, ...(choice ? { [MOMENT]: String(choice.seq) } : {}) }, true),
		setAuthor: (member) => put({ [AUTHOR]: member }),
		setSector: (name) => put({ [SECTOR]: name }),
		setOnlyChanges: (isOnly) => put({ [ONLY]: isOnly ? "changements" : null }),
	};
}
