/** What an import of terms would write, before it does: term by term, then what is left out, cell by cell. */

import { importTexts } from "#client/features/glossary/import/import-texts.ts";
import { isGain, type PlannedTerm } from "#client/features/glossary/import/plan-terms.ts";
import type { ReadTable } from "#client/features/glossary/import/read-terms.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import styles from "./ImportTerms.module.css";

type Texts = (typeof importTexts)["fr"];

const SHOWN = 200;
const FAULTS_SHOWN = 60;

export function TermsToCome({ plan, table }: { plan: readonly PlannedTerm[]; table: ReadTable }) {
	const t = useTexts(importTexts);
	const format = useFormat();
	const added = plan.filter(({ id }) => id === null).length;
	const completed = plan.filter((one) => one.id !== null && isGain(one)).length;
	const known = plan.length - added - completed;
	const counts = [
		added > 0 ? t.added(added) : "",
		completed > 0 ? t.completed(completed) : "",
		known > 0 ? t.known(known) : "",
	].filter((words) => words !== "");
	return (
		<>
			<p role="status">
				<strong>{added + completed > 0 ? format.list(counts) : t.nothing}</strong>
				{completed + known > 0 && added + completed > 0 && <span className={styles.soft}> {t.keeps}</span>}
			</p>
			{table.unknown.length > 0 && (
				<p className={styles.soft}>{t.unknown(format.list(table.unknown), table.unknown.length)}</p>
			)}
			{plan.length > 0 && (
				<div className={styles.scroll}>
					<table className={styles.table}>
						<thead>
							<tr>
								<th scope="col">{t.term}</th>
								<th scope="col">{t.what}</th>
							</tr>
						</thead>
						<tbody>
							{plan.slice(0, SHOWN).map((one) => (
								<tr key={one.name}>
									<th scope="row">{one.name}</th>
									<td>
										<What planned={one} />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			{plan.length > SHOWN && <p className={styles.soft}>{t.andMore(plan.length - SHOWN)}</p>}
			{table.faults.length > 0 && (
				<section className={styles.leftOut}>
					<h3>{t.leftOut(table.faults.length)}</h3>
					<ul>
						{table.faults.slice(0, FAULTS_SHOWN).map(({ line, column, text, because }, place) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
							<li key={place}>{t.cell(format.number(line), column, t[because](text))}</li>
						))}
					</ul>
					{table.faults.length > FAULTS_SHOWN && (
						<p className={styles.soft}>{t.andMore(table.faults.length - FAULTS_SHOWN)}</p>
					)}
				</section>
			)}
		</>
	);
}

function What({ planned }: { planned: PlannedTerm }) {
	const t = useTexts(importTexts);
	const format = useFormat();
	const { id, kept } = planned;
	const gains = gainWords(planned.gains, t);
	return (
		<>
			{id === null ? (
				<Badge tone="ok">{t.isNew}</Badge>
			) : (
				<Badge tone={isGain(planned) ? "info" : "neutral"}>{isGain(planned) ? t.isCompleted : t.isKnown}</Badge>
			)}{" "}
			{gains.length > 0 && <span>{format.list(gains)}</span>}
			{kept.length > 0 && (
				<span className={styles.soft}> {t.keptAsIs(format.list(kept.map((field) => t[field])))}</span>
			)}
		</>
	);
}

function gainWords({ fields, definition, variants, senses, avoid }: PlannedTerm["gains"], t: Texts): string[] {
	return [
		definition === "" ? "" : t.definition,
		...(["english", "context", "source", "status"] as const).map((field) =>
			fields[field] === undefined ? "" : t[field],
		),
		variants.length > 0 ? t.variants(variants.length) : "",
		senses.length > 0 ? t.senses(senses.length) : "",
		avoid.length > 0 ? t.avoid(avoid.length) : "",
	].filter((words) => words !== "");
}
