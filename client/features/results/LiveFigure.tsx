/** A figure of a text: the value of an indicator or a count of projects, live; frozen, the value of that day and the one of today. */

import { resultsPath } from "#client/api/results-path.ts";
import { Lock } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-aria-components";
import { PORTFOLIO_SCOPE, readScope } from "#shared/domain/results-scope.ts";
import type { FigureAttributes } from "#shared/editor/figure-attributes.ts";
import { frozenDate, frozenValue } from "#shared/editor/figure-words.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { FigureProps } from "#client/editor/live-blocks.ts";
import styles from "./LiveFigure.module.css";
import { FigureSettings } from "#client/features/results/FigureSettings.tsx";
import { texts } from "#client/features/results/texts.ts";
import { type FigureNow, useCountNow, useIndicatorNow } from "#client/features/results/use-figure-now.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { PopoverSurface } from "#client/ui/popover-surface.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";

export function LiveFigure(props: FigureProps) {
	return props.figure.measure === "indicator" ? <OfIndicator {...props} /> : <OfProjects {...props} />;
}

function OfIndicator(props: FigureProps) {
	return <Shown {...props} now={useIndicatorNow(props.figure)} />;
}

function OfProjects(props: FigureProps) {
	return <Shown {...props} now={useCountNow(props.figure, props.count)} />;
}

/** Words of a figure: « 1 234 repas au 27 novembre 2026 (aujourd’hui : 1 310) ». */
function useFigureWords({ frozen }: FigureAttributes, now: FigureNow): string {
	const t = useTexts(texts);
	const { language } = useLanguage();
	if (!frozen) return now.words;
	return t.frozenFigure(frozenValue(frozen, language), frozenDate(frozen, language), now.short);
}

function Shown({ figure, canWrite, isSelected, onChange, onLeave, now }: FigureProps & { now: FigureNow }) {
	const t = useTexts(texts);
	const { id } = useWorkspace();
	const place = useRef<HTMLElement>(null);
	const [isOpen, setOpen] = useState(false);
	const words = useFigureWords(figure, now);
	const about = `${now.about}. ${figure.frozen ? t.frozenShort : t.liveShort}`;
	// Somebody lost the right to write while it was open.
	useEffect(() => {
		if (!canWrite) setOpen(false);
	}, [canWrite]);
	const close = () => {
		setOpen(false);
		onLeave();
	};
	const content = (
		<>
			{figure.frozen && <Lock size="0.8em" className={styles.lock} aria-hidden />}
			{words}
		</>
	);
	const look = classNames(styles.figure, figure.frozen && styles.frozen, !now.isValue && styles.none);
	if (!canWrite && figure.measure === "indicator") {
		return (
			<Link href={resultsPath(id, readScope(figure.scope) ?? PORTFOLIO_SCOPE, figure.indicator)} className={look}>
				{content}
				<VisuallyHidden>{`. ${about}`}</VisuallyHidden>
			</Link>
		);
	}
	if (!canWrite) {
		return (
			<span className={look} title={about}>
				{content}
			</span>
		);
	}
	return (
		<>
			{/* biome-ignore lint/a11y/useSemanticElements: a button would not break over two lines with the text */}
			<span
				ref={place}
				role="button"
				tabIndex={-1}
				className={classNames(look, styles.canOpen, isSelected && styles.isSelected)}
				title={about}
				aria-label={`${words}. ${about}`}
				aria-haspopup="dialog"
				aria-expanded={isOpen}
				data-opens="figure"
				onClick={() => setOpen(true)}
				onKeyDown={(event) => {
					if (event.key === "Enter" || event.key === " ") setOpen(true);
				}}
			>
				{content}
			</span>
			{isOpen && (
				<PopoverSurface anchor={place} label={t.figurePopover} placement="bottom start" isOpen onOpenChange={close}>
					<FigureSettings figure={figure} now={now} onChange={onChange} onClose={close} />
				</PopoverSurface>
			)}
		</>
	);
}
