/** Everything about one balise, beside the list. */

import { useEffect } from "react";
import { citableKey } from "#shared/domain/citable.ts";
import {
	ASKED_OF,
	type Balise,
	type BaliseFields,
	type BaliseStatus,
	type Criterion,
	type CriterionFields,
	LEVELS,
} from "#shared/document/balise-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { type RecordText, recordTextName } from "#shared/document/rich-text.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { RecordThreads } from "#client/comments/RecordThreads.tsx";
import { levelWords, statusWords } from "#shared/document/balise-words.ts";
import { paths } from "#client/api/paths.ts";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { RecordHistoryLink } from "#client/document/RecordHistoryLink.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RecordVotes } from "#client/document/RecordVotes.tsx";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import type { Whereabouts } from "#client/document/use-people.ts";
import { AdoptionSection } from "#client/features/balises/AdoptionSection.tsx";
import { CriteriaList } from "#client/features/balises/CriteriaList.tsx";
import { OriginSection } from "#client/features/balises/OriginSection.tsx";
import { texts } from "#client/features/balises/texts.ts";
import type { BaliseActs } from "#client/features/balises/use-balise-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ProposableText } from "#client/proposals/ProposableText.tsx";
import { Select } from "#client/ui/Select.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./BalisePanel.module.css";

type BalisePanelProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	room: OpenRoom;
	/** Every balise of the set. */
	all: readonly Balise[];
	balises: RecordTable<BaliseFields>;
	criterionTable: RecordTable<CriterionFields>;
	balise: Balise;
	criteria: readonly Criterion[];
	canWrite: boolean;
	acts: BaliseActs;
	onClose: () => void;
	onWhere: (where: Whereabouts | null) => void;
};

/** What anybody who writes may say; adopted and retired are acts in one’s name. */
const WRITTEN: readonly BaliseStatus[] = ["draft", "discussion"];

export function BalisePanel(props: BalisePanelProps) {
	const {
		workspace,
		document,
		room,
		all,
		balises,
		criterionTable,
		balise,
		criteria,
		canWrite,
		acts,
		onClose,
		onWhere,
	} = props;
	const t = useTexts(texts);
	const levels = useTexts(levelWords);
	const statuses = useTexts(statusWords);
	const { id } = balise;
	useEffect(() => {
		onWhere({ record: id });
		return () => onWhere(null);
	}, [id, onWhere]);
	const richText = (text: RecordText, label: string, placeholder: string) => (
		<div className={panel.text}>
			<p className={panel.label} aria-hidden>
				{label}
			</p>
			<ProposableText
				room={room}
				field={recordTextName(text, id)}
				label={label}
				placeholder={placeholder}
				readOnly={!canWrite}
			/>
		</div>
	);
	return (
		<div className={styles.wide}>
			<SidePanel title={balise.name || balise.code || t.untitled} onClose={onClose}>
				<div className={panel.fields}>
					<OriginSection workspace={workspace} document={document} doc={room.doc} balise={balise} all={all} />
					<div className={panel.codeAndName}>
						<DraftField
							label={t.code}
							value={balise.code}
							canWrite={canWrite}
							onCommit={(value) => balises.set(id, "code", value.trim())}
						/>
						<DraftField
							label={t.name}
							value={balise.name}
							canWrite={canWrite}
							onCommit={(value) => balises.set(id, "name", value.trim())}
							description={canWrite ? t.nameHint : undefined}
						/>
					</div>
					{richText("statement", t.statement, t.statementPlaceholder)}
					{richText("why", t.why, t.whyPlaceholder)}
					<div className={panel.pair}>
						{canWrite ? (
							<>
								<Select
									label={t.level}
									options={LEVELS.map((value) => ({ value, label: levels[value] }))}
									value={balise.level}
									onChange={(value) => balises.set(id, "level", value)}
								/>
								{WRITTEN.includes(balise.status) ? (
									<Select
										label={t.status}
										options={WRITTEN.map((value) => ({ value, label: statuses[value] }))}
										value={balise.status}
										onChange={(value) => balises.set(id, "status", value)}
									/>
								) : (
									<ReadOnlyField label={t.status} value={statuses[balise.status]} />
								)}
							</>
						) : (
							<>
								<ReadOnlyField label={t.level} value={levels[balise.level]} />
								<ReadOnlyField label={t.status} value={statuses[balise.status]} />
							</>
						)}
					</div>
					{ASKED_OF.map((asks) => (
						<CriteriaList
							key={asks}
							balise={id}
							asks={asks}
							table={criterionTable}
							criteria={criteria}
							canWrite={canWrite}
							acts={acts}
						/>
					))}
					<AdoptionSection workspace={workspace} document={document} room={room} balises={balises} balise={balise} />
					<RecordVotes
						workspace={workspace}
						place={document}
						room={room}
						record={id}
						newVote={balise.archived ? null : paths.newVote(workspace, { place: document, balise: id })}
					/>
					<RecordThreads
						room={room}
						subject={{ kind: "record", record: id, label: balise.name || balise.code || t.untitled }}
					/>
					<CitedIn workspace={workspace} cited={citableKey("balise", id)} />
					<RecordHistoryLink room={room} record={id} />
				</div>
			</SidePanel>
		</div>
	);
}
