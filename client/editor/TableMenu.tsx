/** The rows and columns of the table the caret is in. */

import type { Editor } from "@tiptap/core";
import { Table } from "lucide-react";
import { lateTexts } from "#client/editor/late-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

export function TableMenu({ editor }: { editor: Editor }) {
	const late = useTexts(lateTexts);
	const chain = () => editor.chain().focus();
	return (
		<Menu
			label={late.tableMenu}
			trigger={
				<IconButton label={late.tableMenu} isPressed>
					<Table size={18} aria-hidden />
				</IconButton>
			}
		>
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
