/** The sectors as a list one rewrites, orders and completes, by keyboard as by pointer. */

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { sectorIndex } from "#shared/domain/sector.ts";
import {
	cleanSectors,
	type SectorRow,
	withMoved,
	withNewRow,
	withText,
} from "#client/features/settings/sector-rows.ts";
import { texts } from "#client/features/settings/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./SettingsSection.module.css";

type SectorListProps = { rows: readonly SectorRow[]; onChange: (rows: SectorRow[]) => void };

export function SectorList({ rows, onChange }: SectorListProps) {
	const t = useTexts(texts);
	const announce = useAnnounce();
	const clean = cleanSectors(rows);
	const move = (row: SectorRow, place: number, by: -1 | 1) => {
		onChange(withMoved(rows, row.key, by));
		announce(t.moved(row.text, place + by));
	};
	return (
		<fieldset className={styles.fieldset}>
			<legend className={styles.legend}>{t.sectors}</legend>
			<p className={styles.hint}>{t.sectorsWhy}</p>
			<ul className={styles.sectors}>
				{rows.map((row, index) => {
					const name = row.text.trim() || t.newSector;
					return (
						<li key={row.key} className={styles.sector}>
							<span
								className={styles.dot}
								style={{ background: `var(--sector-${sectorIndex(clean, row.text.trim())})` }}
								aria-hidden
							/>
							<TextField
								label={t.sectorNumber(index + 1)}
								hideLabel
								value={row.text}
								onChange={(text) => onChange(withText(rows, row.key, text))}
								maxLength={120}
								autoFocus={row.text === ""}
							/>
							<IconButton
								size="small"
								label={t.moveUp(name)}
								isDisabled={index === 0}
								onPress={() => move(row, index + 1, -1)}
							>
								<ArrowUp size={18} aria-hidden />
							</IconButton>
							<IconButton
								size="small"
								label={t.moveDown(name)}
								isDisabled={index === rows.length - 1}
								onPress={() => move(row, index + 1, 1)}
							>
								<ArrowDown size={18} aria-hidden />
							</IconButton>
							<IconButton
								size="small"
								label={t.removeSector(name)}
								onPress={() => onChange(rows.filter((other) => other.key !== row.key))}
							>
								<Trash2 size={18} aria-hidden />
							</IconButton>
						</li>
					);
				})}
			</ul>
			<div>
				<Button size="small" icon={<Plus size={16} aria-hidden />} onPress={() => onChange(withNewRow(rows))}>
					{t.addSector}
				</Button>
			</div>
		</fieldset>
	);
}
