/** What was live in an adopted text, as the server found it that day; with what it says today when that is asked. */

import { Suspense, use } from "react";
import type { AdoptedPiece } from "#shared/document/adopted-words.ts";
import { frozenDate, frozenValue } from "#shared/editor/figure-words.ts";
import type { ShownThen } from "#shared/ledger/document-adoptions.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryReady } from "#client/document/use-directory.ts";
import { CitableIcon } from "#client/editor/CitableIcon.tsx";
import { LiveBlocksContext } from "#client/editor/live-blocks.ts";
import { useCitable, useTally } from "#client/editor/use-citable.ts";
import styles from "#client/features/adopted/Adopted.module.css";
import { texts } from "#client/features/adopted/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Link } from "react-aria-components";

export type ShownMarks = ReadonlyMap<string, ShownThen>;
type Figure = Extract<ShownThen, { kind: "figure" }>;
type Citation = Extract<ShownThen, { kind: "citation" }>;

type AdoptedLiveProps = { piece: AdoptedPiece; shown: ShownThen | undefined; withToday: boolean };

export function AdoptedLive({ piece, shown, withToday }: AdoptedLiveProps) {
	const t = useTexts(texts);
	// A figure that was frozen in the text says so in its own words.
	if (!shown) return piece.chip === undefined && piece.text !== "" ? piece.text : `${piece.text} (${t.notFrozen})`;
	if (shown.kind === "citation") return <CitedThen shown={shown} withToday={withToday} />;
	return <FigureThen shown={shown} withToday={withToday} />;
}

function FigureThen({ shown, withToday }: { shown: Figure; withToday: boolean }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { value, label } = shown;
	if (withToday) return <FigureToday shown={shown} />;
	if (!value) return <span className={styles.none}>{label === "" ? t.noValue : t.blockNow(label, t.noValue)}</span>;
	return (
		<span className={styles.figure} title={t.foundOn(frozenDate(value, language))}>
			{frozenValue(value, language)}
		</span>
	);
}

/** Drawn by the code of live figures, which says both values. */
function FigureToday({ shown }: { shown: Figure }) {
	const { id } = useWorkspace();
	const blocks = use(LiveBlocksContext);
	const tally = useTally(id, shown.sectors, shown.stages);
	const isReady = useDirectoryReady(id);
	const { measure, sectors, stages, indicator, scope, label, value: frozen } = shown;
	if (!blocks) return <FigureThen shown={shown} withToday={false} />;
	return (
		<Suspense fallback="…">
			<blocks.Figure
				figure={{ measure, sectors, stages, indicator, scope, label, frozen }}
				count={isReady ? tally : null}
				canWrite={false}
				isSelected={false}
				onChange={() => undefined}
				onLeave={() => undefined}
			/>
		</Suspense>
	);
}

function CitedThen({ shown, withToday }: { shown: Citation; withToday: boolean }) {
	const t = useTexts(texts);
	const { id } = useWorkspace();
	const { of, target, label } = shown;
	const now = useCitable(id, { kind: of, target, label });
	// What was adopted before codes were kept with names says the name alone.
	const isSame = now.entry === null || now.label === label || now.entry.name === label;
	const words = (
		<span className={styles.chip}>
			<CitableIcon kind={of} size={14} />
			{label}
		</span>
	);
	return (
		<>
			{now.href === null ? (
				words
			) : (
				<Link className={styles.chipLink} href={now.href}>
					{words}
				</Link>
			)}
			{withToday && !isSame && ` (${t.today(now.label)})`}
		</>
	);
}
