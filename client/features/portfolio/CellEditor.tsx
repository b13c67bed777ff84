/** The editor of a cell, by the type of its column. */

import type { RefObject } from "react";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { definitionOf, type Column } from "#client/features/portfolio/columns.ts";
import type { GridHandle } from "#client/features/portfolio/grid-place.ts";
import { PopoverCellEditor } from "#client/features/portfolio/PopoverCellEditor.tsx";
import { TextCellEditor } from "#client/features/portfolio/TextCellEditor.tsx";

export type CellEditorProps = {
	projects: RecordTable<ProjectFields>;
	project: Project;
	column: Column;
	/** Begun by typing: what was there gives way. */
	replaces: boolean;
	anchor: RefObject<HTMLElement | null>;
	grid: GridHandle;
	suggestions: (column: Column) => readonly string[];
};

export function CellEditor(props: CellEditorProps) {
	const { type } = definitionOf(props.column);
	if (type === "text" || type === "date") return <TextCellEditor {...props} />;
	return <PopoverCellEditor {...props} />;
}
