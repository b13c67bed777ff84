/** The two views of a set of balises: its list, and how far projects cover it. */

import { useCallback } from "react";
import { useSearchParams } from "wouter";
import { texts } from "#client/features/balises/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./SetViews.module.css";

const COVERAGE = "couverture";

/** Whether the coverage is shown, from the address; going there puts the open balise away. */
export function useCoverageView(): [isCoverage: boolean, setCoverage: (isShown: boolean) => void] {
	const [params, setParams] = useSearchParams();
	const setCoverage = useCallback(
		(isShown: boolean) => setParams(() => new URLSearchParams(isShown ? { vue: COVERAGE } : {})),
		[setParams],
	);
	return [params.get("vue") === COVERAGE, setCoverage];
}

type SetViewsProps = { isCoverage: boolean; onChange: (isCoverage: boolean) => void };

export function SetViews({ isCoverage, onChange }: SetViewsProps) {
	const t = useTexts(texts);
	const view = (label: string, isThis: boolean, goes: boolean) => (
		<button
			type="button"
			className={styles.view}
			aria-current={isThis ? "page" : undefined}
			onClick={() => onChange(goes)}
		>
			{label}
		</button>
	);
	return (
		<nav className={styles.views} aria-label={t.views}>
			{view(t.viewList, !isCoverage, false)}
			{view(t.viewCoverage, isCoverage, true)}
		</nav>
	);
}
