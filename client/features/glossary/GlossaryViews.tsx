/** The two views of a glossary: its terms, and what is to be avoided. */

import { useCallback } from "react";
import { useSearchParams } from "wouter";
import { texts } from "#client/features/glossary/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Glossary.module.css";

const AVOID = "a-eviter";

/** Whether what is to be avoided is shown, from the address (`?vue=a-eviter`); the open term stays open. */
export function useAvoidView(): [isAvoid: boolean, setAvoid: (isShown: boolean) => void] {
	const [params, setParams] = useSearchParams();
	const setAvoid = useCallback(
		(isShown: boolean) =>
			setParams((before) => {
				const after = new URLSearchParams(before);
				if (isShown) after.set("vue", AVOID);
				else after.delete("vue");
				return after;
			}),
		[setParams],
	);
	return [params.get("vue") === AVOID, setAvoid];
}

type GlossaryViewsProps = { isAvoid: boolean; onChange: (isAvoid: boolean) => void };

export function GlossaryViews({ isAvoid, onChange }: GlossaryViewsProps) {
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
			{view(t.viewTerms, !isAvoid, false)}
			{view(t.viewAvoid, isAvoid, true)}
		</nav>
	);
}
