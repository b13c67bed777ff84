/** The settings: one's profile and preferences, then what the workspace keeps for everyone. */

import { ScrollText } from "lucide-react";
import { useEffect } from "react";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { ArchiveSection } from "#client/features/settings/ArchiveSection.tsx";
import { ExamplesSection } from "#client/features/settings/ExamplesSection.tsx";
import { GuestNamesSection } from "#client/features/settings/GuestNamesSection.tsx";
import { HealthSection } from "#client/features/settings/HealthSection.tsx";
import { NoticesSection } from "#client/features/settings/NoticesSection.tsx";
import { PreferencesSection } from "#client/features/settings/PreferencesSection.tsx";
import { ProfileSection } from "#client/features/settings/ProfileSection.tsx";
import { SessionsSection } from "#client/features/settings/SessionsSection.tsx";
import { texts } from "#client/features/settings/texts.ts";
import { WorkspaceSection } from "#client/features/settings/WorkspaceSection.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Page } from "#client/ui/Page.tsx";

export function SettingsPage() {
	const t = useTexts(texts);
	const workspace = useWorkspace();
	useEffect(() => {
		// A link to a section (« Mon profil ») was followed before the section was drawn.
		const id = window.location.hash.slice(1);
		if (id) document.getElementById(id)?.scrollIntoView();
	}, []);
	return (
		<Page
			title={t.title}
			eyebrow={workspace.name}
			width="text"
			actions={
				<ButtonLink variant="quiet" icon={<ScrollText size={18} aria-hidden />} href={paths.journal(workspace.id)}>
					{t.journal}
				</ButtonLink>
			}
		>
			<ProfileSection />
			<PreferencesSection />
			<NoticesSection />
			{workspace.can("changeSettings") && <WorkspaceSection />}
			{workspace.can("changeSettings") && <GuestNamesSection />}
			{workspace.can("removeExamples") && workspace.hasExamples && <ExamplesSection />}
			{workspace.can("exportWorkspace") && <ArchiveSection />}
			{workspace.can("changeSettings") && <HealthSection />}
			<SessionsSection />
		</Page>
	);
}
