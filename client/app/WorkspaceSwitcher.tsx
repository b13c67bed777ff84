/** The name of the workspace, and the way to the others. */

import { ChevronsUpDown, LayoutGrid } from "lucide-react";
import { Button } from "react-aria-components";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useApi } from "#client/api/use-api.ts";
import { paths } from "#client/api/paths.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/app/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuGroup, MenuLine } from "#client/ui/MenuGroup.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import styles from "./WorkspaceSwitcher.module.css";

export function WorkspaceSwitcher() {
	const api = useApi();
	const t = useTexts(texts);
	const current = useWorkspace();
	const me = useResource("me", api.me);
	const mine = me.state === "ready" ? me.value.workspaces : [];
	return (
		<Menu
			label={t.myWorkspaces}
			trigger={
				<Button className={styles.switcher} aria-label={t.switchWorkspace(current.name)}>
					<span className={styles.name}>{current.name}</span>
					<ChevronsUpDown size={15} aria-hidden className={styles.icon} />
				</Button>
			}
		>
			<MenuGroup title={t.myWorkspaces}>
				{mine.map((workspace) => (
					<MenuItem
						key={workspace.id}
						id={workspace.id}
						href={paths.workspace(workspace.id as WorkspaceId)}
						isChosen={workspace.id === current.id}
					>
						{workspace.name}
					</MenuItem>
				))}
			</MenuGroup>
			<MenuLine />
			<MenuItem id="all" href={paths.home()} icon={<LayoutGrid size={16} />}>
				{t.allWorkspaces}
			</MenuItem>
		</Menu>
	);
}
