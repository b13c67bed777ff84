/** Somebody this browser already knows where they are about to enter: they continue, or make room for another person on a shared computer. */

import { type Failure, failureSentence } from "#client/api/failure.ts";
import { doorTexts } from "#client/document/door-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Door.module.css";

type AlreadyMemberProps = {
	/** Where they are about to enter. */
	eyebrow: string;
	title: string;
	sentence: string;
	/** The main act. */
	enter: string;
	isEntering: boolean;
	refused: Failure | null;
	onContinue: () => void;
	onAnother: () => void;
};

export function AlreadyMember(props: AlreadyMemberProps) {
	const { eyebrow, title, sentence, enter, isEntering, refused, onContinue, onAnother } = props;
	const t = useTexts(doorTexts);
	const { language } = useLanguage();
	return (
		<div className={styles.stack}>
			<div>
				<p className={styles.eyebrow}>{eyebrow}</p>
				<h1>{title}</h1>
			</div>
			<p className={styles.sentence}>{sentence}</p>
			{refused && (
				<p className={styles.refused} role="alert">
					{failureSentence(refused, language)}
				</p>
			)}
			<button type="button" className={styles.main} disabled={isEntering} onClick={onContinue}>
				{isEntering ? t.entering : enter}
			</button>
			<p className={styles.hint}>
				{t.notYou}{" "}
				<button type="button" className={styles.inline} onClick={onAnother}>
					{t.signOutFirst}
				</button>
			</p>
		</div>
	);
}
