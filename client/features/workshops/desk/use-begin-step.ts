/** Moves a workshop to a step, from the one that is seen under way: when somebody else moved it first, that is said. */

import { useCallback, useState } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function useBeginStep() {
	const t = useTexts(deskTexts);
	const { language } = useLanguage();
	const { state, give } = useWorkshop();
	const [isPending, setPending] = useState(false);
	const [moved, setMoved] = useState<string | null>(null);
	const begin = useCallback(
		async (step: Step) => {
			setPending(true);
			setMoved(null);
			const from = currentStep(state)?.id ?? null;
			const given = await give({ kind: "begin-step", step: step.id, from }, t.beganSaid(step.title || t.untitled));
			setPending(false);
			if (given === "workshop-moved") setMoved(refusalSentence(given, language));
		},
		[state, give, t, language],
	);
	const forget = useCallback(() => setMoved(null), []);
	return { begin, isPending, moved, forget };
}
