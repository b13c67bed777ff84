/** The frame around every page of a workspace: header, navigation (a drawer on narrow screens), content. */

import { Menu as MenuIcon, PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { MainContent } from "#client/app/MainContent.tsx";
import { MarkLink } from "#client/app/MarkLink.tsx";
import { PreferencesMenu } from "#client/app/PreferencesMenu.tsx";
import { SkipLink } from "#client/app/SkipLink.tsx";
import { texts } from "#client/app/texts.ts";
import { WorkspaceNav } from "#client/app/WorkspaceNav.tsx";
import { WorkspaceSwitcher } from "#client/app/WorkspaceSwitcher.tsx";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { PagePlace } from "#client/ui/PagePlace.tsx";
import { useOnPage } from "#client/ui/on-page.ts";
import { later, useLater } from "#client/ui/later.ts";
import styles from "./AppFrame.module.css";

const MEMORY_KEY = "palier.navigation";

export function AppFrame({ children }: { children: ReactNode }) {
	const t = useTexts(texts);
	const [isNavShown, setNavShown] = useState(() => recall(deviceMemory(), MEMORY_KEY) !== "hidden");
	useOnPage("side-menu", isNavShown);
	const toggleNav = () => {
		setNavShown(!isNavShown);
		remember(deviceMemory(), MEMORY_KEY, isNavShown ? "hidden" : null);
	};
	return (
		<div className={styles.frame}>
			<SkipLink />
			<header className={styles.header}>
				<DrawerButton />
				<span className={styles.wideOnly}>
					<IconButton label={isNavShown ? t.hideNavigation : t.showNavigation} onPress={toggleNav}>
						{isNavShown ? <PanelLeftClose size={20} aria-hidden /> : <PanelLeftOpen size={20} aria-hidden />}
					</IconButton>
				</span>
				<MarkLink />
				<WorkspaceSwitcher />
				<PagePlace />
				<PreferencesMenu />
			</header>
			<div className={styles.below}>
				<div className={styles.side} hidden={!isNavShown}>
					<WorkspaceNav />
				</div>
				<MainContent above={<KeptNoticesLater />}>{children}</MainContent>
			</div>
		</div>
	);
}

const keptCode = later(() => import("#client/app/WorkspaceKeptNotices.tsx").then((file) => file.WorkspaceKeptNotices));

function KeptNoticesLater() {
	const Kept = useLater(keptCode, true);
	return Kept && <Kept />;
}

const drawerCode = later(() => import("#client/app/NavDrawer.tsx").then((file) => file.NavDrawer));

/** The navigation of narrow screens; a chosen page closes it. It comes after the page. */
function DrawerButton() {
	const t = useTexts(texts);
	const [isOpen, setOpen] = useState(false);
	const Drawer = useLater(drawerCode, isOpen, { onGiveUp: () => setOpen(false) });
	const [path] = useLocation();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the path is what closes it
	useEffect(() => setOpen(false), [path]);
	return (
		<span className={styles.narrowOnly}>
			<IconButton label={t.openNavigation} onPress={() => setOpen(true)}>
				<MenuIcon size={22} aria-hidden />
			</IconButton>
			{Drawer && <Drawer isOpen={isOpen} onOpenChange={setOpen} />}
		</span>
	);
}
