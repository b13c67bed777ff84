/** Everything about one recommendation, beside the list. */

import { useEffect } from "react";
import { citableKey } from "#shared/domain/citable.ts";
import {
	AGREEMENTS,
	RECOMMENDATION_STATUSES,
	type Recommendation,
	recommendationName,
	recommendationSectionTable,
	recommendationTable,
} from "#shared/document/recommendation-set.ts";
import { agreementWords, recommendationStatusWords } from "#shared/document/recommendation-words.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { RecordThreads } from "#client/comments/RecordThreads.tsx";
import { paths } from "#client/api/paths.ts";
import { CardOrigins } from "#client/document/CardOrigins.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { RecordHistoryLink } from "#client/document/RecordHistoryLink.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { LastVote } from "#client/document/LastVote.tsx";
import { RecordVotes } from "#client/document/RecordVotes.tsx";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import type { Whereabouts } from "#client/document/use-people.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { texts } from "#client/features/recommendations/texts.ts";
import { WordingTexts } from "#client/features/recommendations/WordingTexts.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { Select } from "#client/ui/Select.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./RecommendationPanel.module.css";

type RecommendationPanelProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	room: OpenRoom;
	recommendation: Recommendation;
	canWrite: boolean;
	onClose: () => void;
	onWhere: (where: Whereabouts | null) => void;
};

export function RecommendationPanel(props: RecommendationPanelProps) {
	const { workspace, document, room, recommendation, canWrite, onClose, onWhere } = props;
	const t = useTexts(texts);
	const table = useTable(room, recommendationTable);
	const { id, code, name } = recommendation;
	useEffect(() => {
		onWhere({ record: id });
		return () => onWhere(null);
	}, [id, onWhere]);
	const label = [code, name].filter((part) => part !== "").join(" · ") || t.untitled;
	return (
		<div className={styles.wide}>
			<SidePanel title={label} onClose={onClose}>
				<div className={panel.fields}>
					<div className={panel.codeAndName}>
						<DraftField
							label={t.code}
							value={code}
							canWrite={canWrite}
							onCommit={(value) => table.set(id, "code", value.trim())}
						/>
						<DraftField
							label={t.name}
							value={name}
							canWrite={canWrite}
							onCommit={(value) => table.set(id, "name", value.trim())}
							description={canWrite ? t.nameHint : undefined}
						/>
					</div>
					<Standing room={room} recommendation={recommendation} canWrite={canWrite} />
					<WordingTexts room={room} id={id} canWrite={canWrite} />
					<RecordThreads
						room={room}
						subject={{
							kind: "record",
							record: id,
							label: label === t.untitled ? recommendationName(room.doc, recommendation) || label : label,
						}}
					/>
					<RecordVotes
						workspace={workspace}
						place={document}
						room={room}
						record={id}
						newVote={recommendation.archived ? null : paths.newVote(workspace, { place: document, recommendation: id })}
					/>
					<CardOrigins workspace={workspace} doc={room.doc} things={id} />
					<CitedIn workspace={workspace} cited={citableKey("recommendation", id)} />
					<RecordHistoryLink room={room} record={id} />
				</div>
			</SidePanel>
		</div>
	);
}

/** In the list of sections, none of them. */
const NONE = "none";

type StandingProps = Pick<RecommendationPanelProps, "room" | "recommendation" | "canWrite">;

/** Its status, how far the table agrees, its section. */
function Standing({ room, recommendation, canWrite }: StandingProps) {
	const t = useTexts(texts);
	const statuses = useTexts(recommendationStatusWords);
	const agreements = useTexts(agreementWords);
	const table = useTable(room, recommendationTable);
	const sections = useRecords(useTable(room, recommendationSectionTable)).filter(({ archived }) => !archived);
	const { id, status, agreement } = recommendation;
	const section = sections.find((one) => one.id === recommendation.section);
	if (!canWrite) {
		return (
			<div className={classNames(panel.pair, styles.standing)}>
				<ReadOnlyField label={t.status} value={statuses[status]} />
				<ReadOnlyField label={t.agreement} value={agreements[agreement]} />
				{section && <ReadOnlyField label={t.section} value={section.name || t.newSection} />}
				<LastVote className={styles.lastVote} room={room} record={id} />
			</div>
		);
	}
	return (
		<div className={classNames(panel.pair, styles.standing)}>
			<Select
				label={t.status}
				options={RECOMMENDATION_STATUSES.map((value) => ({ value, label: statuses[value] }))}
				value={status}
				onChange={(value) => table.set(id, "status", value)}
			/>
			<Select
				label={t.agreement}
				description={t.agreementHint}
				options={AGREEMENTS.map((value) => ({ value, label: agreements[value] }))}
				value={agreement}
				onChange={(value) => table.set(id, "agreement", value)}
			/>
			{sections.length > 0 && (
				<Select
					label={t.section}
					options={[
						{ value: NONE, label: t.noSection },
						...sections.map((one) => ({ value: one.id as string, label: one.name || t.newSection })),
					]}
					value={section?.id ?? NONE}
					onChange={(value) => table.set(id, "section", value === NONE ? "" : value)}
				/>
			)}
			<LastVote className={styles.lastVote} room={room} record={id} />
		</div>
	);
}
