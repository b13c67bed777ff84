/** Which columns are shown, and in which order, without dragging. The name is always first. */

import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { useState } from "react";
import type * as Y from "yjs";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Popover } from "#client/ui/Popover.tsx";
import { allColumns, type Column, columnName, DEFAULT_COLUMNS, ownColumn } from "#client/features/portfolio/columns.ts";
import styles from "./ColumnsMenu.module.css";
import { FieldsDialog } from "#client/features/portfolio/manage/FieldsDialog.tsx";
import { StagesDialog } from "#client/features/portfolio/manage/StagesDialog.tsx";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";
import { texts } from "#client/features/portfolio/texts.ts";

type ColumnsMenuProps = {
	columns: readonly Column[];
	onChange: (columns: readonly Column[]) => void;
	/** The document whose fields and stages may be managed; null for whoever may only read. */
	managed: Y.Doc | null;
};

export function ColumnsMenu({ columns, onChange, managed }: ColumnsMenuProps) {
	const t = useTexts(texts);
	const tSheet = useTexts(sheetTexts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const hidden = allColumns(catalog).filter((column) => !columns.includes(column));
	const move = (column: Column, step: number) => {
		const next = [...columns];
		const from = next.indexOf(column);
		next.splice(from, 1);
		next.splice(from + step, 0, column);
		onChange(next);
	};
	const [managing, setManaging] = useState<"fields" | "stages" | null>(null);
	return (
		<>
			<Popover
				label={t.columnsTitle}
				placement="bottom end"
				trigger={
					<Button size="small" variant="quiet" icon={<Columns3 size={16} aria-hidden />}>
						{t.columns}
					</Button>
				}
			>
				{(close) => (
					<div className={styles.body}>
						<h2 className={styles.title}>{t.columnsTitle}</h2>
						<ul className={styles.list}>
							{columns.map(
								(column, place) =>
									columnName(column, language, catalog) !== "" && (
										<li key={column} className={styles.column}>
											<Checkbox
												isSelected
												isDisabled={column === "name"}
												onChange={() => onChange(columns.filter((other) => other !== column))}
											>
												{columnName(column, language, catalog)}
											</Checkbox>
											{column !== "name" && (
												<span className={styles.moves}>
													<IconButton
														label={t.moveUp(columnName(column, language, catalog))}
														size="small"
														isDisabled={place === 1}
														onPress={() => move(column, -1)}
													>
														<ArrowUp size={16} aria-hidden />
													</IconButton>
													<IconButton
														label={t.moveDown(columnName(column, language, catalog))}
														size="small"
														isDisabled={place === columns.length - 1}
														onPress={() => move(column, 1)}
													>
														<ArrowDown size={16} aria-hidden />
													</IconButton>
												</span>
											)}
										</li>
									),
							)}
							{hidden.map((column) => (
								<li key={column} className={styles.column}>
									<Checkbox isSelected={false} onChange={() => onChange([...columns, column])}>
										{columnName(column, language, catalog)}
									</Checkbox>
								</li>
							))}
						</ul>
						<Button size="small" onPress={() => onChange(DEFAULT_COLUMNS)}>
							{t.columnsReset}
						</Button>
						{managed && (
							<div className={styles.manage}>
								<Button
									size="small"
									variant="quiet"
									onPress={() => {
										close();
										setManaging("fields");
									}}
								>
									{tSheet.manageFields}
								</Button>
								<Button
									size="small"
									variant="quiet"
									onPress={() => {
										close();
										setManaging("stages");
									}}
								>
									{tSheet.manageStages}
								</Button>
							</div>
						)}
					</div>
				)}
			</Popover>
			{managed && managing === "fields" && (
				<FieldsDialog
					doc={managed}
					onClose={() => setManaging(null)}
					onAdded={(field) => onChange([...columns, ownColumn(field)])}
				/>
			)}
			{managed && managing === "stages" && <StagesDialog doc={managed} onClose={() => setManaging(null)} />}
		</>
	);
}
