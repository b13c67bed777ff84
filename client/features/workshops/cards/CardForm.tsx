/** Where a card is written: Enter sends it, and what is written stays on the device until it is sent. */

import { useDeferredValue, useMemo, useRef, useState } from "react";
import { LikeCards } from "#shared/domain/like-cards.ts";
import { MAX_CARD_CHARACTERS } from "#shared/ledger/cards-wire.ts";
import { useDeviceDraft } from "#client/document/use-device-draft.ts";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import styles from "#client/features/workshops/cards/Cards.module.css";
import type { CardsHere } from "#client/features/workshops/cards/use-cards-of.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

/** How many characters before the limit the counter is shown. */
const NEAR_LIMIT = 100;
const MOST_LIKE = 2;

export function CardForm({ step, cards }: Pick<CardsHere, "step" | "cards">) {
	const t = useTexts(cardTexts);
	const { document, giveCard } = useWorkshop();
	const draft = useDeviceDraft(`card.${document}.${step.id}`, (kept) => (typeof kept === "string" ? kept : null));
	const text = draft.value ?? "";
	const latest = useRef(text);
	latest.current = text;
	const left = MAX_CARD_CHARACTERS - text.trim().length;
	const like = useLikeThis(text, cards);
	const [isTooLong, setTooLong] = useState(false);
	const write = (next: string) => {
		draft.set(next);
		if (next.trim().length <= MAX_CARD_CHARACTERS) setTooLong(false);
	};
	const send = async () => {
		const said = text.trim();
		if (said === "") return;
		if (left < 0) {
			setTooLong(true);
			return;
		}
		// Gone from the field at once: the next one can be begun while this one leaves.
		draft.clear();
		const given = await giveCard({ kind: "add-card", step: step.id, text: said }, t.added);
		if (given !== "done" && given !== "waiting" && latest.current === "") draft.set(said);
	};
	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void send();
			}}
		>
			<TextArea
				label={t.write}
				rows={2}
				value={text}
				onChange={write}
				description={t.writeHint}
				{...(isTooLong || left < 0 ? { error: t.tooLong(-left) } : {})}
				onKeyDown={(event) => {
					if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
					event.preventDefault();
					void send();
				}}
			/>
			<div className={styles.formFoot}>
				<Button type="submit" variant="primary" isDisabled={text.trim() === ""}>
					{t.add}
				</Button>
				<span className={styles.left} aria-live="polite">
					{left >= 0 && left <= NEAR_LIMIT ? t.left(left) : ""}
				</span>
			</div>
			<div role="status">
				{like.length > 0 && (
					<div className={styles.like}>
						<p>{t.likeThis}</p>
						<ul>
							{like.map(({ id, text: other }) => (
								<li key={id}>{other}</li>
							))}
						</ul>
					</div>
				)}
			</div>
		</form>
	);
}

/** The cards in sight that say what is being written. */
function useLikeThis(text: string, cards: CardsHere["cards"]): CardsHere["cards"] {
	const typed = useDeferredValue(text);
	const index = useMemo(() => new LikeCards(cards.filter(({ isHidden }) => !isHidden)), [cards]);
	return useMemo(() => {
		const found = new Set(index.like(typed).slice(0, MOST_LIKE));
		return found.size === 0 ? [] : cards.filter(({ id }) => found.has(id));
	}, [index, typed, cards]);
}
