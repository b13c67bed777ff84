/** The names of the columns: a press sorts, the edge changes the width (also with Maj+← and Maj+→ on the name). */

import { ArrowDown, ArrowUp } from "lucide-react";
import { memo, type PointerEvent, useRef } from "react";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { type Column, columnName } from "#client/features/portfolio/columns.ts";
import type { GridColumn, GridPlace } from "#client/features/portfolio/grid-place.ts";
import styles from "./ProjectGrid.module.css";
import { texts } from "#client/features/portfolio/texts.ts";
import type { ColumnWidths } from "#client/features/portfolio/use-column-widths.ts";
import type { Sort } from "#client/features/portfolio/view-query.ts";

type GridHeaderProps = {
	columns: readonly Column[];
	sort: Sort | null;
	onSort: (column: Column) => void;
	widths: ColumnWidths;
	activeColumn: GridColumn | null;
	/** Nothing is active yet: the Tab key enters the table by its first header. */
	isEntry: boolean;
	onActivate: (place: GridPlace) => void;
};

const WIDTH_STEP = 24;

export const GridHeader = memo(function GridHeader(props: GridHeaderProps) {
	const { columns, sort, onSort, widths, activeColumn, isEntry, onActivate } = props;
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	return (
		// biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid
		<div role="rowgroup" className={styles.head}>
			{/* biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid */}
			{/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
			<div role="row" aria-rowindex={1} className={styles.headRow}>
				{columns.map((column, index) => {
					const isSorted = sort?.column === column;
					const way = isSorted ? (sort.isDescending ? "descending" : "ascending") : "none";
					return (
						// biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid
						<div
							key={column}
							role="columnheader"
							aria-colindex={index + 1}
							aria-sort={way}
							tabIndex={activeColumn === column || (isEntry && index === 0) ? 0 : -1}
							data-place={`header/${column}`}
							data-frozen={index === 0 ? "start" : undefined}
							className={classNames(styles.headCell, index === 0 && styles.frozenStart, isSorted && styles.sorted)}
							onClick={() => {
								onActivate({ row: "header", column });
								onSort(column);
							}}
							onKeyDown={(event) => {
								if (!event.shiftKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
								event.preventDefault();
								event.stopPropagation();
								widths.set(column, widths.of(column) + (event.key === "ArrowLeft" ? -WIDTH_STEP : WIDTH_STEP), true);
							}}
						>
							<span className={styles.headWords}>{columnName(column, language, catalog)}</span>
							{isSorted &&
								(sort.isDescending ? <ArrowDown size={14} aria-hidden /> : <ArrowUp size={14} aria-hidden />)}
							<WidthHandle column={column} widths={widths} />
						</div>
					);
				})}
				{/* biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid */}
				<div
					role="columnheader"
					aria-colindex={columns.length + 1}
					tabIndex={activeColumn === "actions" ? 0 : -1}
					data-place="header/actions"
					data-frozen="end"
					className={classNames(styles.headCell, styles.frozenEnd)}
				>
					<VisuallyHidden>{t.actionsColumn}</VisuallyHidden>
				</div>
			</div>
		</div>
	);
});

function WidthHandle({ column, widths }: { column: Column; widths: ColumnWidths }) {
	const from = useRef<{ x: number; width: number } | null>(null);
	const widthAt = (event: PointerEvent) => (from.current ? from.current.width + event.clientX - from.current.x : 0);
	const release = (event: PointerEvent) => {
		if (!from.current) return;
		widths.set(column, widthAt(event), true);
		from.current = null;
	};
	return (
		// The keyboard has Maj+arrows on the header itself.
		<span
			aria-hidden
			className={styles.widthHandle}
			onClick={(event) => event.stopPropagation()}
			onPointerDown={(event) => {
				event.stopPropagation();
				event.currentTarget.setPointerCapture(event.pointerId);
				from.current = { x: event.clientX, width: widths.of(column) };
			}}
			onPointerMove={(event) => {
				if (from.current) widths.set(column, widthAt(event), false);
			}}
			onPointerUp={release}
			onPointerCancel={release}
		/>
	);
}
