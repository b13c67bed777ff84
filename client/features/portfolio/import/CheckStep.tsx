/** What the import would do, before it does it: counts, then the lines themselves, with what each changes and why some are refused. */

import { type ReactNode, useState } from "react";
import type { Detail, ProjectFields } from "#shared/document/portfolio.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { Tabs } from "#client/ui/Tabs.tsx";
import styles from "./CheckStep.module.css";
import { noticeWords, reasonWords } from "#client/features/portfolio/import/import-sentences.ts";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import type { FieldChange, ImportPlan } from "#client/features/portfolio/import/plan-import.ts";
import { type FieldWords, useFieldWords } from "#client/features/portfolio/use-field-words.ts";

const MOST_SHOWN = 200;

export function CheckStep({ plan, isRenewed }: { plan: ImportPlan; isRenewed: boolean }) {
	const t = useTexts(importTexts);
	const format = useFormat();
	const counts = [
		{ name: t.added, count: plan.additions.length, tone: "added" },
		{ name: t.changed, count: plan.changes.length, tone: "changed" },
		{ name: t.unchanged, count: plan.unchanged, tone: "unchanged" },
		{ name: t.refused, count: plan.refusals.length, tone: "refused" },
	] as const;
	const fullest =
		plan.additions.length > 0
			? "added"
			: plan.changes.length > 0
				? "changed"
				: plan.refusals.length > 0
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
					{ id: "added", title: titled(t.added, plan.additions.length), content: <Additions plan={plan} /> },
					{ id: "changed", title: titled(t.changed, plan.changes.length), content: <Changes plan={plan} /> },
					{ id: "refused", title: titled(t.refused, plan.refusals.length), content: <Refusals plan={plan} /> },
					{ id: "notices", title: titled(t.notices, plan.notices.length), content: <Notices plan={plan} /> },
				]}
			/>
		</div>
	);
}

function Additions({ plan }: { plan: ImportPlan }) {
	const t = useTexts(importTexts);
	const words = useFieldWords();
	return (
		<Lines
			lines={plan.additions}
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

function Changes({ plan }: { plan: ImportPlan }) {
	const t = useTexts(importTexts);
	const words = useFieldWords();
	return (
		<Lines
			lines={plan.changes}
			none={t.nothingChanged}
			lineOf={({ line, name, fields }) => (
				<Line key={line} line={line} name={name}>
					<dl className={styles.fields}>
						{fields
							.flatMap((change) => changedWords(change, words))
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
function changedWords({ field, before, after }: FieldChange, words: FieldWords): ChangedWords[] {
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

function Refusals({ plan }: { plan: ImportPlan }) {
	const t = useTexts(importTexts);
	return (
		<Lines
			lines={plan.refusals}
			none={t.nothingRefused}
			lineOf={({ line, name, reason }) => (
				<Line key={line} line={line} name={name || t.withoutName}>
					<span className={styles.reason}>{reasonWords(reason, t)}</span>
				</Line>
			)}
		/>
	);
}

function Notices({ plan }: { plan: ImportPlan }) {
	const t = useTexts(importTexts);
	return (
		<Lines
			lines={plan.notices}
			none={t.nothingNoticed}
			lineOf={(notice) => (
				<Line key={`${notice.line}/${notice.kind}/${notice.text}`} line={notice.line} name={notice.name}>
					<span>{noticeWords(notice, t)}</span>
				</Line>
			)}
		/>
	);
}

function Lines<One>({ lines, none, lineOf }: { lines: readonly One[]; none: string; lineOf: (one: One) => ReactNode }) {
	const t = useTexts(importTexts);
	if (lines.length === 0) return <p className={styles.none}>{none}</p>;
	return (
		<>
			<ul className={styles.lines}>{lines.slice(0, MOST_SHOWN).map(lineOf)}</ul>
			{lines.length > MOST_SHOWN && <p className={styles.none}>{t.andMore(lines.length - MOST_SHOWN)}</p>}
		</>
	);
}

function Line({ line, name, children }: { line: number; name: string; children: ReactNode }) {
	const t = useTexts(importTexts);
	return (
		<li className={styles.line}>
			<span className={styles.place}>{t.line(line)}</span>
			<div className={styles.words}>
				<span className={styles.name}>{name}</span>
				{children}
			</div>
		</li>
	);
}
