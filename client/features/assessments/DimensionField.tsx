/** One dimension of an instrument to answer: the levels in words, then why, then on what it rests. */

import type { ReactNode } from "react";
import type { Instrument, InstrumentDimension } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import {
	type DimensionDraft,
	type DraftFault,
	NO_ANSWER,
	NOT_APPLICABLE,
	UNKNOWN,
} from "#client/features/assessments/answer-draft.ts";
import { answerTexts } from "#client/features/assessments/answer-texts.ts";
import styles from "#client/features/assessments/Answers.module.css";
import { EvidenceFields } from "#client/features/assessments/EvidenceFields.tsx";
import { levelWords } from "#shared/domain/overall-words.ts";
import { CitingTextArea } from "#client/editor/CitingArea.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";

type DimensionFieldProps = {
	instrument: Instrument;
	dimension: InstrumentDimension;
	headingLevel: 2 | 3 | 4;
	draft: DimensionDraft;
	/** Shown once the person has tried to send. */
	faults: readonly DraftFault["kind"][];
	/** What others said of it, when that is known. */
	hint?: ReactNode;
	onChange: (draft: DimensionDraft) => void;
};

export function DimensionField({
	instrument,
	dimension,
	headingLevel,
	draft,
	faults,
	hint,
	onChange,
}: DimensionFieldProps) {
	const t = useTexts(answerTexts);
	const { language } = useLanguage();
	const Heading = `h${headingLevel}` as const;
	const title = wordingIn(dimension.label, language);
	const help = wordingIn(dimension.help, language);
	const { choice } = draft;
	const isLevel = choice !== null && choice !== UNKNOWN && choice !== NOT_APPLICABLE;
	const options = [
		...dimension.levels.map((level) => ({
			value: String(level.value),
			label: levelWords(language, level),
			...(wordingIn(level.help, language) === "" ? {} : { description: wordingIn(level.help, language) }),
		})),
		{ value: UNKNOWN, label: t.unknown, description: t.unknownMore },
		...(instrument.notApplicable ? [{ value: NOT_APPLICABLE, label: t.notApplicable }] : []),
	];
	return (
		<section className={styles.dimension} id={`dimension-${dimension.id}`}>
			<Heading className={styles.dimensionTitle}>{title}</Heading>
			{help !== "" && <p className={styles.help}>{help}</p>}
			{hint}
			<RadioGroup
				label={t.levelsOf(title)}
				hideLabel
				options={options}
				value={choice}
				className={styles.levels}
				onChange={(next) => onChange({ ...draft, choice: next })}
			/>
			{choice !== null && (
				<>
					<CitingTextArea
						label={t.reason}
						mark={choice === UNKNOWN ? "optional" : "required"}
						description={t.reasonHelp}
						value={draft.reason}
						maxLength={4000}
						rows={2}
						error={faults.includes("reason") && draft.reason.trim() === "" ? t.reasonMissing : undefined}
						onChange={(reason) => onChange({ ...draft, reason })}
					/>
					{isLevel && (
						<EvidenceFields
							dimension={dimension}
							level={Number(choice)}
							evidence={draft.evidence}
							decides={instrument.rule === "highest-with-completed-evidence"}
							faults={faults}
							onChange={(evidence) => onChange({ ...draft, evidence })}
						/>
					)}
					<Button size="small" variant="quiet" className={styles.clear} onPress={() => onChange(NO_ANSWER)}>
						{t.clearChoice}
					</Button>
				</>
			)}
		</section>
	);
}
