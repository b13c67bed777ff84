/** What one sees when no step is under way: before the first, between two, and once it is over. */

import { WorkshopPurpose } from "#client/features/workshops/StepInstruction.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { Quiet } from "#client/features/workshops/taking-part/Quiet.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./TakingPart.module.css";

type BesideStepsProps = { place: "before" | "between" | "over"; headingId: string };

export function BesideSteps({ place, headingId }: BesideStepsProps) {
	const t = useTexts(takingTexts);
	const words = {
		before: { title: t.beforeTitle, sentence: t.before },
		between: { title: t.betweenTitle, sentence: t.between },
		over: { title: t.overTitle, sentence: t.over },
	}[place];
	return (
		<>
			<header className={styles.head}>
				<h1 id={headingId} tabIndex={-1} className={styles.title}>
					{words.title}
				</h1>
			</header>
			<Quiet>
				{place === "before" && <WhenAndWhere />}
				<p>{words.sentence}</p>
			</Quiet>
			{place === "before" && <WorkshopPurpose className={styles.instruction} />}
			{place === "over" && <OwnCards />}
		</>
	);
}

function WhenAndWhere() {
	const { state } = useWorkshop();
	const format = useFormat();
	const { date, startsAt, place } = state.details;
	const day = date === null ? "" : format.date(`${date}T12:00:00`);
	const facts = [day, startsAt === null ? "" : startsAt.replace(":", "\u00a0h\u00a0"), place].filter(
		(one) => one !== "",
	);
	return facts.length > 0 ? <p className={styles.facts}>{facts.join(" · ")}</p> : null;
}

/** What they wrote themselves stays theirs to read again. */
function OwnCards() {
	const t = useTexts(takingTexts);
	const { cards, me } = useWorkshop();
	const own = [...cards.cards.values()].filter(({ author }) => author === me);
	if (own.length === 0) return null;
	return (
		<section className={styles.ahead} aria-labelledby="own-cards">
			<h2 id="own-cards">{t.yours}</h2>
			<ul>
				{own.map(({ id, text }) => (
					<li key={id}>{text}</li>
				))}
			</ul>
		</section>
	);
}
