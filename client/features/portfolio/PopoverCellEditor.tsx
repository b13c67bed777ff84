/** Edits a cell that holds a choice or a list, in a surface beside it. Each choice is written at once, merged with what others do. */

import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { Dialog, Popover } from "react-aria-components";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import type { CellEditorProps } from "#client/features/portfolio/CellEditor.tsx";
import { writeInvolved } from "#client/features/portfolio/cell-edits.ts";
import { columnName, definitionOf, involvementOf, ownFieldOf } from "#client/features/portfolio/columns.ts";
import styles from "./PopoverCellEditor.module.css";
import { OwnFieldInput } from "#client/features/portfolio/OwnFieldInput.tsx";
import { StageChoices } from "#client/features/portfolio/StageChoices.tsx";
import { StrategyChoices } from "#client/features/portfolio/StrategyChoices.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

export function PopoverCellEditor(props: CellEditorProps) {
	const { column, anchor, grid } = props;
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Tab" && (event.target as HTMLElement).closest("[data-single-choice]")) grid.endEdit("right");
	};
	return (
		<Popover
			triggerRef={anchor}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) grid.endEdit("stay");
			}}
			placement="bottom start"
			offset={2}
			className={styles.popover}
		>
			<Dialog aria-label={t.edit(columnName(column, language, catalog))} className={styles.content}>
				{/* biome-ignore lint/a11y/noStaticElementInteractions: marks what the table leaves its keys to */}
				<div data-editor onKeyDown={onKeyDown}>
					<Choices {...props} />
				</div>
			</Dialog>
		</Popover>
	);
}

function Choices({ projects, project, column, grid, suggestions }: CellEditorProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const body = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => body.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
	const role = involvementOf(column);
	if (definitionOf(column).type === "stage") {
		return (
			<StageChoices
				stage={project.stage}
				onChoose={(stage) => {
					projects.set(project.id, "stage", stage);
					grid.endEdit("stay");
				}}
			/>
		);
	}
	if (definitionOf(column).type === "strategies") {
		return (
			<StrategyChoices
				label={columnName(column, language, catalog)}
				strategies={project.strategies}
				onChange={(after) => projects.setList(project.id, "strategies", project.strategies, after)}
			/>
		);
	}
	const ownField = catalog.field(ownFieldOf(column) ?? "");
	if (ownField) {
		return (
			<div ref={body} className={styles.tags}>
				<OwnFieldInput projects={projects} project={project} field={ownField} canWrite />
				<Button size="small" onPress={() => grid.endEdit("stay")}>
					{t.done}
				</Button>
			</div>
		);
	}
	const field = column === "populations" ? "populations" : "sectors";
	const values = role
		? project.organisations.filter((one) => one.role === role).map((one) => one.name)
		: project[field];
	return (
		<div ref={body} className={styles.tags}>
			<TagField
				label={columnName(column, language, catalog)}
				values={values}
				suggestions={suggestions(column)}
				onChange={(after) =>
					role
						? writeInvolved(projects, project, role, after, catalog.organisations)
						: projects.setList(project.id, field, project[field], after)
				}
			/>
			<Button size="small" onPress={() => grid.endEdit("stay")}>
				{t.done}
			</Button>
		</div>
	);
}
