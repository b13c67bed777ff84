/** One value: what stands, who said so, when and from what, everything said before, and the acts of whoever may. */

import { useState } from "react";
import { type Period, periodKey, periodLabel } from "#shared/domain/period.ts";
import type { MeasurementCommand } from "#shared/ledger/measurements.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { HistoryEntry } from "#shared/protocol/measurements.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { AttachmentLink } from "#client/features/measurements/AttachmentLink.tsx";
import { cellOf } from "#client/features/measurements/entry-draft.ts";
import styles from "#client/features/measurements/Measurements.module.css";
import { RemoveValueDialog } from "#client/features/measurements/RemoveValueDialog.tsx";
import { texts } from "#client/features/measurements/texts.ts";
import type { Given } from "#client/features/measurements/use-record-values.ts";
import { useHistory } from "#client/features/measurements/use-history.ts";
import { type SaidOfValue, ValueForm } from "#client/features/measurements/ValueForm.tsx";
import { useFormat } from "#client/i18n/use-format.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type CellPanelProps = {
	workspace: WorkspaceId;
	indicator: { id: string; name: string; unit: string };
	row: { project: string | null; name: string };
	period: Period;
	split: string;
	splits: readonly { dimension: string; value: string }[];
	give: (commands: readonly MeasurementCommand[], done: string) => Promise<Given>;
	nameOfProject: (project: string) => string;
	onClose: () => void;
};

export function CellPanel(props: CellPanelProps) {
	const { workspace, indicator, row, period, split, splits, give, nameOfProject, onClose } = props;
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { can, me } = useWorkspace();
	const [isWriting, setWriting] = useState(false);
	const [isRemoving, setRemoving] = useState(false);
	const history = useHistory(workspace, indicator.id, { project: row.project, period: periodKey(period), split });
	const entries = history.state === "ready" ? history.value.entries : [];
	const standing = countingEntry(entries);
	const canReport = can("reportMeasurements");
	const isOwn = standing?.reported.member === me.id;
	const send = async (said: SaidOfValue): Promise<boolean> => {
		const { reason, file, ...rest } = said;
		const entry = {
			...{ indicator: indicator.id, project: row.project, period: periodKey(period) },
			...{ splits: [...splits], unit: indicator.unit, ...rest },
			...(file ? { file } : {}),
		};
		const given = await give(
			[
				standing && standing.mergedFrom === undefined
					? { kind: "correct-measurements", entries: [{ ...entry, replaces: standing.ref }], reason }
					: { kind: "report-measurements", entries: [entry] },
			],
			t.deposited("1", true),
		);
		if (given !== "refused") setWriting(false);
		return given !== "refused";
	};
	return (
		<SidePanel title={row.name} onClose={onClose}>
			<div className={styles.panel}>
				<p className={styles.about}>
					<strong>{indicator.name}</strong>
					<span>{periodLabel(period, language)}</span>
					{splits.map(({ dimension, value }) => (
						<span key={dimension}>
							{dimension} : {value}
						</span>
					))}
				</p>
				{history.state === "loading" && <Skeleton lines={3} />}
				{history.state === "ready" && !standing && <p className={styles.soft}>{t.nobodyYet}</p>}
				{standing && (
					<Said workspace={workspace} entry={standing} unit={indicator.unit} nameOfProject={nameOfProject} isMain />
				)}
				{canReport && !isWriting && history.state === "ready" && (
					<span className={styles.acts}>
						<Button size="small" onPress={() => setWriting(true)}>
							{standing && standing.mergedFrom === undefined ? t.correct : t.report}
						</Button>
						{standing && !standing.validated && !isOwn && (
							<Button
								size="small"
								onPress={() =>
									void give([{ kind: "validate-measurements", entries: [standing.ref] }], t.validatedToast)
								}
							>
								{t.validate}
							</Button>
						)}
						{standing && (isOwn || can("removeMeasurements")) && (
							<Button size="small" variant="quiet" onPress={() => setRemoving(true)}>
								{t.remove}
							</Button>
						)}
					</span>
				)}
				{standing && isOwn && !standing.validated && canReport && !isWriting && (
					<p className={styles.help}>{t.ownNotValidated}</p>
				)}
				{isWriting && (
					<ValueForm
						key={standing?.ref ?? cellOf(row.project, periodKey(period))}
						workspace={workspace}
						unit={indicator.unit}
						standing={standing && standing.mergedFrom === undefined ? standing : null}
						onCancel={() => setWriting(false)}
						onSend={send}
					/>
				)}
				{entries.length > (standing ? 1 : 0) && (
					<section className={styles.history}>
						<h3>{t.history}</h3>
						<ol>
							{entries
								.filter((entry) => entry !== standing)
								.map((entry) => (
									<li key={entry.ref}>
										<Said workspace={workspace} entry={entry} unit={indicator.unit} nameOfProject={nameOfProject} />
									</li>
								))}
						</ol>
					</section>
				)}
			</div>
			{isRemoving && standing && (
				<RemoveValueDialog
					onClose={() => setRemoving(false)}
					onRemove={async (reason) =>
						(await give([{ kind: "remove-measurements", entries: [standing.ref], reason }], t.removed)) !== "refused"
					}
				/>
			)}
		</SidePanel>
	);
}

/** The value that counts: the project’s own, else the last one said of a project merged into it. */
function countingEntry(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
	const standing = entries.filter((entry) => !entry.isReplaced && entry.removed === null);
	return standing.find(({ mergedFrom }) => mergedFrom === undefined) ?? standing[0];
}

type SaidProps = {
	workspace: WorkspaceId;
	entry: HistoryEntry;
	unit: string;
	nameOfProject: (project: string) => string;
	isMain?: boolean;
};

function Said({ workspace, entry, unit, nameOfProject, isMain = false }: SaidProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const nameOf = useMemberNames(workspace);
	const { reported, validated, removed } = entry;
	return (
		<div className={styles.said}>
			<p className={isMain ? styles.mainValue : styles.pastValue}>
				{format.number(entry.value, { maximumFractionDigits: 6 })} {entry.unit}{" "}
				{entry.isReplaced && <Badge>{t.replaced}</Badge>}
			</p>
			{entry.unit !== unit && entry.unit !== "" && <p className={styles.help}>{t.unitToday(entry.unit)}</p>}
			{entry.mergedFrom !== undefined && (
				<p className={styles.help}>
					{isMain || entry.isReplaced || removed
						? t.mergedFrom(nameOfProject(entry.mergedFrom))
						: t.mergedFromAside(nameOfProject(entry.mergedFrom))}
				</p>
			)}
			<p className={styles.help}>{t.by(nameOf(reported.member), format.dateTime(reported.time))}</p>
			{reported.reason !== "" && <p className={styles.help}>{t.correctedFor(reported.reason)}</p>}
			{entry.source !== "" && <p>{t.sourceIs(entry.source)}</p>}
			{entry.file && (
				<p>
					<AttachmentLink workspace={workspace} file={entry.file} />
				</p>
			)}
			{entry.note !== "" && <p>{t.noteIs(entry.note)}</p>}
			{validated && (
				<p className={styles.help}>{t.validatedBy(nameOf(validated.member), format.dateTime(validated.time))}</p>
			)}
			{removed && (
				<p className={styles.help}>
					{t.removedBy(nameOf(removed.member), format.dateTime(removed.time), removed.reason)}
				</p>
			)}
		</div>
	);
}
