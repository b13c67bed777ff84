/** The dialog that asks for which indicator, and which projects, a figure of a text is. */

import { useState } from "react";
import { PORTFOLIO_SCOPE, type ResultsScope, writeScope } from "#shared/domain/results-scope.ts";
import type { FigureAttributes } from "#shared/editor/figure-attributes.ts";
import { IndicatorField, useIndicatorOptions } from "#client/features/results/IndicatorField.tsx";
import styles from "./Results.module.css";
import { ScopeFields } from "#client/features/results/ScopeFields.tsx";
import { texts } from "#client/features/results/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";

type FigurePickerProps = { onPick: (figure: Partial<FigureAttributes>) => void; onClose: () => void };

export function FigurePicker({ onPick, onClose }: FigurePickerProps) {
	const t = useTexts(texts);
	const { options, nameOf } = useIndicatorOptions();
	const [chosen, setChosen] = useState<string | null>(null);
	const [scope, setScope] = useState<ResultsScope>(PORTFOLIO_SCOPE);
	const indicator = chosen ?? options[0]?.value ?? null;
	const insert = (id: string) =>
		onPick({ measure: "indicator", indicator: id, scope: writeScope(scope), label: nameOf(id) });
	return (
		<Dialog title={t.figureTitle} isOpen onOpenChange={onClose}>
			{indicator === null ? (
				<p>{t.noIndicators}</p>
			) : (
				<div className={styles.form}>
					<p>{t.figureAsked}</p>
					<IndicatorField options={options} value={indicator} onChange={setChosen} />
					<ScopeFields scope={scope} onChange={setScope} />
					<span>
						<Button variant="primary" onPress={() => insert(indicator)}>
							{t.insert}
						</Button>
					</span>
				</div>
			)}
		</Dialog>
	);
}
