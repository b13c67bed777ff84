/** How many cards were written in a step and by how many people, while nobody may read them; and showing them to all. */

import { Eye } from "lucide-react";
import { useEffect, useState } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";

/** The events of private cards come without their words: each one that comes is a reason to count again, a moment later. */
const PAUSE_MS = 1_000;

export function CardsCount({ step }: { step: Step }) {
	const t = useTexts(deskTexts);
	const api = useApi();
	const { workspace, document, cards, cardsHead, giveCard } = useWorkshop();
	const [isAsking, setAsking] = useState(false);
	const counted = useResource(`workshops/${workspace}/${document}/cards/${step.id}`, () =>
		api.cardCount(workspace, document, step.id),
	);
	const { reload } = counted;
	// biome-ignore lint/correctness/useExhaustiveDependencies: counted again each time the cards change
	useEffect(() => {
		const timer = setTimeout(reload, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [cardsHead, reload]);
	const count = counted.state === "ready" ? counted.value : null;
	const isShown = !step.arePrivate || cards.revealed.has(step.id);
	return (
		<section className={styles.card}>
			<h2 className={styles.cardTitle}>{t.cards}</h2>
			<p className={styles.bigCount} role="status">
				{count === null ? "…" : count.cards === 0 ? t.cardsNone : t.cardsSoFar(count.cards, count.people)}
			</p>
			<p className={styles.soft}>{isShown ? t.cardsShown : t.cardsPrivate}</p>
			{!isShown && (
				<Button
					variant="primary"
					icon={<Eye size={18} aria-hidden />}
					isDisabled={count === null || count.cards === 0}
					onPress={() => setAsking(true)}
				>
					{t.reveal}
				</Button>
			)}
			<ConfirmDialog
				title={t.revealTitle}
				confirmLabel={t.reveal}
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={async () => {
					await giveCard({ kind: "reveal", step: step.id }, t.cardsShown);
				}}
			>
				{t.revealAsk}
			</ConfirmDialog>
		</section>
	);
}
