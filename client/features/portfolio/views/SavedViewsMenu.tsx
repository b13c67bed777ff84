/** The views that people saved under a name: to open one, to save what is looked at, to rename or delete. */

import { Bookmark, Link2, Pencil, Plus, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { type PortfolioView, viewTable } from "#shared/document/portfolio-views.ts";
import { linkKey } from "#shared/domain/citable.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useRemovalQuestion } from "#client/document/use-removal-question.tsx";
import { useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { copyText } from "#client/ui/copy-text.ts";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuGroup } from "#client/ui/MenuGroup.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import type { ViewQuery } from "#client/features/portfolio/view-query.ts";
import { addressOf, isChanged, settingsOf } from "#client/features/portfolio/views/saved-view.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import type { ViewChoice } from "#client/features/portfolio/views/view-choice.ts";
import { ViewNameDialog } from "#client/features/portfolio/views/ViewNameDialog.tsx";

const viewKey = ({ id }: PortfolioView) => linkKey("view", id);

type SavedViewsMenuProps = { room: OpenRoom; query: ViewQuery; choice: ViewChoice; canWrite: boolean };

export function SavedViewsMenu({ room, query, choice, canWrite }: SavedViewsMenuProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const workspace = useWorkspace();
	const [path, navigate] = useLocation();
	const table = useTable(room, viewTable);
	const views = useRecords(table).filter((view) => !view.archived);
	const [asking, setAsking] = useState<"new" | "rename" | null>(null);
	const current = views.find((view) => view.id === choice.saved) ?? null;
	const isOther = current !== null && isChanged(current, query, choice);

	const open = (view: PortfolioView) => navigate(`${path}?${addressOf(view)}`);
	const saveNew = (name: string) => {
		const id = newId<RecordId>();
		table.add(id, { name, kind: choice.kind, settings: settingsOf(query, choice), createdBy: workspace.me.id });
		const view = table.get(id);
		if (view) open(view);
		toast({ text: t.viewSaved(name), tone: "ok" });
	};
	const update = (view: PortfolioView) => {
		table.update(view.id, { kind: choice.kind, settings: settingsOf(query, choice) });
		toast({ text: t.viewUpdated(view.name), tone: "ok" });
	};
	const { remove, question } = useRemovalQuestion<PortfolioView>(workspace.id, {
		keyOf: viewKey,
		nameOf: (view) => view.name,
		onRemove: (view) => {
			table.setArchived(view.id, true);
			toast({
				text: t.viewDeleted(view.name),
				action: { label: t.undo, onAction: () => table.setArchived(view.id, false) },
			});
		},
	});
	const copyLink = async () => {
		const isCopied = await copyText(window.location.href);
		toast(isCopied ? { text: t.linkCopied, tone: "ok" } : { text: t.linkNotCopied, tone: "danger" });
	};
	return (
		<>
			<Menu
				label={t.savedViews}
				placement="bottom end"
				trigger={
					<Button size="small" icon={<Bookmark size={16} aria-hidden />}>
						{current ? `${current.name}${isOther ? ` (${t.viewChanged})` : ""}` : t.savedViews}
					</Button>
				}
			>
				{views.length > 0 && (
					<MenuGroup title={t.savedViews}>
						{views.map((view) => (
							<MenuItem key={view.id} isChosen={view.id === choice.saved} onAction={() => open(view)}>
								{view.name}
							</MenuItem>
						))}
					</MenuGroup>
				)}
				{canWrite && current && isOther ? (
					<MenuItem icon={<RefreshCw size={16} />} onAction={() => update(current)}>
						{t.updateView}
					</MenuItem>
				) : null}
				{canWrite ? (
					<MenuItem icon={<Plus size={16} />} onAction={() => setAsking("new")}>
						{current ? t.saveAsNew : t.saveView}
					</MenuItem>
				) : null}
				{canWrite && current ? (
					<MenuItem icon={<Pencil size={16} />} onAction={() => setAsking("rename")}>
						{t.renameView}
					</MenuItem>
				) : null}
				<MenuItem icon={<Link2 size={16} />} onAction={() => void copyLink()}>
					{t.copyLink}
				</MenuItem>
				{canWrite && current ? (
					<MenuItem icon={<Trash2 size={16} />} isDanger onAction={() => remove(current)}>
						{t.deleteView}
					</MenuItem>
				) : null}
			</Menu>
			{question}
			{asking !== null && (
				<ViewNameDialog
					title={asking === "new" ? t.saveView : t.renameView}
					name={asking === "rename" && current ? current.name : ""}
					onClose={() => setAsking(null)}
					onSave={(name) => {
						setAsking(null);
						if (asking === "new") saveNew(name);
						else if (current) table.set(current.id, "name", name);
					}}
				/>
			)}
		</>
	);
}
