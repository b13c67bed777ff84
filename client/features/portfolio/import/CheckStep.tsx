/** What the import would do, before it does it: counts, then the lines themselves, with what each changes and why some are refused. */

import { type ReactNode, useState } from "react";
import type { BudgetLine } from "#shared/document/budget.ts";
import type { Detail, ProjectFields } from "#shared/document/portfolio.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { Tabs } from "#client/ui/Tabs.tsx";
import styles from "./CheckStep.module.css";
import { type ImportTexts, noticeWords, reasonWords } from "#client/features/portfolio/import/import-sentences.ts";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import type { ImportReport, Listed, NoticeGroup } from "#client/features/portfolio/import/import-report.ts";
import { type FieldChange } from "#client/features/portfolio/import/plan-import.ts";
import { columnLetters } from "#client/spreadsheet/workbook-names.ts";
import { type FieldWords, useFieldWords } from "#client/features/portfolio/use-field-words.ts";

export function CheckStep({ report, isRenewed }: { report: ImportReport; isRenewed: boolean }) {
	const t = useTexts(importTexts);
	const format = useFormat();
	const counts = [
		{ name: t.added, count: report.additions.count, tone: "added" },
		{ name: t.changed, count: report.changes.count, tone: "changed" },
		{ name: t.unchanged, count: report.unchanged, tone: "unchanged" },
		{ name: t.refused, count: report.refusals.count, tone: "refused" },
	] as const;
	const fullest =
		report.additions.count > 0
			? "added"
			: report.changes.count > 0
				? "changed"
				: report.refusals.count > 0
					? "refused"
					: "notices";
	const [tab, setTab] = useState<string>(fullest);
	const titled = (name: string, count: number) => `${name} (${format.number(count)})`;
	return (
		<div className={styles.step}>
			{isRenewed && (
				<Banner tone="warn" isLive>
					{t.changedMeanwhile}
				</Banner>
			)}
			{report.additions.count + report.changes.count === 0 && report.unchanged > 0 && (
				<Banner>{t.unchangedFile(report.unchanged)}</Banner>
			)}
			<dl className={styles.counts}>
				{counts.map(({ name, count, tone }) => (
					<div key={tone} className={styles.count} data-tone={tone} data-none={count === 0 || undefined}>
						<dt>{name}</dt>
						<dd>{format.number(count)}</dd>
					</div>
				))}
			</dl>
			<Tabs
				label={t.stepCheck}
				selected={tab}
				onSelect={setTab}
				items={[
					{ id: "added", title: titled(t.added, report.additions.count), content: <Additions report={report} /> },
					{ id: "changed", title: titled(t.changed, report.changes.count), content: <Changes report={report} /> },
					{ id: "refused", title: titled(t.refused, report.refusals.count), content: <Refusals report={report} /> },
					{ id: "doubles", title: titled(t.doubles, report.doubles.count), content: <Doubles report={report} /> },
					{ id: "notices", title: titled(t.notices, report.noticed), content: <Notices report={report} /> },
				]}
			/>
		</div>
	);
}

function Additions({ report }: { report: ImportReport }) {
	const t = useTexts(importTexts);
	const words = useFieldWords();
	return (
		<Lines
			lines={report.additions}
			none={t.nothingAdded}
			lineOf={({ line, values }) => (
				<Line key={line} line={line} name={values.name}>
					<span className={styles.values}>
						{(["organisations", "sectors", "stage", "start"] as const)
							.map((field) => words.value(field, values[field]))
							.filter(Boolean)
							.join(" · ")}
					</span>
				</Line>
			)}
		/>
	);
}

function Changes({ report }: { report: ImportReport }) {
	const t = useTexts(importTexts);
	const words = useFieldWords();
	const catalog = useCatalog();
	return (
		<Lines
			lines={report.changes}
			none={t.nothingChanged}
			lineOf={({ line, name, fields }) => (
				<Line key={line} line={line} name={name}>
					<dl className={styles.fields}>
						{fields
							.flatMap((change) => changedWords(change, words, catalog))
							.map((change) => (
								<div key={change.key}>
									<dt>{change.name}</dt>
									<dd>
										<del>
											<VisuallyHidden>{t.before} </VisuallyHidden>
											{change.before || t.empty}
										</del>
										<ins>
											<VisuallyHidden>{t.after} </VisuallyHidden>
											{change.after || t.empty}
										</ins>
									</dd>
								</div>
							))}
					</dl>
				</Line>
			)}
		/>
	);
}

type ChangedWords = { key: string; name: string; before: string; after: string };

