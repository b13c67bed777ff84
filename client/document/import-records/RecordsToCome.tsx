/** What an import of a list would write, before it does: how many, record by record, then what is left out, cell by cell. */

import type { RecordsDryRun } from "#client/document/import-records/import-kind.ts";
import styles from "#client/document/import-records/ImportRecords.module.css";
import { importRecordsTexts } from "#client/document/import-records/texts.ts";
import type { RecordFault } from "#client/document/import-records/records-file.ts";
import { clip } from "#shared/lib/clip.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";

const SHOWN = 200;
const FAULTS_SHOWN = 100;
const QUOTE = 60;

export function RecordsToCome({ run }: { run: RecordsDryRun }) {
	const t = useTexts(importRecordsTexts);
	const format = useFormat();
	const { records, faults, readings } = run;
	const count = (what: string) => records.filter((one) => one.what === what).length;
	const [added, changed, same] = [count("new"), count("changed"), count("same")];
	const counts = [
		added > 0 ? t.added(added) : "",
		changed > 0 ? t.changed(changed) : "",
		same > 0 ? t.same(same) : "",
	].filter((words) => words !== "");
	const told = records.filter(({ what }) => what !== "same");
	return (
		<>
			<p role="status">
				<strong>{added + changed > 0 ? format.list(counts) : t.nothing}</strong>
			</p>
			{told.length > 0 && (
				<div className={styles.scroll}>
					<table className={styles.table}>
						<thead>
							<tr>
								<th scope="col">{t.record}</th>
								<th scope="col">{t.what}</th>
							</tr>
						</thead>
						<tbody>
							{told.slice(0, SHOWN).map(({ name, what, fields }, place) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
								<tr key={place}>
									<th scope="row">{name || t.untitled}</th>
									<td>
										<Badge tone={what === "new" ? "ok" : "info"}>{what === "new" ? t.isNew : t.isChanged}</Badge>{" "}
										{format.list(fields)}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			{told.length > SHOWN && <p className={styles.soft}>{t.andMore(told.length - SHOWN)}</p>}
			{readings.length > 0 && (
				<section className={styles.leftOut}>
					<h3>{t.readOtherwise(readings.length)}</h3>
					<ul>
						{readings.slice(0, FAULTS_SHOWN).map(({ cell, column, text, as }) => (
							<li key={cell}>{t.cell(cell, column, t.readAs(text, as))}</li>
						))}
					</ul>
					{readings.length > FAULTS_SHOWN && <p className={styles.soft}>{t.andMore(readings.length - FAULTS_SHOWN)}</p>}
				</section>
			)}
			{faults.length > 0 && (
				<section className={styles.leftOut}>
					<h3>{t.leftOut(faults.length)}</h3>
					<ul>
						{faults.slice(0, FAULTS_SHOWN).map((fault, place) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
							<li key={place}>{t.cell(fault.cell, fault.column, whyOf(fault, t))}</li>
						))}
					</ul>
					{faults.length > FAULTS_SHOWN && <p className={styles.soft}>{t.andMore(faults.length - FAULTS_SHOWN)}</p>}
				</section>
			)}
		</>
	);
}

function whyOf({ because, text, choices = [] }: RecordFault, t: (typeof importRecordsTexts)["fr"]): string {
	const quote = clip(text, QUOTE);
	return because === "not-a-choice" ? t[because](quote, choices.join(", ")) : t[because](quote);
}
