/** Writes a calculation: typed, or put together by picking indicators and signs; what is wrong is said before it is kept. */

import { useMemo, useRef, useState } from "react";
import type { Indicator } from "#shared/document/indicator-set.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import {
	FormulaNames,
	keptProblem,
	type NamedIndicator,
	readWritten,
	shownFormula,
} from "#client/features/indicators/formula-names.ts";
import styles from "#client/features/indicators/Measure.module.css";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { useOtherSets } from "#client/features/indicators/use-other-indicators.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type ExpressionFormProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	indicators: readonly Indicator[];
	indicator: Indicator;
	onSave: (expression: string) => void;
	onCancel: () => void;
};

const SIGNS = ["÷", "×", "+", "−", "(", ")"] as const;

export function ExpressionForm({ workspace, document, indicators, indicator, onSave, onCancel }: ExpressionFormProps) {
	const t = useTexts(measureTexts);
	const { language } = useLanguage();
	const field = useRef<HTMLDivElement>(null);
	const others = useOtherSets(workspace, document);
	const known = useMemo<NamedIndicator[]>(
		() => [
			...indicators.filter((one) => !one.archived).map((one) => ({ ...one, set: null })),
			...others.flatMap((set) => (set.indicators ?? []).map((one) => ({ ...one, set: set.title }))),
		],
		[indicators, others],
	);
	const names = useMemo(() => new FormulaNames(known), [known]);
	const { id, unit, expression } = indicator;
	const written = { id, unit, indicators: known };
	const [draft, setDraft] = useState<string | null>(null);
	const [isAsked, setAsked] = useState(false);
	const text = draft ?? shownFormula(expression, (one) => names.nameOf(one, t.gone));
	const read = readWritten(text, written, language);
	const kept = draft === null && expression !== "" ? keptProblem(expression, written, language) : null;
	const problem = read.ok
		? ""
		: read.error.at === null
			? read.error.sentence
			: t.at(read.error.sentence, read.error.at + 1);
	/** Where the caret was, or at the end. */
	const insert = (piece: string) => {
		const input = field.current?.querySelector("input");
		const at = input?.selectionStart ?? text.length;
		const before = text.slice(0, at).trimEnd();
		const next = `${before}${before === "" || before.endsWith("(") || piece === ")" ? "" : " "}${piece} `;
		setAsked(false);
		setDraft(`${next}${text.slice(input?.selectionEnd ?? at).trimStart()}`);
		requestAnimationFrame(() => {
			input?.focus();
			input?.setSelectionRange(next.length, next.length);
		});
	};
	const options = known
		.filter((one) => one.id !== id)
		.map((one) => ({
			value: one.id as string,
			label: [one.code, one.name].filter((part) => part !== "").join(" · "),
			description: [one.unit, one.set ?? ""].filter((part) => part !== "").join(", "),
		}));
	return (
		<form
			className={styles.editor}
			onSubmit={(event) => {
				event.preventDefault();
				setAsked(true);
				if (read.ok) onSave(read.value);
			}}
		>
			<div ref={field}>
				<TextField
					label={t.expression}
					description={t.expressionHint}
					value={text}
					onChange={(next) => {
						setDraft(next);
						setAsked(false);
					}}
					autoFocus
					{...(isAsked && problem !== "" ? { error: problem } : kept !== null ? { error: kept } : {})}
				/>
			</div>
			{/* biome-ignore lint/a11y/useSemanticElements: signs to press are not a set of fields */}
			<div role="group" aria-label={t.operators} className={styles.acts}>
				{SIGNS.map((sign) => (
					<Button key={sign} size="small" className={styles.sign ?? ""} onPress={() => insert(sign)}>
						{sign}
					</Button>
				))}
			</div>
			<ComboBox
				key={text}
				label={t.addIndicator}
				options={options}
				value={null}
				onChange={(one) => {
					if (one !== null) insert(`[${names.nameOf(one, t.gone)}]`);
				}}
			/>
			<div className={styles.acts}>
				<Button type="submit" size="small" variant="primary">
					{t.apply}
				</Button>
				<Button size="small" variant="quiet" onPress={onCancel}>
					{t.cancel}
				</Button>
			</div>
		</form>
	);
}
