/** For whoever leads: how many cards are written that nobody may read yet, and showing them to all. */

import { Eye } from "lucide-react";
import { useState } from "react";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import styles from "#client/features/workshops/cards/Cards.module.css";
import { type CardsHere, useSealedCount } from "#client/features/workshops/cards/use-cards-of.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";

export function RevealCards({ here }: { here: CardsHere }) {
	const { leads } = useWorkshop();
	return leads ? <Reveal here={here} /> : null;
}

function Reveal({ here }: { here: CardsHere }) {
	const t = useTexts(cardTexts);
	const { cards, giveCard } = useWorkshop();
	const [isAsking, setAsking] = useState(false);
	// R937: written for oneself before the step was set otherwise, a card waits to be shown like any other.
	const count = useSealedCount(here, !cards.revealed.has(here.step.id));
	if (here.isRevealed && !count?.sealed) return null;
	return (
		<div className={styles.reveal}>
			<p role="status">
				{count === null ? "…" : here.isRevealed ? t.leftSealed(count.sealed) : t.sealed(count.cards, count.people)}
			</p>
			<Button variant="primary" icon={<Eye size={18} aria-hidden />} onPress={() => setAsking(true)}>
				{t.reveal}
			</Button>
			<ConfirmDialog
				title={t.reveal}
				confirmLabel={t.reveal}
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={async () => {
					await giveCard({ kind: "reveal", step: here.step.id }, t.revealed);
				}}
			>
				{t.revealAsk}
			</ConfirmDialog>
		</div>
	);
}
