/** Everything about one term, beside the list. */

import { useEffect } from "react";
import { TERM_STATUSES, type Term, type TermFields } from "#shared/document/glossary.ts";
import { termStatusWords } from "#shared/document/glossary-words.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { recordTextName } from "#shared/document/rich-text.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { RecordThreads } from "#client/comments/RecordThreads.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { RecordHistoryLink } from "#client/document/RecordHistoryLink.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import type { Whereabouts } from "#client/document/use-people.ts";
import { AvoidField } from "#client/features/glossary/AvoidField.tsx";
import { SensesField } from "#client/features/glossary/SensesField.tsx";
import { texts } from "#client/features/glossary/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ProposableText } from "#client/proposals/ProposableText.tsx";
import { Select } from "#client/ui/Select.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./TermPanel.module.css";

export type TermFieldProps = {
	table: RecordTable<TermFields>;
	term: Term;
	/** Every term of the glossary. */
	all: readonly Term[];
	canWrite: boolean;
};

type TermPanelProps = TermFieldProps & {
	workspace: WorkspaceId;
	room: OpenRoom;
	onClose: () => void;
	onWhere: (where: Whereabouts | null) => void;
};

export function TermPanel(props: TermPanelProps) {
	const { workspace, room, table, term, all, canWrite, onClose, onWhere } = props;
	const t = useTexts(texts);
	const statuses = useTexts(termStatusWords);
	const { id } = term;
	useEffect(() => {
		onWhere({ record: id });
		return () => onWhere(null);
	}, [id, onWhere]);
	const fields = { table, term, all, canWrite };
	const isDouble =
		term.name !== "" && all.some((one) => one.id !== id && !one.archived && foldText(one.name) === foldText(term.name));
	const line = (field: "name" | "english" | "source" | "context", description?: string) => (
		<DraftField
			label={t[field]}
			value={term[field]}
			canWrite={canWrite}
			isMultiline={field === "context"}
			onCommit={(value) => table.set(id, field, value.trim())}
			description={canWrite ? description : undefined}
		/>
	);
	return (
		<div className={styles.wide}>
			<SidePanel title={term.name || t.untitled} onClose={onClose}>
				<div className={panel.fields}>
					{line("name", t.nameHint)}
					{isDouble && <p className={styles.warning}>{t.sameName}</p>}
					<div className={panel.pair}>
						{line("english")}
						{canWrite ? (
							<Select
								label={t.status}
								options={TERM_STATUSES.map((value) => ({ value, label: statuses[value] }))}
								value={term.status}
								onChange={(value) => table.set(id, "status", value)}
							/>
						) : (
							<ReadOnlyField label={t.status} value={statuses[term.status]} />
						)}
					</div>
					{canWrite ? (
						<TagField
							label={t.variants}
							description={t.variantsHint}
							values={term.variants}
							onChange={(after) => table.setList(id, "variants", term.variants, after)}
						/>
					) : (
						<ReadOnlyField label={t.variants} value={term.variants.join(", ")} />
					)}
					<div className={styles.text}>
						<p className={panel.label} aria-hidden>
							{t.definition}
						</p>
						<ProposableText
							room={room}
							field={recordTextName("definition", id)}
							label={t.definition}
							placeholder={t.definitionPlaceholder}
							readOnly={!canWrite}
						/>
					</div>
					<SensesField {...fields} />
					<AvoidField {...fields} />
					{line("context", t.contextHint)}
					{line("source")}
					<RecordThreads room={room} subject={{ kind: "record", record: id, label: term.name || t.untitled }} />
					<CitedIn workspace={workspace} cited={citableKey("term", id)} />
					<RecordHistoryLink room={room} record={id} />
				</div>
			</SidePanel>
		</div>
	);
}
