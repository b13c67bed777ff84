/** When a resource serves and for whom: stages of the workspace, roles in a project, populations. */

import { useMemo } from "react";
import { CheckboxGroup, Label } from "react-aria-components";
import { INVOLVEMENTS, projectTable } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { type Resource, type ResourceFields, rolesOf } from "#shared/document/resource-set.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { useRecords } from "#client/document/use-records.ts";
import { useRoom, useTable } from "#client/document/use-room.ts";
import { texts } from "#client/features/resources/texts.ts";
import type { Names } from "#client/features/resources/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./ResourcePanel.module.css";

export type ResourceFieldProps = {
	workspace: WorkspaceId;
	table: RecordTable<ResourceFields>;
	resource: Resource;
	names: Names;
	canWrite: boolean;
};

export function ForWhomFields({ workspace, table, resource, names, canWrite }: ResourceFieldProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const words = portfolioWords[language];
	const { id, stages, roles, populations } = resource;
	const used = useUsedPopulations(workspace);
	// One that was put away stays where it was chosen, and goes when it is unchecked.
	const offered = names.stages.filter((stage) => !stage.archived || stages.includes(stage.id));
	const stageOptions = offered.map((stage) => ({
		id: stage.id as string,
		label: names.stage(stage.id) || t.stageGone,
	}));
	const roleOptions = INVOLVEMENTS.map((role) => ({ id: role as string, label: words.involvement[role] }));
	if (!canWrite) {
		const chosen = stageOptions.filter((one) => stages.includes(one.id)).map(({ label }) => label);
		return (
			<>
				<ReadOnlyField label={t.stages} value={chosen.join(", ")} />
				<ReadOnlyField
					label={t.roles}
					value={rolesOf(resource)
						.map((role) => words.involvement[role])
						.join(", ")}
				/>
				<ReadOnlyField label={t.populations} value={populations.join(", ")} />
			</>
		);
	}
	return (
		<>
			<Choices
				label={t.stages}
				options={stageOptions}
				values={stages}
				onChange={(after) => table.setList(id, "stages", stages, after)}
			/>
			<Choices
				label={t.roles}
				options={roleOptions}
				values={roles}
				onChange={(after) => table.setList(id, "roles", roles, after)}
			/>
			<TagField
				label={t.populations}
				description={t.populationsHint}
				values={populations}
				suggestions={used}
				onChange={(after) => table.setList(id, "populations", populations, after)}
			/>
		</>
	);
}

type ChoicesProps = {
	label: string;
	options: readonly { id: string; label: string }[];
	values: readonly string[];
	onChange: (values: readonly string[]) => void;
};

function Choices({ label, options, values, onChange }: ChoicesProps) {
	return (
		<CheckboxGroup value={[...values]} onChange={onChange} className={styles.choices}>
			<Label className={panel.label}>{label}</Label>
			<div className={styles.boxes}>
				{options.map((option) => (
					<Checkbox key={option.id} value={option.id}>
						{option.label}
					</Checkbox>
				))}
			</div>
		</CheckboxGroup>
	);
}

/** The populations that projects are for, to choose among. */
function useUsedPopulations(workspace: WorkspaceId): readonly string[] {
	const portfolio = useRoom(roomName(workspace, PORTFOLIO));
	const projects = useRecords(useTable(portfolio, projectTable));
	return useMemo(
		() => [...new Set(projects.filter(({ archived }) => !archived).flatMap((one) => one.populations))].sort(),
		[projects],
	);
}
