/** What the menu behind the person's initials offers. */

import { LogOut, UserRound } from "lucide-react";
import { useContext } from "react";
import type { Language } from "#shared/lib/language.ts";
import { paths } from "#client/api/paths.ts";
import { WorkspaceContext } from "#client/api/workspace-context.tsx";
import { texts } from "#client/app/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { MenuGroup, MenuLine } from "#client/ui/MenuGroup.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { type Theme, useTheme } from "#client/ui/theme.ts";

/** Each language in its own words. */
const LANGUAGE_NAMES: Record<Language, string> = { fr: "Français", en: "English" };

/** `onLeave`: absent for who is not signed in. */
export function PreferencesItems({ onLeave }: { onLeave: (() => void) | null }) {
	const t = useTexts(texts);
	const { language, setLanguage } = useLanguage();
	const { theme, setTheme } = useTheme();
	const workspace = useContext(WorkspaceContext);
	const themes: Record<Theme, string> = { system: t.themeSystem, light: t.themeLight, dark: t.themeDark };
	return (
		<>
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
			{onLeave && <MenuLine />}
			{onLeave && (
				<MenuItem id="leave" icon={<LogOut size={16} />} onAction={onLeave}>
					{t.signOut}
				</MenuItem>
			)}
		</>
	);
}
