/** The table: rows and cells, their commands and keys. Its columns share the width, so it carries no tool to resize them; its cells are Tiptap's. */

import { callOrReturn, findParentNodeClosestToPos, getExtensionField, mergeAttributes, Node } from "@tiptap/core";
import type { KeyboardShortcutCommand } from "@tiptap/core";
import type { TableOptions } from "@tiptap/extension-table";
import type { Node as ProseMirrorNode, Schema } from "@tiptap/pm/model";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import {
	addColumnAfter,
	addColumnBefore,
	addRowAfter,
	addRowBefore,
	CellSelection,
	deleteColumn,
	deleteRow,
	deleteTable,
	goToNextCell,
	mergeCells,
	splitCell,
	tableEditing,
	toggleHeader,
} from "@tiptap/pm/tables";

export const Table = Node.create<Pick<TableOptions, "HTMLAttributes">>({
	name: "table",
	content: "tableRow+",
	tableRole: "table",
	isolating: true,
	group: "block",

	parseHTML() {
		return [{ tag: "table" }];
	},

	renderHTML({ HTMLAttributes }) {
		return ["div", { class: "tableWrapper" }, ["table", mergeAttributes(HTMLAttributes), ["tbody", 0]]];
	},

	addCommands() {
		return {
			insertTable:
				({ rows = 3, cols = 3, withHeaderRow = true } = {}) =>
				({ tr, dispatch, editor }) => {
					if (!dispatch) return true;
					const inside = tr.selection.from + 1;
					tr.replaceSelectionWith(emptyTable(editor.schema, rows, cols, withHeaderRow))
						.scrollIntoView()
						.setSelection(TextSelection.near(tr.doc.resolve(inside)));
					return true;
				},
			addColumnBefore:
				() =>
				({ state, dispatch }) =>
					addColumnBefore(state, dispatch),
			addColumnAfter:
				() =>
				({ state, dispatch }) =>
					addColumnAfter(state, dispatch),
			deleteColumn:
				() =>
				({ state, dispatch }) => {
					const table = tableAround(state.selection.$from);
					return deleteColumn(state, dispatch && ((tr) => dispatch(stayInTable(tr, table?.pos))));
				},
			addRowBefore:
				() =>
				({ state, dispatch }) =>
					addRowBefore(state, dispatch),
			addRowAfter:
				() =>
				({ state, dispatch }) =>
					addRowAfter(state, dispatch),
			deleteRow:
				() =>
				({ state, dispatch }) => {
					const table = tableAround(state.selection.$from);
					return deleteRow(state, dispatch && ((tr) => dispatch(stayInTable(tr, table?.pos))));
				},
			deleteTable:
				() =>
				({ state, dispatch }) =>
					deleteTable(state, dispatch),
			toggleHeaderColumn:
				() =>
				({ state, dispatch }) =>
					toggleHeader("column")(state, dispatch),
			toggleHeaderRow:
				() =>
				({ state, dispatch }) =>
					toggleHeader("row")(state, dispatch),
			mergeOrSplit:
				() =>
				({ state, dispatch }) =>
					mergeCells(state, dispatch) || splitCell(state, dispatch),
			goToNextCell:
				() =>
				({ state, dispatch }) =>
					goToNextCell(1)(state, dispatch),
			goToPreviousCell:
				() =>
				({ state, dispatch }) =>
					goToNextCell(-1)(state, dispatch),
		};
	},

	addKeyboardShortcuts() {
		return {
			Tab: () => {
				if (this.editor.commands.goToNextCell()) return true;
				if (!this.editor.can().addRowAfter()) return false;
				return this.editor.chain().addRowAfter().goToNextCell().run();
			},
			"Shift-Tab": () => this.editor.commands.goToPreviousCell(),
			Backspace: deleteWhenWhole,
			"Mod-Backspace": deleteWhenWhole,
			Delete: deleteWhenWhole,
			"Mod-Delete": deleteWhenWhole,
		};
	},

	addProseMirrorPlugins() {
		return [tableEditing({ allowTableNodeSelection: false })];
	},

	extendNodeSchema(extension) {
		const context = { name: extension.name, options: extension.options, storage: extension.storage };
		return { tableRole: callOrReturn(getExtensionField(extension, "tableRole", context)) };
	},
});

function emptyTable(schema: Schema, rows: number, columns: number, withHeaderRow: boolean): ProseMirrorNode {
	const row = (cell: string) =>
		schema.nodes.tableRow?.createChecked(
			null,
			Array.from({ length: columns }, () => schema.nodes[cell]?.createAndFill()).filter((one) => one != null),
		);
	const made = Array.from({ length: rows }, (_, index) =>
		row(withHeaderRow && index === 0 ? "tableHeader" : "tableCell"),
	);
	const table = schema.nodes.table?.createChecked(
		null,
		made.filter((one) => one != null),
	);
	if (!table) throw new Error("emptyTable: the schema has no table");
	return table;
}

type Place = Parameters<typeof findParentNodeClosestToPos>[0];

function tableAround(place: Place) {
	return findParentNodeClosestToPos(place, (node) => node.type.name === "table");
}

/** Taking out the last row or column would leave the caret in the words that follow the table. */
function stayInTable(transaction: Transaction, before: number | undefined): Transaction {
	if (before === undefined) return transaction;
	const start = transaction.mapping.map(before);
	const table = transaction.doc.nodeAt(start);
	if (!table || tableAround(transaction.selection.$from)?.pos === start) return transaction;
	return transaction.setSelection(TextSelection.near(transaction.doc.resolve(start + table.nodeSize - 1), -1));
}

/** A table whose every cell is selected goes as a whole. */
const deleteWhenWhole: KeyboardShortcutCommand = ({ editor }) => {
	const { selection } = editor.state;
	if (!(selection instanceof CellSelection)) return false;
	const first = selection.ranges[0];
	let cells = 0;
	if (first) {
		tableAround(first.$from)?.node.descendants((node) => {
			if (node.type.name === "tableCell" || node.type.name === "tableHeader") cells += 1;
			return node.type.name !== "table";
		});
	}
	return cells === selection.ranges.length && editor.commands.deleteTable();
};
