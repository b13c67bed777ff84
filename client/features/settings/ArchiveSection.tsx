/** The whole workspace in one file, for its owner to keep. */

import { Download } from "lucide-react";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { SettingsSection } from "#client/features/settings/SettingsSection.tsx";
import { texts } from "#client/features/settings/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";

export function ArchiveSection() {
	const t = useTexts(texts);
	const workspace = useWorkspace();
	return (
		<SettingsSection id="archive" title={t.archive} why={t.archiveWhy}>
			<div>
				<ButtonLink href={`/api/workspaces/${workspace.id}/archive`} download icon={<Download size={18} aria-hidden />}>
					{t.downloadArchive}
				</ButtonLink>
			</div>
		</SettingsSection>
	);
}
