/** Somebody this browser already knows in the workspace: they continue, or make room for another person on a shared computer. */

import { type Failure, failureSentence } from "#client/api/failure.ts";
import { texts } from "#client/features/join/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./JoinPage.module.css";

type AlreadyMemberProps = {
	workspaceName: string;
	memberName: string;
	isEntering: boolean;
	refused: Failure | null;
	onContinue: (name: string) => void;
	onAnother: () => void;
};

export function AlreadyMember({
	workspaceName,
	memberName,
	isEntering,
	refused,
	onContinue,
	onAnother,
}: AlreadyMemberProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	return (
		<div className={styles.stack}>
			<div>
				<p className={styles.eyebrow}>{workspaceName}</p>
				<h1>{t.alreadyTitle}</h1>
			</div>
			<p className={styles.sentence}>{t.already(memberName)}</p>
			{refused && (
				<p className={styles.refused} role="alert">
					{failureSentence(refused, language)}
				</p>
			)}
			<button type="button" className={styles.main} disabled={isEntering} onClick={() => onContinue(memberName)}>
				{isEntering ? t.entering : t.continue}
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
