/** The rows and columns of the table the caret is in. */

import { type Editor, findParentNode } from "@tiptap/core";
import { Table } from "lucide-react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

export function TableMenu({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const late = useTexts(lateTexts);
	const chain = () => editor.chain().focus();
	const comment = () => {
		const table = findParentNode(({ type }) => type.name === "table")(editor.state.selection);
		if (table) signals.send("comment", { from: table.pos, to: table.pos + table.node.nodeSize });
	};
	return (
		<Menu
			label={late.tableMenu}
			trigger={
				<IconButton label={late.tableMenu} isPressed>
					<Table size={18} aria-hidden />
				</IconButton>
			}
		>
			{signals.hears("comment") && <MenuItem onAction={comment}>{late.commentTable}</MenuItem>}
			<MenuItem onAction={() => chain().addRowBefore().run()}>{late.rowAbove}</MenuItem>
			<MenuItem onAction={() => chain().addRowAfter().run()}>{late.rowBelow}</MenuItem>
			<MenuItem onAction={() => chain().addColumnBefore().run()}>{late.columnBefore}</MenuItem>
			<MenuItem onAction={() => chain().addColumnAfter().run()}>{late.columnAfter}</MenuItem>
			<MenuItem onAction={() => chain().toggleHeaderRow().run()}>{late.headerRow}</MenuItem>
			<MenuItem onAction={() => chain().toggleHeaderColumn().run()}>{late.headerColumn}</MenuItem>
			<MenuItem onAction={() => chain().mergeOrSplit().run()}>{late.mergeCells}</MenuItem>
			<MenuItem isDanger onAction={() => chain().deleteRow().run()}>
				{late.deleteRow}
			</MenuItem>
			<MenuItem isDanger onAction={() => chain().deleteColumn().run()}>
				{late.deleteColumn}
			</MenuItem>
			<MenuItem isDanger onAction={() => chain().deleteTable().run()}>
				{late.deleteTable}
			</MenuItem>
		</Menu>
	);
}
