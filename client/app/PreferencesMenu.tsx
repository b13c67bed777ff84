/** Appearance, language, profile and sign-out, behind the person's initials. */

import { LogOut, Settings2, UserRound } from "lucide-react";
import { useContext, useState } from "react";
import { Button } from "react-aria-components";
import { useLocation } from "wouter";
import type { Language } from "#shared/lib/language.ts";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useResource, useResourceCache } from "#client/api/use-resource.ts";
import { WorkspaceContext } from "#client/api/workspace-context.tsx";
import { texts } from "#client/app/texts.ts";
import { forgetDeviceCopies } from "#client/document/device-copy.ts";
import { forgetDeviceDrafts } from "#client/document/use-device-draft.ts";
import { openRooms } from "#client/document/open-rooms.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuGroup, MenuLine } from "#client/ui/MenuGroup.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { type Theme, useTheme } from "#client/ui/theme.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./PreferencesMenu.module.css";

/** Each language in its own words. */
const LANGUAGE_NAMES: Record<Language, string> = { fr: "Français", en: "English" };

export function PreferencesMenu() {
	const api = useApi();
	const t = useTexts(texts);
	const { language, setLanguage } = useLanguage();
	const { theme, setTheme } = useTheme();
	const workspace = useContext(WorkspaceContext);
	const session = useResource("me", api.me);
	const [isLeaving, setLeaving] = useState(false);
	const themes: Record<Theme, string> = { system: t.themeSystem, light: t.themeLight, dark: t.themeDark };
	const isSignedIn = session.state === "ready" && session.value.signedIn;
	const label = workspace ? t.preferences(workspace.me.name) : t.settings;
	return (
		<>
			<Menu
				label={label}
				placement="bottom end"
				trigger={
					<Button className={styles.trigger}>
						<VisuallyHidden>{label}</VisuallyHidden>
						{workspace ? (
							<Avatar name={workspace.me.name} colour="var(--accent)" ink="var(--accent-ink)" isDecorative />
						) : (
							<Settings2 size={20} aria-hidden />
						)}
					</Button>
				}
			>
				{workspace && (
					<MenuItem
						id="profile"
						href={`${paths.settings(workspace.id)}#profil`}
						icon={<UserRound size={16} />}
						// Already on that page, a new fragment alone scrolls nothing.
						onAction={() => document.getElementById("profil")?.scrollIntoView()}
					>
						{t.myProfile}
					</MenuItem>
				)}
				<MenuGroup title={t.appearance}>
					{(["system", "light", "dark"] as const).map((choice) => (
						<MenuItem key={choice} id={choice} isChosen={theme === choice} onAction={() => setTheme(choice)}>
							{themes[choice]}
						</MenuItem>
					))}
				</MenuGroup>
				<MenuGroup title={t.language}>
					{(["fr", "en"] as const).map((choice) => (
						<MenuItem key={choice} id={choice} isChosen={language === choice} onAction={() => setLanguage(choice)}>
							{LANGUAGE_NAMES[choice]}
						</MenuItem>
					))}
				</MenuGroup>
				{isSignedIn && <MenuLine />}
				{isSignedIn && (
					<MenuItem id="leave" icon={<LogOut size={16} />} onAction={() => setLeaving(true)}>
						{t.signOut}
					</MenuItem>
				)}
			</Menu>
			<SignOutDialog isOpen={isLeaving} onOpenChange={setLeaving} />
		</>
	);
}

function SignOutDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const cache = useResourceCache();
	const toast = useToast();
	const [, navigate] = useLocation();
	const signOut = async () => {
		const result = await api.signOut();
		if (!result.ok) {
			toast({ tone: "danger", text: failureSentence(result.error, language) });
			return false;
		}
		navigate(paths.home());
		openRooms.closeAll();
		await forgetDeviceCopies();
		forgetDeviceDrafts();
		cache.clear();
		return true;
	};
	return (
		<ConfirmDialog
			title={t.signOutTitle}
			confirmLabel={t.signOutConfirm}
			isOpen={isOpen}
			onOpenChange={onOpenChange}
			onConfirm={signOut}
		>
			<p>{t.signOutSentence}</p>
		</ConfirmDialog>
	);
}
