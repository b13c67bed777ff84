/** Which plot of which indicator one may put in a text. */

import { useState } from "react";
import {
	PORTFOLIO_SCOPE,
	readScope,
	RESULT_GROUPINGS,
	type ResultGrouping,
	type ResultsScope,
	writeScope,
} from "#shared/domain/results-scope.ts";
import { INDICATOR_PLOTS, type IndicatorPlot, type LiveBlockAttributes } from "#shared/editor/live-block-attributes.ts";
import { IndicatorField, useIndicatorOptions } from "#client/features/results/IndicatorField.tsx";
import styles from "./Results.module.css";
import { ScopeFields } from "#client/features/results/ScopeFields.tsx";
import { groupingNames, texts } from "#client/features/results/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Select } from "#client/ui/Select.tsx";

type ResultChoicesProps = {
	/** What is shown now. */
	now?: Extract<LiveBlockAttributes, { kind: "indicator" }> | undefined;
	/** A block is changed where it stands. */
	isChange: boolean;
	onPick: (block: LiveBlockAttributes) => void;
};

export function ResultChoices({ now, isChange, onPick }: ResultChoicesProps) {
	const t = useTexts(texts);
	const names = useTexts(groupingNames);
	const { options, nameOf } = useIndicatorOptions();
	const [chosen, setChosen] = useState<string | null>(now?.target ?? null);
	const [plot, setPlot] = useState<IndicatorPlot>(now?.plot ?? "line");
	const [scope, setScope] = useState<ResultsScope>((now && readScope(now.scope)) ?? PORTFOLIO_SCOPE);
	const [by, setBy] = useState<ResultGrouping>(now?.by ?? "sector");
	const indicator = chosen ?? options[0]?.value ?? null;
	const plots: Record<IndicatorPlot, string> = { line: t.plotLine, bars: t.plotBars, multiples: t.plotMultiples };
	if (indicator === null) return <p>{t.noIndicators}</p>;
	return (
		<div className={styles.form}>
			<IndicatorField options={options} value={indicator} onChange={setChosen} />
			<RadioGroup
				label={t.pickPlot}
				value={plot}
				onChange={setPlot}
				options={INDICATOR_PLOTS.map((value) => ({ value, label: plots[value] }))}
			/>
			{plot !== "line" && (
				<Select<ResultGrouping>
					label={t.by}
					options={RESULT_GROUPINGS.map((value) => ({ value, label: names[value] }))}
					value={by}
					onChange={setBy}
				/>
			)}
			<ScopeFields scope={scope} onChange={setScope} />
			<span>
				<Button
					variant="primary"
					onPress={() =>
						onPick({
							kind: "indicator",
							target: indicator,
							label: nameOf(indicator),
							plot,
							scope: writeScope(scope),
							by,
						})
					}
				>
					{isChange ? t.change : t.insert}
				</Button>
			</span>
		</div>
	);
}
