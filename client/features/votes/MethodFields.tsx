/** How a vote is held: the way of voting, and what it needs: the words of a scale, options, a number of dots, the highest score. */

import { Plus, RotateCcw, X } from "lucide-react";
import { isAmongOptions, MAX_OPTIONS, MAX_POINTS, VOTE_METHODS } from "#shared/domain/vote-method.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { AGREEMENT_GRADIENTS, GRADIENTS_SOURCE } from "#shared/method/agreement-gradients.ts";
import { methodTexts } from "#client/document/method-texts.ts";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import type { VoteDraft, VoteFault } from "#client/features/votes/vote-draft.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";

export type VoteFieldsProps = {
	draft: VoteDraft;
	/** What is wrong, once somebody tried to open it. */
	faults: readonly VoteFault[];
	onChange: (change: Partial<VoteDraft>) => void;
};

export function MethodFields(props: VoteFieldsProps) {
	const { draft, onChange } = props;
	const t = useTexts(newVoteTexts);
	const tMethod = useTexts(methodTexts);
	const words = {
		gradients: { label: tMethod.gradients, description: tMethod.gradientsMore },
		consent: { label: tMethod.consent, description: tMethod.consentMore },
		"yes-no": { label: tMethod.yesNo, description: tMethod.yesNoMore },
		dots: { label: tMethod.dots, description: tMethod.dotsMore },
		ranking: { label: tMethod.ranking, description: tMethod.rankingMore },
		score: { label: tMethod.score, description: tMethod.scoreMore },
	};
	return (
		<>
			<RadioGroup
				label={t.method}
				options={VOTE_METHODS.map((value) => ({ value, ...words[value] }))}
				value={draft.method}
				onChange={(method) => onChange({ method })}
			/>
			{draft.method === "gradients" && <ScaleFields {...props} />}
			{draft.method === "dots" && (
				<NumberChoice label={t.dots} from={1} to={20} value={draft.dots} onChange={(dots) => onChange({ dots })} />
			)}
			{draft.method === "score" && (
				<NumberChoice
					label={t.score}
					from={2}
					to={10}
					value={draft.highest}
					onChange={(highest) => onChange({ highest })}
				/>
			)}
			{isAmongOptions(draft.method) && <OptionFields {...props} />}
		</>
	);
}

type NumberChoiceProps = { label: string; from: number; to: number; value: number; onChange: (value: number) => void };

function NumberChoice({ label, from, to, value, onChange }: NumberChoiceProps) {
	const numbers = Array.from({ length: to - from + 1 }, (_, place) => String(from + place));
	return (
		<Select
			label={label}
			className={styles.short}
			options={numbers.map((number) => ({ value: number, label: number }))}
			value={String(value)}
			onChange={(number) => onChange(Number(number))}
		/>
	);
}

function ScaleFields({ draft, faults, onChange }: VoteFieldsProps) {
	const t = useTexts(newVoteTexts);
	const { language } = useLanguage();
	const { scale } = draft;
	const put = (place: number, text: string) =>
		// Words in the other language would say something else: what was written is shown in both.
		onChange({ scale: scale.map((one, at) => (at === place ? { fr: "", en: "", [language]: text } : one)) });
	return (
		<fieldset className={styles.fieldset}>
			<legend className={styles.legend}>{t.scale}</legend>
			<p className={styles.soft} title={GRADIENTS_SOURCE}>
				{t.scaleHint}
			</p>
			<ol className={styles.numberedLines}>
				{scale.map((words, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a degree is its place
					<li key={place} className={styles.numbered}>
						<TextField
							label={t.degree(place + 1)}
							hideLabel
							maxLength={200}
							value={wordingIn(words, language)}
							onChange={(text) => put(place, text)}
						/>
						<IconButton
							label={t.removeDegree(place + 1)}
							isDisabled={scale.length <= 2}
							onPress={() => onChange({ scale: scale.filter((_, at) => at !== place) })}
						>
							<X size={18} aria-hidden />
						</IconButton>
					</li>
				))}
			</ol>
			{faults.includes("scale") && <p className={styles.error}>{t.scaleMissing}</p>}
			<div className={styles.acts}>
				<Button
					size="small"
					icon={<Plus size={16} aria-hidden />}
					isDisabled={scale.length >= MAX_POINTS}
					onPress={() => onChange({ scale: [...scale, { fr: "", en: "" }] })}
				>
					{t.addDegree}
				</Button>
				{scale !== AGREEMENT_GRADIENTS && (
					<Button
						size="small"
						variant="quiet"
						icon={<RotateCcw size={16} aria-hidden />}
						onPress={() => onChange({ scale: AGREEMENT_GRADIENTS })}
					>
						{t.resetScale}
					</Button>
				)}
			</div>
		</fieldset>
	);
}

function OptionFields({ draft, faults, onChange }: VoteFieldsProps) {
	const t = useTexts(newVoteTexts);
	const { options } = draft;
	/** A new option takes a number that no other has. */
	const next = () => {
		const numbers = options.map(({ id }) => Number(id.slice(1))).filter(Number.isFinite);
		return `o${Math.max(0, ...numbers) + 1}`;
	};
	return (
		<fieldset className={styles.fieldset}>
			<legend className={styles.legend}>{t.options}</legend>
			<ol className={styles.numberedLines}>
				{options.map(({ id, label }, place) => (
					<li key={id} className={styles.numbered}>
						<TextField
							label={t.optionAt(place + 1)}
							hideLabel
							maxLength={500}
							value={label}
							placeholder={t.optionAt(place + 1)}
							onChange={(text) =>
								onChange({ options: options.map((one) => (one.id === id ? { id, label: text } : one)) })
							}
						/>
						<IconButton
							label={t.removeOption(place + 1)}
							isDisabled={options.length <= 2}
							onPress={() => onChange({ options: options.filter((one) => one.id !== id) })}
						>
							<X size={18} aria-hidden />
						</IconButton>
					</li>
				))}
			</ol>
			{faults.includes("options") && <p className={styles.error}>{t.optionsMissing}</p>}
			<div>
				<Button
					size="small"
					icon={<Plus size={16} aria-hidden />}
					isDisabled={options.length >= MAX_OPTIONS}
					onPress={() => onChange({ options: [...options, { id: next(), label: "" }] })}
				>
					{t.addOption}
				</Button>
			</div>
		</fieldset>
	);
}
