/** The strategies as boxes to check, each with the line that explains it. */

import { CheckboxGroup, Label } from "react-aria-components";
import { STRATEGIES } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import styles from "./StrategyChoices.module.css";

type StrategyChoicesProps = {
	label: string;
	/** The page says it already, as a heading. */
	hideLabel?: boolean;
	strategies: readonly string[];
	onChange: (strategies: readonly string[]) => void;
	isReadOnly?: boolean;
};

export function StrategyChoices({ label, hideLabel, strategies, onChange, isReadOnly }: StrategyChoicesProps) {
	const { language } = useLanguage();
	const words = portfolioWords[language];
	return (
		<CheckboxGroup
			value={[...strategies]}
			onChange={(after) => {
				// What an import kept under another name stays.
				const order: readonly string[] = STRATEGIES;
				onChange([...after].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
			}}
			isReadOnly={isReadOnly}
			className={styles.group}
			aria-label={hideLabel ? label : undefined}
		>
			{!hideLabel && <Label className={styles.label}>{label}</Label>}
			{STRATEGIES.filter((strategy) => !isReadOnly || strategies.includes(strategy)).map((strategy) => (
				<Checkbox key={strategy} value={strategy} className={styles.choice}>
					<span className={styles.name}>{words.strategy[strategy]}</span>
					<span className={styles.help}>{words.strategyHelp[strategy]}</span>
				</Checkbox>
			))}
		</CheckboxGroup>
	);
}
