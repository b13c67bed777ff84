/** The evidence somebody gives for a level: what it is, where it can be read, whether it is finished. */

import { Plus, X } from "lucide-react";
import type { InstrumentDimension } from "#shared/domain/instrument.ts";
import { levelWords } from "#shared/domain/overall-words.ts";
import type { DraftFault, EvidenceDraft } from "#client/features/assessments/answer-draft.ts";
import { answerTexts } from "#client/features/assessments/answer-texts.ts";
import styles from "#client/features/assessments/Answers.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";

const MOST = 10;

type EvidenceFieldsProps = {
	dimension: InstrumentDimension;
	/** The level that was chosen. */
	level: number;
	evidence: readonly EvidenceDraft[];
	/** The rule of the instrument counts finished evidence. */
	decides: boolean;
	faults: readonly DraftFault["kind"][];
	onChange: (evidence: EvidenceDraft[]) => void;
};

export function EvidenceFields({ dimension, level, evidence, decides, faults, onChange }: EvidenceFieldsProps) {
	const t = useTexts(answerTexts);
	const { language } = useLanguage();
	const change = (place: number, part: Partial<EvidenceDraft>) =>
		onChange(evidence.map((one, index) => (index === place ? { ...one, ...part } : one)));
	const levels = dimension.levels.map((one) => ({ value: String(one.value), label: levelWords(language, one) }));
	return (
		<div className={styles.evidences}>
			{decides && <p className={styles.help}>{t.evidenceCompleteMore}</p>}
			{evidence.map((one, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: these have no name of their own, and only the last ones come and go
				<fieldset key={index} className={styles.evidence}>
					<legend className={styles.legend}>{t.evidence(index + 1)}</legend>
					<IconButton
						size="small"
						label={t.removeEvidence(index + 1)}
						className={styles.remove}
						onPress={() => onChange(evidence.filter((_, place) => place !== index))}
					>
						<X size={16} aria-hidden />
					</IconButton>
					<TextField
						label={t.evidenceText}
						value={one.text}
						maxLength={2000}
						error={faults.includes("evidence-text") && one.text.trim() === "" ? t.evidenceTextMissing : undefined}
						onChange={(text) => change(index, { text })}
					/>
					<TextField
						label={t.evidenceLink}
						mark="optional"
						type="url"
						inputMode="url"
						value={one.link}
						maxLength={500}
						error={
							faults.includes("evidence-link") && !/^https?:\/\/\S+$/.test(one.link.trim()) && one.link.trim() !== ""
								? t.evidenceLinkBad
								: undefined
						}
						onChange={(link) => change(index, { link })}
					/>
					<Select
						label={t.evidenceLevel}
						options={levels}
						value={String(one.level)}
						onChange={(value) => change(index, { level: Number(value) })}
					/>
					<Checkbox isSelected={one.isComplete} onChange={(isComplete) => change(index, { isComplete })}>
						{t.evidenceComplete}
					</Checkbox>
				</fieldset>
			))}
			{evidence.length < MOST && (
				<Button
					size="small"
					variant="quiet"
					icon={<Plus size={16} aria-hidden />}
					onPress={() => onChange([...evidence, { text: "", link: "", level, isComplete: false }])}
				>
					{t.addEvidence}
				</Button>
			)}
		</div>
	);
}