/** A changed field in words; of the details, those that change alone. */
function changedWords(
	{ field, key, before, after }: FieldChange,
	words: FieldWords,
	catalog: Pick<PortfolioCatalog, "field">,
): ChangedWords[] {
	if (key !== null && field === "budget") {
		const line = (after ?? before) as BudgetLine;
		const amount = (value: unknown) => (value === null ? "" : words.value("budget", { [key]: value as BudgetLine }));
		return [
			{
				key: `budget/${key}`,
				name: words.budgetLine(line.year, line.phase),
				before: amount(before),
				after: amount(after),
			},
		];
	}
	if (key !== null) {
		const asked = catalog.field(key);
		const own = (value: unknown) => (asked ? words.ownValue(asked, { [key]: value } as ProjectFields["own"]) : "");
		return [{ key: `own/${key}`, name: asked?.label ?? "", before: own(before), after: own(after) }];
	}
	if (field !== "details") {
		return [
			{
				key: field,
				name: words.name(field),
				before: words.value(field, before as ProjectFields[typeof field]),
				after: words.value(field, after as ProjectFields[typeof field]),
			},
		];
	}
	const textOf = (details: unknown, label: string) =>
		(details as readonly Detail[])
			.filter((detail) => detail.label === label)
			.map((detail) => detail.text)
			.join("\n");
	const labels = new Set([...(before as readonly Detail[]), ...(after as readonly Detail[])].map((one) => one.label));
	return [...labels]
		.map((label) => ({
			key: `details/${label}`,
			name: label,
			before: textOf(before, label),
			after: textOf(after, label),
		}))
		.filter((change) => change.before !== change.after);
}

function Refusals({ report }: { report: ImportReport }) {
	const t = useTexts(importTexts);
	return (
		<Lines
			lines={report.refusals}
			none={t.nothingRefused}
			lineOf={({ line, column, name, reason }) => (
				<Line key={line} line={line} column={column} name={name || t.withoutName}>
					<span className={styles.reason}>{reasonWords(reason, t)}</span>
				</Line>
			)}
		/>
	);
}

function Notices({ report }: { report: ImportReport }) {
	const t = useTexts(importTexts);
	return (
		<Lines
			lines={report.notices}
			none={t.nothingNoticed}
			lineOf={(group) => {
				const [only] = group.first;
				const key = `${group.kind}/${group.text}`;
				return group.count === 1 && only ? (
					<Line key={key} line={only.line} column={only.column} name={only.name}>
						<span>{noticeWords(group, t)}</span>
					</Line>
				) : (
					<ManyLines key={key} group={group} />
				);
			}}
		/>
	);
}

/** The same thing noticed of several lines: said once, with where it is. */
function ManyLines({ group }: { group: NoticeGroup }) {
	const t = useTexts(importTexts);
	const places = group.first.map(({ line, column, name }) => ({
		key: `${line}/${column}`,
		words: `${placeOf(line, column, t)} – ${name}`,
	}));
	return (
		<li className={styles.line}>
			<span className={styles.place}>{t.inLines(group.count)}</span>
			<div className={styles.words}>
				<span className={styles.name}>{noticeWords(group, t)}</span>
				<ul className={styles.places}>
					{places.map(({ key, words }) => (
						<li key={key}>{words}</li>
					))}
					{group.count > places.length && <li>{t.andMore(group.count - places.length)}</li>}
				</ul>
			</div>
		</li>
	);
}

function placeOf(line: number, column: number | null, t: ImportTexts): string {
	return column === null ? t.line(line) : t.cell(line, columnLetters(column));
}

function Doubles({ report }: { report: ImportReport }) {
	const t = useTexts(importTexts);
	return (
		<>
			{report.compared < report.additions.count && report.compared > 0 && (
				<p className={styles.none}>{t.comparedFirst(report.compared)}</p>
			)}
			<Lines
				lines={report.doubles}
				none={t.noDoubles}
				lineOf={({ line, name, otherName }) => (
					<Line key={line} line={line} name={name}>
						<span>{t.doubleOf(otherName)}</span>
					</Line>
				)}
			/>
		</>
	);
}

function Lines<One>({ lines, none, lineOf }: { lines: Listed<One>; none: string; lineOf: (one: One) => ReactNode }) {
	const t = useTexts(importTexts);
	if (lines.count === 0) return <p className={styles.none}>{none}</p>;
	return (
		<>
			<ul className={styles.lines}>{lines.first.map(lineOf)}</ul>
			{lines.count > lines.first.length && <p className={styles.none}>{t.andMore(lines.count - lines.first.length)}</p>}
		</>
	);
}

type LineProps = { line: number; column?: number | null; name: string; children: ReactNode };

function Line({ line, column = null, name, children }: LineProps) {
	const t = useTexts(importTexts);
	return (
		<li className={styles.line}>
			<span className={styles.place}>{placeOf(line, column, t)}</span>
			<div className={styles.words}>
				<span className={styles.name}>{name}</span>
				{children}
			</div>
		</li>
	);
}
