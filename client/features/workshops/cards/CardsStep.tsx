/** The cards of a step: writing one, one's own, and those of all once they are shown. */

import { type FormEvent, useState } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { cardsOf } from "#shared/ledger/cards-state.ts";
import { MAX_CARD_CHARACTERS } from "#shared/ledger/cards-wire.ts";
import { dictionary } from "#shared/lib/language.ts";
import { useDeviceDraft } from "#client/document/use-device-draft.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

export const cardsStepTexts = dictionary({
	fr: { yourIdea: "Votre idée", add: "Ajouter la carte", cards: "Cartes" },
	en: { yourIdea: "Your idea", add: "Add the card", cards: "Cards" },
});

const asText = (kept: unknown) => (typeof kept === "string" ? kept : null);

export function CardsStep({ step }: { step: Step }) {
	const t = useTexts(cardsStepTexts);
	const { cards, giveCard } = useWorkshop();
	const draft = useDeviceDraft(`card.${step.id}`, asText);
	const [isSending, setSending] = useState(false);
	const add = async (event: FormEvent) => {
		event.preventDefault();
		const text = (draft.value ?? "").trim();
		if (text === "" || isSending) return;
		setSending(true);
		const given = await giveCard({ kind: "add-card", step: step.id, text });
		setSending(false);
		if (given === "done" || given === "waiting") draft.clear();
	};
	return (
		<>
			{step.may.includes("cards") && (
				<form onSubmit={(event) => void add(event)}>
					<TextArea
						label={t.yourIdea}
						value={draft.value ?? ""}
						onChange={draft.set}
						maxLength={MAX_CARD_CHARACTERS}
						rows={3}
					/>
					<Button type="submit" variant="primary" isPending={isSending}>
						{t.add}
					</Button>
				</form>
			)}
			<ul aria-label={t.cards}>
				{cardsOf(cards, step.id).map(({ id, text }) => (
					<li key={id}>{text}</li>
				))}
			</ul>
		</>
	);
}
