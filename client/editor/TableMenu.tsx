/** The rows and columns of the table the caret is in. */

import type { Editor } from "@tiptap/core";
import { Table } from "lucide-react";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

export function TableMenu({ editor }: { editor: Editor }) {
	const t = useTexts(texts);
	const chain = () => editor.chain().focus();
	return (
		<Menu
			label={t.tableMenu}
			trigger={
				<IconButton label={t.tableMenu} isPressed>
					<Table size={18} aria-hidden />
				</IconButton>
			}
		>
			<MenuItem onAction={() => chain().addRowBefore().run()}>{t.rowAbove}</MenuItem>
			<MenuItem onAction={() => chain().addRowAfter().run()}>{t.rowBelow}</MenuItem>
			<MenuItem onAction={() => chain().addColumnBefore().run()}>{t.columnBefore}</MenuItem>
			<MenuItem onAction={() => chain().addColumnAfter().run()}>{t.columnAfter}</MenuItem>
			<MenuItem onAction={() => chain().toggleHeaderRow().run()}>{t.headerRow}</MenuItem>
			<MenuItem onAction={() => chain().toggleHeaderColumn().run()}>{t.headerColumn}</MenuItem>
			<MenuItem onAction={() => chain().mergeOrSplit().run()}>{t.mergeCells}</MenuItem>
			<MenuItem isDanger onAction={() => chain().deleteRow().run()}>
				{t.deleteRow}
			</MenuItem>
			<MenuItem isDanger onAction={() => chain().deleteColumn().run()}>
				{t.deleteColumn}
			</MenuItem>
			<MenuItem isDanger onAction={() => chain().deleteTable().run()}>
				{t.deleteTable}
			</MenuItem>
		</Menu>
	);
}
