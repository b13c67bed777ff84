/** Everything about one resource or mechanism, beside the list. */

import { useEffect } from "react";
import { citableKey } from "#shared/domain/citable.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import {
	RESOURCE_NATURES,
	RESOURCE_STATUSES,
	type Resource,
	type ResourceFields,
} from "#shared/document/resource-set.ts";
import { recordTextName } from "#shared/document/rich-text.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { RecordThreads } from "#client/comments/RecordThreads.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { RecordHistoryLink } from "#client/document/RecordHistoryLink.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { natureWords, resourceStatusWords } from "#shared/document/resource-words.ts";
import type { Whereabouts } from "#client/document/use-people.ts";
import { ForWhomFields } from "#client/features/resources/ForWhomFields.tsx";
import { LinkedRecords } from "#client/features/resources/LinkedRecords.tsx";
import { ProvidersField } from "#client/features/resources/ProvidersField.tsx";
import { texts } from "#client/features/resources/texts.ts";
import type { Names } from "#client/features/resources/use-names.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ProposableText } from "#client/proposals/ProposableText.tsx";
import { Select } from "#client/ui/Select.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./ResourcePanel.module.css";

type ResourcePanelProps = {
	workspace: WorkspaceId;
	room: OpenRoom;
	table: RecordTable<ResourceFields>;
	resource: Resource;
	names: Names;
	canWrite: boolean;
	onClose: () => void;
	onWhere: (where: Whereabouts | null) => void;
};

export function ResourcePanel(props: ResourcePanelProps) {
	const { workspace, room, table, resource, names, canWrite, onClose, onWhere } = props;
	const t = useTexts(texts);
	const natures = useTexts(natureWords);
	const statuses = useTexts(resourceStatusWords);
	const { id } = resource;
	useEffect(() => {
		onWhere({ record: id });
		return () => onWhere(null);
	}, [id, onWhere]);
	const shared = { workspace, table, resource, names, canWrite };
	return (
		<div className={styles.wide}>
			<SidePanel title={resource.name || resource.code || t.untitled} onClose={onClose}>
				<div className={panel.fields}>
					<div className={panel.codeAndName}>
						<DraftField
							label={t.code}
							value={resource.code}
							canWrite={canWrite}
							onCommit={(value) => table.set(id, "code", value.trim())}
						/>
						<DraftField
							label={t.name}
							value={resource.name}
							canWrite={canWrite}
							onCommit={(value) => table.set(id, "name", value.trim())}
							description={canWrite ? t.nameHint : undefined}
						/>
					</div>
					<div className={panel.pair}>
						{canWrite ? (
							<>
								<Select
									label={t.nature}
									options={RESOURCE_NATURES.map((value) => ({ value, label: natures[value] }))}
									value={resource.nature}
									onChange={(value) => table.set(id, "nature", value)}
								/>
								<Select
									label={t.status}
									options={RESOURCE_STATUSES.map((value) => ({ value, label: statuses[value] }))}
									value={resource.status}
									onChange={(value) => table.set(id, "status", value)}
								/>
							</>
						) : (
							<>
								<ReadOnlyField label={t.nature} value={natures[resource.nature]} />
								<ReadOnlyField label={t.status} value={statuses[resource.status]} />
							</>
						)}
					</div>
					<div className={panel.text}>
						<p className={panel.label} aria-hidden>
							{t.statement}
						</p>
						<ProposableText
							room={room}
							field={recordTextName("statement", id)}
							label={t.statement}
							placeholder={t.statementPlaceholder}
							readOnly={!canWrite}
						/>
					</div>
					<ForWhomFields {...shared} />
					<ProvidersField {...shared} />
					<LinkedRecords {...shared} kind="project" />
					<LinkedRecords {...shared} kind="balise" />
					<RecordThreads
						room={room}
						subject={{ kind: "record", record: id, label: resource.name || resource.code || t.untitled }}
					/>
					<CitedIn workspace={workspace} cited={citableKey("resource", id)} />
					<RecordHistoryLink room={room} record={id} />
				</div>
			</SidePanel>
		</div>
	);
}
