/** The budget of a project: a line for each year, phase and funder, then the totals of five years. */

import { Plus, X } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { type BudgetEntry, budgetLines, isAmount, isYear, type Phase, PHASES } from "#shared/document/budget.ts";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { linked } from "#shared/document/project-organisations.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { Language } from "#shared/lib/language.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { parseNumber } from "#client/document/number-text.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./BudgetField.module.css";
import { BudgetTotals } from "#client/features/portfolio/sheet/BudgetTotals.tsx";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";

type BudgetFieldProps = { projects: RecordTable<ProjectFields>; project: Project; canWrite: boolean };

export function BudgetField({ projects, project, canWrite }: BudgetFieldProps) {
	const t = useTexts(sheetTexts);
	const lines = budgetLines(project);
	const list = useRef<HTMLUListElement>(null);
	const [added, setAdded] = useState<string | null>(null);
	// A new line is written from its first field on.
	useLayoutEffect(() => {
		if (added === null) return;
		const field = list.current?.querySelector<HTMLInputElement>(`[data-line="${added}"] input`);
		field?.focus();
		field?.select();
	}, [added]);
	const add = () => {
		const last = lines.at(-1);
		const id = newId<RecordId>();
		const year = last ? Math.min(last.year + (last.phase === "realisation" ? 1 : 0), 2150) : firstYearOf(project);
		const phase: Phase = last?.phase ?? "preparation";
		projects.setItem(project.id, "budget", id, { year, phase, funder: last?.funder ?? null, amount: 0 });
		setAdded(id);
	};
	return (
		<>
			{lines.length === 0 && <p className={styles.none}>{t.noBudget}</p>}
			<ul ref={list} className={styles.list} aria-label={t.budgetLines}>
				{lines.map((line) => (
					<li key={line.id} data-line={line.id} className={canWrite ? styles.line : styles.readLine}>
						{canWrite ? <LineFields projects={projects} project={project} line={line} /> : <LineWords line={line} />}
					</li>
				))}
			</ul>
			{canWrite && (
				<div>
					<Button icon={<Plus size={16} aria-hidden />} onPress={add}>
						{t.addLine}
					</Button>
				</div>
			)}
			{lines.length > 0 && <BudgetTotals project={project} firstYear={lines[0]?.year ?? firstYearOf(project)} />}
		</>
	);
}

/** The year a budget is most likely to begin: when the project does, or now when that is past. */
function firstYearOf({ start }: Pick<Project, "start">): number {
	return Math.max(Number(start?.slice(0, 4) ?? 0), new Date().getFullYear());
}

type LineProps = { projects: RecordTable<ProjectFields>; project: Project; line: BudgetEntry };

function LineFields({ projects, project, line }: LineProps) {
	const t = useTexts(sheetTexts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const { number } = useFormat();
	const words = portfolioWords[language];
	const { id, ...values } = line;
	const write = (change: Partial<typeof values>) =>
		projects.setItem(project.id, "budget", id, { ...values, ...change });
	const funder = line.funder ? catalog.organisationName(line.funder) : "";
	const names = new Set([
		...project.organisations.filter(({ role }) => role === "funder").map(({ name }) => name),
		...catalog.organisations.live().map(({ name }) => name),
		...(funder === "" ? [] : [funder]),
	]);
	return (
		<>
			<DraftField
				label={t.year}
				className={styles.year}
				value={String(line.year)}
				canWrite
				inputMode="numeric"
				errorOf={(text) => (isYear(parseNumber(text)) ? null : t.yearBad)}
				onCommit={(text) => {
					const year = parseNumber(text);
					if (isYear(year)) write({ year });
				}}
			/>
			<Select
				label={t.phase}
				value={line.phase}
				options={PHASES.map((value) => ({ value, label: words.phase[value] }))}
				onChange={(phase) => write({ phase })}
			/>
			<ComboBox
				label={t.funder}
				className={styles.funder}
				value={funder === "" ? null : funder}
				allowsOwnText
				placeholder={t.noFunder}
				options={[...names].map((name) => ({ value: name, label: name }))}
				onChange={(name) => write({ funder: name === null ? null : linked(name, catalog.organisations) })}
			/>
			<DraftField
				label={t.amount}
				value={number(line.amount, { maximumFractionDigits: 2 })}
				canWrite
				inputMode="decimal"
				errorOf={(text) => (isAmount(parseDollars(text, language)) ? null : t.amountBad)}
				onCommit={(text) => {
					const amount = parseDollars(text, language);
					if (isAmount(amount)) write({ amount });
				}}
			/>
			<span className={styles.remove}>
				<IconButton
					label={t.removeLine(line.year, funder || t.noFunder)}
					size="small"
					onPress={() => projects.setItem(project.id, "budget", id, null)}
				>
					<X size={16} aria-hidden />
				</IconButton>
			</span>
		</>
	);
}

/** Dollars as they are typed: in English a comma parts thousands. */
function parseDollars(text: string, language: Language): number | null | undefined {
	const bare = text.replace("$", "");
	return parseNumber(language === "en" ? bare.replaceAll(",", "") : bare);
}

function LineWords({ line }: { line: BudgetEntry }) {
	const t = useTexts(sheetTexts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const format = useFormat();
	return (
		<>
			<span>
				{line.year} · {portfolioWords[language].phase[line.phase]} ·{" "}
				{line.funder ? catalog.organisationName(line.funder) : t.noFunder}
			</span>
			<span className={styles.amount}>{format.money(line.amount)}</span>
		</>
	);
}
