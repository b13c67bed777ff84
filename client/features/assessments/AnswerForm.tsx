/** Answers an instrument about a project. What is filled in is kept on the device until it is sent; what is missing is named, with a way to it. */

import { type ReactNode, useState } from "react";
import type { DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import type { Instrument } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { type AnswerDraft, answersIn, NO_ANSWER } from "#client/features/assessments/answer-draft.ts";
import { answerTexts } from "#client/features/assessments/answer-texts.ts";
import styles from "#client/features/assessments/Answers.module.css";
import { DimensionField } from "#client/features/assessments/DimensionField.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

type AnswerFormProps = {
	instrument: Instrument;
	draft: AnswerDraft;
	onChange: (draft: AnswerDraft) => void;
	sendLabel: string;
	/** Sends the answers; resolves when that is over. */
	onSend: (answers: DimensionAnswer[]) => Promise<void>;
	/** What else is missing before it can be sent, as sentences. */
	alsoMissing?: readonly string[];
	headingLevel?: 2 | 3 | 4;
	/** What others said of a dimension, when that is known. */
	hintOf?: (dimension: string) => ReactNode;
	/** Fields after the dimensions. `isTried`: the person tried to send. */
	after?: (isTried: boolean) => ReactNode;
	/** Beside the main button. */
	actions?: ReactNode;
};

export function AnswerForm({
	instrument,
	draft,
	onChange,
	sendLabel,
	onSend,
	alsoMissing = [],
	headingLevel = 2,
	hintOf,
	after,
	actions,
}: AnswerFormProps) {
	const t = useTexts(answerTexts);
	const { language } = useLanguage();
	const announce = useAnnounce();
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	const { answers, faults } = answersIn(instrument, draft);
	const inFault = instrument.dimensions.filter(({ id }) => faults.some(({ dimension }) => dimension === id));
	const isNothing = answers.length === 0 && faults.length === 0;
	const send = async () => {
		setTried(true);
		if (isNothing || faults.length > 0 || alsoMissing.length > 0) {
			announce(
				isNothing ? t.nothing : [...(inFault.length > 0 ? [t.faults(inFault.length)] : []), ...alsoMissing].join(" "),
			);
			return;
		}
		setSending(true);
		try {
			await onSend(answers);
		} finally {
			setSending(false);
		}
	};
	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void send();
			}}
		>
			{instrument.dimensions.map((dimension) => (
				<DimensionField
					key={dimension.id}
					instrument={instrument}
					dimension={dimension}
					headingLevel={headingLevel}
					draft={draft[dimension.id] ?? NO_ANSWER}
					faults={isTried ? faults.filter((one) => one.dimension === dimension.id).map(({ kind }) => kind) : []}
					hint={hintOf?.(dimension.id)}
					onChange={(next) => onChange({ ...draft, [dimension.id]: next })}
				/>
			))}
			{after?.(isTried)}
			{isTried && (isNothing || inFault.length > 0 || alsoMissing.length > 0) && (
				<Banner tone="warn">
					{isNothing && <p>{t.nothing}</p>}
					{inFault.length > 0 && (
						<>
							<p>{t.faults(inFault.length)}</p>
							<ul className={styles.faults}>
								{inFault.map(({ id, label }) => (
									<li key={id}>
										<a href={`#dimension-${id}`}>{wordingIn(label, language)}</a>
									</li>
								))}
							</ul>
						</>
					)}
					{alsoMissing.map((sentence) => (
						<p key={sentence}>{sentence}</p>
					))}
				</Banner>
			)}
			<footer className={styles.foot}>
				<div className={styles.progress}>
					<span>{t.answered(answers.length, instrument.dimensions.length)}</span>
					<span className={styles.kept}>{t.kept}</span>
				</div>
				{actions}
				<Button type="submit" variant="primary" isPending={isSending}>
					{sendLabel}
				</Button>
			</footer>
		</form>
	);
}
