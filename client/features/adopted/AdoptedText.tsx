/** The words of an adopted version, as a text to read: headings, lists, tables, fields, with what was live as it was that day. */

import { useMemo, useState } from "react";
import type { AdoptedPassage, AdoptedPiece } from "#shared/document/adopted-words.ts";
import { periodLabel, readPeriodKey } from "#shared/domain/period.ts";
import { frozenDate } from "#shared/editor/figure-words.ts";
import { allowedImage, allowedUrl } from "#shared/editor/url-rule.ts";
import { AdoptedLive, type ShownMarks } from "#client/features/adopted/AdoptedLive.tsx";
import styles from "#client/features/adopted/Adopted.module.css";
import { type Item, type Row, type TextGroup, textGroups } from "#client/features/adopted/text-groups.ts";
import { texts } from "#client/features/adopted/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";

type Shown = { shown: ShownMarks; measured: ShownMarks; withToday: boolean };

export function AdoptedText({ passages, ...shown }: Shown & { passages: readonly AdoptedPassage[] }) {
	const t = useTexts(texts);
	const groups = useMemo(() => textGroups(passages), [passages]);
	return (
		<article className={styles.text} aria-label={t.text}>
			{groups.length === 0 && <p className={styles.soft}>{t.empty}</p>}
			{groups.map((group) => (
				<Group key={keyOf(group)} group={group} {...shown} />
			))}
		</article>
	);
}

function keyOf(group: TextGroup): string {
	if (group.kind === "one") return group.passage.key;
	return (group.kind === "list" ? group.items[0]?.passage.key : group.rows[0]?.key) ?? "";
}

function Group({ group, ...shown }: Shown & { group: TextGroup }) {
	if (group.kind === "list") {
		return (
			<ul className={styles.list}>
				{group.items.map((item) => (
					<ListItem key={item.passage.key} item={item} {...shown} />
				))}
			</ul>
		);
	}
	if (group.kind === "table") {
		return (
			<div className={styles.scroll}>
				<table className={styles.table}>
					<tbody>
						{group.rows.map((row) => (
							<TableRow key={row.key} row={row} {...shown} />
						))}
					</tbody>
				</table>
			</div>
		);
	}
	return <One {...group} {...shown} />;
}

function TableRow({ row: { cells, heads }, ...shown }: Shown & { row: Row }) {
	const isHead = cells.every((_cell, index) => heads[index] === true);
	return (
		<tr>
			{cells.map((pieces, index) =>
				heads[index] === true ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: cells never move
					<th key={index} scope={isHead ? "col" : "row"}>
						<Pieces pieces={pieces} {...shown} />
					</th>
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: same
					<td key={index}>
						<Pieces pieces={pieces} {...shown} />
					</td>
				),
			)}
		</tr>
	);
}

function ListItem({ item: { passage, number }, ...shown }: Shown & { item: Item }) {
	const t = useTexts(texts);
	const { form, depth = 0, checked } = passage.look;
	const sign =
		form === "numbered" ? `${number}.` : form === "task" ? (checked ? "☑" : "☐") : form === "item" ? "•" : "";
	return (
		<li style={{ marginInlineStart: `${depth * 1.5}em` }}>
			<span className={styles.sign} aria-hidden={form !== "numbered"}>
				{sign}
			</span>
			<span className={styles.words}>
				{form === "task" && <VisuallyHidden>{`${checked ? t.checked : t.unchecked} – `}</VisuallyHidden>}
				<Pieces pieces={passage.pieces} {...shown} />
			</span>
		</li>
	);
}

function One({ passage, label, ...shown }: Shown & { passage: AdoptedPassage; label: string | null }) {
	const t = useTexts(texts);
	const { look, pieces } = passage;
	const words = <Pieces pieces={pieces} {...shown} />;
	const inside = look.inside && styles[look.inside];
	switch (look.form) {
		case "heading": {
			// The title of the page is the only one of the first level.
			const Heading = (["h2", "h3", "h4"] as const)[Math.min(look.level ?? 1, 3) - 1] ?? "h4";
			return <Heading className={inside}>{words}</Heading>;
		}
		case "record":
			return (
				<>
					<h2 className={styles.record}>{words}</h2>
					<Measured passage={passage} {...shown} />
				</>
			);
		case "field":
			return (
				<p className={styles.field}>
					{label !== null && <span className={styles.label}>{t.field(label)}</span>}
					{words}
				</p>
			);
		case "rule":
			return <hr />;
		case "code":
			return <pre className={inside}>{words}</pre>;
		case "image":
			return <Image alt={pieces[0]?.text ?? ""} src={pieces[0]?.image ?? ""} />;
		case "card":
			return <p className={styles.card}>{words}</p>;
		default:
			return (
				<>
					{label !== null && <p className={styles.label}>{label}</p>}
					<p className={classNames(inside, look.form === "summary" && styles.summary)}>{words}</p>
				</>
			);
	}
}

/** What was measured of an indicator of the set, as the server found it that day. */
function Measured({ passage: { key }, measured, withToday }: Shown & { passage: AdoptedPassage }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const value = measured.get(key.replace(/^indicators\//, ""));
	if (value?.kind !== "figure" || !value.value) return null;
	const period = readPeriodKey(value.value.period);
	const when = period ? periodLabel(period, language) : value.value.period;
	return (
		<p className={styles.field}>
			<span className={styles.label}>{t.field(t.measured)}</span>
			<AdoptedLive piece={{ text: "" }} shown={value} withToday={withToday} />
			{!withToday && ` (${t.measuredFor(when, frozenDate(value.value, language))})`}
		</p>
	);
}

function Image({ alt, src }: { alt: string; src: string }) {
	const t = useTexts(texts);
	const [isMissing, setMissing] = useState(false);
	const address = allowedImage(src);
	if (address === null || isMissing)
		return <p className={styles.soft}>{alt === "" ? t.imageGone : `${t.imageGone} – ${alt}`}</p>;
	return <img className={styles.image} src={address} alt={alt || t.image} onError={() => setMissing(true)} />;
}

function Pieces({ pieces, ...shown }: Shown & { pieces: readonly AdoptedPiece[] }) {
	return pieces.map((piece, index) =>
		piece.live === undefined ? (
			// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of an adopted text never move
			<Marked key={index} text={piece.text} marks={piece.marks ?? []} />
		) : (
			// biome-ignore lint/suspicious/noArrayIndexKey: same
			<AdoptedLive key={index} piece={piece} shown={shown.shown.get(piece.live)} withToday={shown.withToday} />
		),
	);
}

const TAGS = { bold: "strong", italic: "em", underline: "u", strike: "s", code: "code" } as const;

/** Under the last of its marks, the others inside. */
function Marked({ text, marks }: { text: string; marks: readonly string[] }) {
	const [mark, ...others] = marks;
	if (mark === undefined) return text;
	const words = <Marked text={text} marks={others} />;
	if (mark.startsWith("link:")) {
		const url = allowedUrl(mark.slice("link:".length));
		return url === null ? (
			words
		) : (
			<a href={url} rel="noopener noreferrer">
				{words}
			</a>
		);
	}
	const Tag = Object.hasOwn(TAGS, mark) ? TAGS[mark as keyof typeof TAGS] : null;
	return Tag ? <Tag>{words}</Tag> : words;
}
