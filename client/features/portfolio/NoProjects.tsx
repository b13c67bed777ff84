/** What stands in for the table when it has nothing to show: an empty portfolio, no archived project, or a search that finds nothing. */

import { FileUp, Plus } from "lucide-react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

type NoProjectsProps = {
	why: "empty" | "none-archived" | "nothing-fits";
	canWrite: boolean;
	onAdd: () => void;
	onImport: () => void;
	onClear: () => void;
};

export function NoProjects({ why, canWrite, onAdd, onImport, onClear }: NoProjectsProps) {
	const t = useTexts(texts);
	if (why === "none-archived") {
		return (
			<EmptyState isCompact title={t.noArchived}>
				{t.noArchivedMore}
			</EmptyState>
		);
	}
	if (why === "nothing-fits") {
		return (
			<EmptyState isCompact title={t.nothingFits} action={<Button onPress={onClear}>{t.clearFilters}</Button>}>
				{t.nothingFitsMore}
			</EmptyState>
		);
	}
	return (
		<EmptyState
			title={t.emptyTitle}
			action={
				canWrite && (
					<>
						<Button variant="primary" icon={<FileUp size={18} aria-hidden />} onPress={onImport}>
							{t.importFile}
						</Button>
						<Button icon={<Plus size={18} aria-hidden />} onPress={onAdd}>
							{t.addProject}
						</Button>
					</>
				)
			}
		>
			{canWrite ? t.emptyMore : t.emptyReadOnly}
		</EmptyState>
	);
}
