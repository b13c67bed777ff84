/** One version of a passage against another: words inside their block, cells inside their row; what becomes of a form said in words. */

import { useMemo } from "react";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { DifferenceParts } from "#client/document/DifferenceParts.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { formSentence, marksSentence, reshapedSentence, said } from "#client/proposals/form-words.ts";
import { formTexts } from "#client/proposals/form-texts.ts";
import { reshapedBlocks } from "#client/proposals/mix.ts";
import { type Inside, type Part, passageDifference, type Words } from "#client/proposals/passage-difference.ts";
import { texts } from "#client/proposals/texts.ts";
import { marksOf, wordsOfUnits } from "#client/proposals/word-units.ts";
import styles from "./Proposals.module.css";

type DifferenceTextProps = { before: readonly BlockJson[]; after: readonly BlockJson[] };

/** Blocks that take the place of others with the same words: told once, with what they become. */
type Reshaped = { gone: ReadonlySet<BlockJson>; come: ReadonlyMap<BlockJson, BlockJson> };

export function DifferenceText({ before, after }: DifferenceTextProps) {
	const t = useTexts(texts);
	const parts = passageDifference(before, after);
	const come = reshapedBlocks(before, after);
	const reshaped = useMemo((): Reshaped => ({ come, gone: new Set(come.values()) }), [come]);
	return (
		<div className={styles.difference}>
			{before.length === 0 && <p className={styles.note}>{t.newBlock}</p>}
			{after.length === 0 && <p className={styles.note}>{t.removedBlock}</p>}
			<PartsText parts={parts} reshaped={reshaped} />
		</div>
	);
}

function PartsText({ parts, reshaped }: { parts: readonly Part[]; reshaped: Reshaped }) {
	return parts.map((part, place) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the parts are drawn anew with each wording
		<PartText key={place} part={part} reshaped={reshaped} />
	));
}

function PartText({ part, reshaped }: { part: Part; reshaped: Reshaped }) {
	const { language } = useLanguage();
	switch (part.kind) {
		case "same":
			return <p className={styles.words}>{wordsOfBlocks([part.block])}</p>;
		case "gone":
			if (reshaped.gone.has(part.block)) return null;
			return (
				<p className={styles.words}>
					<DifferenceParts parts={[{ kind: "removed", text: said([part.block], language) }]} />
				</p>
			);
		case "come": {
			const old = reshaped.come.get(part.block);
			const words = said([part.block], language);
			if (!old)
				return (
					<p className={styles.words}>
						<DifferenceParts parts={[{ kind: "added", text: words }]} />
					</p>
				);
			return (
				<>
					<p className={styles.words}>{words}</p>
					<p className={styles.form}>{reshapedSentence(old, part.block, language)}</p>
				</>
			);
		}
		case "words":
			return (
				<>
					<p className={styles.words}>
						<SegmentsText part={part} />
					</p>
					<FormNotes part={part} />
				</>
			);
		case "inside":
			return (
				<>
					{part.before.type === "table" ? (
						<RowsText part={part} reshaped={reshaped} />
					) : (
						<PartsText parts={part.parts} reshaped={reshaped} />
					)}
					{part.isReshaped && <p className={styles.form}>{formSentence(part.before, part.after, language)}</p>}
				</>
			);
	}
}

function SegmentsText({ part }: { part: Words }) {
	return part.segments.map(({ kind, before, after }, place) => {
		const [old, now] = [wordsOfUnits(before), wordsOfUnits(after)];
		const key = `${place}`;
		if (kind === "same") return now;
		if (kind === "restyled")
			return (
				<span key={key} className={styles.restyled}>
					{now}
				</span>
			);
		const sides = [
			...(old === "" ? [] : [{ kind: "removed", text: old } as const]),
			...(now === "" ? [] : [{ kind: "added", text: now } as const]),
		];
		return <DifferenceParts key={key} parts={sides} />;
	});
}

function FormNotes({ part: { before, after, isReshaped, segments } }: { part: Words }) {
	const { language } = useLanguage();
	const t = useTexts(formTexts);
	const marked = segments.filter(({ kind }) => kind === "restyled");
	return (
		<>
			{isReshaped && <p className={styles.form}>{formSentence(before, after, language)}</p>}
			{marked.map((segment, place) => {
				const [from, to] = [segment.before, segment.after].map(([first]) => (first ? marksOf(first) : {}));
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: in the order of the words
					<p key={place} className={styles.form}>
						{t.marked(wordsOfUnits(segment.after).trim(), marksSentence(from ?? {}, to ?? {}, language))}
					</p>
				);
			})}
		</>
	);
}

/** The rows of a table that change, each with its number; the others are not told. */
function RowsText({ part, reshaped }: { part: Inside; reshaped: Reshaped }) {
	const t = useTexts(formTexts);
	let row = 0;
	return part.parts.map((one, place) => {
		if (one.kind !== "gone") row += 1;
		if (one.kind === "same") return null;
		const key = `${place}`;
		return (
			<div key={key} className={styles.row}>
				<p className={styles.note}>{t.row(one.kind === "gone" ? row + 1 : row)}</p>
				{one.kind === "inside" ? (
					<ul className={styles.cells}>
						{one.parts.map((cell, column) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: cells have a place each
							<li key={column}>
								{cell.kind === "same" && wordsOfBlocks([cell.block]) === "" ? (
									<span className={styles.note}>{t.nothing}</span>
								) : (
									<PartText part={cell} reshaped={reshaped} />
								)}
							</li>
						))}
					</ul>
				) : (
					<PartText part={one} reshaped={reshaped} />
				)}
			</div>
		);
	});
}
