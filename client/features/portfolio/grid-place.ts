/** A place in the table, by project and column rather than by numbers: it follows the project when the order changes. */

import type { RecordId } from "#shared/lib/ids.ts";
import type { Column } from "#client/features/portfolio/columns.ts";

/** A column of data, or the last one, of acts. */
export type GridColumn = Column | "actions";

export type GridPlace = { row: RecordId | "header"; column: GridColumn };

/** A cell being edited. `replaces`: begun by typing, what was there gives way. */
export type Editing = { row: RecordId; column: Column; replaces: boolean };

/** Where the focus goes after an edit. */
export type AfterEdit = "stay" | "down" | "right" | "left" | "leave";

/** What rows and cells may ask of the table; stays the same object. */
export type GridHandle = {
	activate: (place: GridPlace) => void;
	edit: (editing: Editing) => void;
	endEdit: (then: AfterEdit) => void;
	/** The open editor says how to put its words away: false when it needs a choice first. */
	holdEditor: (settle: (() => boolean) | null) => void;
};
