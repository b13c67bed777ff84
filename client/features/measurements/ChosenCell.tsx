/** Under the grid: the cell one is in, since when its value is missing, and the way to open it without knowing the keys. */

import styles from "#client/features/measurements/Measurements.module.css";
import { texts } from "#client/features/measurements/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";

type ChosenCellProps = {
	/** Null while no cell was reached. */
	name: string | null;
	missingDays: number | null;
	help: string;
	onOpen: () => void;
};

export function ChosenCell({ name, missingDays, help, onOpen }: ChosenCellProps) {
	const t = useTexts(texts);
	const { number } = useFormat();
	if (name === null) return <p className={styles.help}>{help}</p>;
	return (
		<p className={styles.chosen}>
			<span>
				<span className={styles.soft}>{t.chosen}</span> <strong>{name}</strong>
			</span>
			{missingDays !== null && (
				<span className={styles.missingCount}>{t.missingSince(t.days(number(missingDays), missingDays === 1))}</span>
			)}
			<Button size="small" onPress={onOpen}>
				{t.openValue}
			</Button>
		</p>
	);
}
