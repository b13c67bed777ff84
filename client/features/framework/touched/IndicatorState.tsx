/** The figure of an indicator now, or why there is none. */

import { createContext, type ReactNode, useContext } from "react";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { ResultsReply } from "#shared/protocol/measurements.ts";
import type { Resource } from "#client/api/use-resource.ts";
import { currentFigure } from "#client/document/figure-words.ts";
import { useDirectoryEntries } from "#client/document/use-directory.ts";
import { useResults } from "#client/document/use-results.ts";
import type { StateProps } from "#client/features/framework/touched/PortfolioStates.tsx";
import { texts } from "#client/features/framework/touched/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./TouchedPanel.module.css";
import { citableLabel } from "#shared/document/directory.ts";

const ResultsContext = createContext<Resource<ResultsReply> | null>(null);
const PORTFOLIO_SCOPE = { kind: "portfolio" } as const;

/** Around indicators: their figures are asked for once, together. */
export function WithFigures({ workspace, children }: { workspace: WorkspaceId; children: ReactNode }) {
	return <ResultsContext value={useResults(workspace, PORTFOLIO_SCOPE)}>{children}</ResultsContext>;
}

export function IndicatorState({ workspace, entry }: StateProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const results = useContext(ResultsContext);
	const entries = useDirectoryEntries(workspace);
	if (results === null || results.state === "loading") return <p className={styles.quiet}>{t.measureComing}</p>;
	if (results.state === "failed") return <p className={styles.quiet}>{t.measureFailed}</p>;
	const nameOf = (id: string) => {
		const named = entries.find((one) => one.kind === "indicator" && one.id === id);
		return named ? citableLabel(named) : id;
	};
	const result = results.value.results.find(({ indicator }) => indicator.id === entry.id);
	const figure = result ? currentFigure(result.rolled, nameOf, language) : null;
	if (figure === null) return <p className={styles.quiet}>{t.noValue}</p>;
	return <p className={figure.hasValue ? styles.figure : styles.quiet}>{figure.words}</p>;
}
