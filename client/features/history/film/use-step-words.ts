/** A step of a film in words: who, from which sector, when. */

import type { PassageFilmReply } from "#shared/protocol/history.ts";
import { useMomentWords } from "#client/features/history/use-moment-words.ts";
import type { Names } from "#client/features/history/use-names.ts";
import { useFormat } from "#client/i18n/use-format.ts";

export type FilmStep = PassageFilmReply["steps"][number];

/** « Ana (Santé) et Bo, mardi 3 mars 2026, 14 h 05 ». */
export function useStepWords(names: Names): (step: Pick<FilmStep, "hands" | "endedAt">) => string {
	const format = useFormat();
	const words = useMomentWords();
	return ({ hands, endedAt }) => {
		const people = hands.map((hand) => {
			const sector = names.sector(hand);
			return sector === null ? names.name(hand) : `${names.name(hand)} (${sector})`;
		});
		return `${format.list(people)}, ${words.day(endedAt)}, ${words.hour(endedAt)}`;
	};
}
