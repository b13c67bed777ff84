/** Language, appearance and what is heard of the others, for this device only; they apply at once. */

import { Wifi } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { Language } from "#shared/lib/language.ts";
import { paths } from "#client/api/paths.ts";
import { chooseSpokenEdits, SPOKEN_EDITS, spokenEdits } from "#client/document/spoken-edits-choice.ts";
import { spokenEditsTexts } from "#client/document/spoken-edits-texts.ts";
import { SettingsSection } from "#client/features/settings/SettingsSection.tsx";
import { texts } from "#client/features/settings/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { type Theme, useTheme } from "#client/ui/theme.ts";

/** Each language in its own words. */
const LANGUAGE_OPTIONS: { value: Language; label: string }[] = [
	{ value: "fr", label: "Français" },
	{ value: "en", label: "English" },
];

export function PreferencesSection() {
	const t = useTexts(texts);
	const spoken = useTexts(spokenEditsTexts);
	const heard = useSyncExternalStore(spokenEdits.subscribe, spokenEdits.get);
	const { language, setLanguage } = useLanguage();
	const { theme, setTheme } = useTheme();
	const themes: { value: Theme; label: string }[] = [
		{ value: "system", label: t.system },
		{ value: "light", label: t.light },
		{ value: "dark", label: t.dark },
	];
	return (
		<SettingsSection id="preferences" title={t.preferences}>
			<RadioGroup
				label={t.language}
				orientation="horizontal"
				value={language}
				onChange={setLanguage}
				options={LANGUAGE_OPTIONS}
			/>
			<RadioGroup label={t.appearance} orientation="horizontal" value={theme} onChange={setTheme} options={themes} />
			<RadioGroup
				label={spoken.title}
				description={spoken.titleMore}
				orientation="horizontal"
				value={heard}
				onChange={chooseSpokenEdits}
				options={SPOKEN_EDITS.map((value) => ({ value, label: spoken[value] }))}
			/>
			<div>
				<ButtonLink href={paths.networkTest()} variant="secondary" icon={<Wifi size={18} aria-hidden />}>
					{t.testNetwork}
				</ButtonLink>
			</div>
		</SettingsSection>
	);
}
