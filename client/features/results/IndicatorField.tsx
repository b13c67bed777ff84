/** Chooses one indicator among those of the workspace, every set together. */

import { useMemo } from "react";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments, useDirectoryEntries } from "#client/document/use-directory.ts";
import { texts } from "#client/features/results/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import type { Option } from "#client/ui/OptionItem.tsx";

type IndicatorFieldProps = { options: readonly Option[]; value: string | null; onChange: (id: string) => void };

export function IndicatorField({ options, value, onChange }: IndicatorFieldProps) {
	const t = useTexts(texts);
	return (
		<ComboBox
			label={t.pickIndicator}
			options={options}
			value={value}
			onChange={(next) => {
				if (next !== null) onChange(next);
			}}
		/>
	);
}

/** Every live indicator, by code, with the set it is of. */
export function useIndicatorOptions(): { options: Option[]; nameOf: (id: string) => string } {
	const t = useTexts(texts);
	const { compare } = useFormat();
	const { id } = useWorkspace();
	const entries = useDirectoryEntries(id);
	const documents = useDirectoryDocuments(id);
	return useMemo(() => {
		const indicators = entries.filter((entry) => entry.kind === "indicator" && !entry.archived);
		const titles = new Map(documents.map((document) => [document.id as string, document.title]));
		const names = new Map(indicators.map((entry) => [entry.id, entry.name || t.unnamed]));
		const options = indicators
			.map((entry) => ({
				value: entry.id,
				label: entry.code ? `${entry.code} · ${entry.name || t.unnamed}` : entry.name || t.unnamed,
				description: titles.get(entry.document ?? "") ?? "",
			}))
			.sort((a, b) => compare(a.label, b.label));
		return { options, nameOf: (one: string) => names.get(one) ?? "" };
	}, [entries, documents, compare, t]);
}
