/** The names of what results are about: indicators, the projects of a scope, the groups set side by side. */

import { useCallback, useMemo } from "react";
import { type CitableKind, citableKey } from "#shared/domain/citable.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { ResultGrouping, ResultsScope } from "#shared/domain/results-scope.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useRoomCatalog } from "#client/document/use-catalog.ts";
import { useDirectoryEntries } from "#client/document/use-directory.ts";
import { useRoom } from "#client/document/use-room.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import type { NamedGroup } from "#client/features/results/result-plots.ts";
import { texts } from "#client/features/results/texts.ts";
import type { ResultGroup } from "#shared/protocol/measurements.ts";

/** The name of a thing by its id, as it is now; null when it is not there. */
export function useEntryName(): (kind: CitableKind, id: string) => string | null {
	const { id: workspace } = useWorkspace();
	const entries = useDirectoryEntries(workspace);
	const names = useMemo(() => new Map(entries.map((entry) => [entry.key, entry.name])), [entries]);
	return useCallback((kind, id) => names.get(citableKey(kind, id)) ?? null, [names]);
}

/** How an indicator is called inside a sentence: its code, or its name. */
export function useIndicatorName(): (id: string) => string {
	const t = useTexts(texts);
	const { id: workspace } = useWorkspace();
	const entries = useDirectoryEntries(workspace);
	const names = useMemo(
		() =>
			new Map(entries.flatMap((one) => (one.kind === "indicator" ? [[one.id, one.code || one.name] as const] : []))),
		[entries],
	);
	return useCallback((id) => names.get(id) || t.unnamed, [names, t]);
}

/** « Tout le portefeuille », « Secteur : Santé »… */
export function useScopeName(): (scope: ResultsScope) => string {
	const t = useTexts(texts);
	const nameOf = useEntryName();
	return useCallback(
		(scope) => {
			switch (scope.kind) {
				case "portfolio":
					return t.wholePortfolio;
				case "sector":
					return t.sector(scope.name);
				case "cohort":
				case "project": {
					const name = nameOf(scope.kind, scope.id);
					return name === null ? t.goneScope : t[scope.kind](name || t.unnamed);
				}
			}
		},
		[t, nameOf],
	);
}

/** Groups with their names of today, in the order people know: stages as they follow, the rest by name. */
export function useNamedGroups(by: ResultGrouping, groups: readonly ResultGroup[]): readonly NamedGroup[] {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { compare } = useFormat();
	const { id: workspace } = useWorkspace();
	const catalog = useRoomCatalog(useRoom(roomName(workspace, PORTFOLIO)));
	const nameOf = useEntryName();
	return useMemo(() => {
		const named = groups.map((group) => ({ ...group, name: nameOfGroup(group.key) }));
		return named.sort((a, b) =>
			by === "stage" ? catalog.stageRank(a.key) - catalog.stageRank(b.key) : compare(a.name, b.name),
		);

		function nameOfGroup(key: string): string {
			if (by === "sector") return key || t.noSector;
			if (by === "stage") return (key && catalog.stageName(key, language)) || t.noStage;
			return nameOf(by, key) || t.unnamed;
		}
	}, [by, groups, nameOf, catalog, language, compare, t]);
}
