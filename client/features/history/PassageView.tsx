/** One passage: its words with what was added, removed or put in another form (by a line, a sign and words, never by a colour alone), whose hand it was, and putting it back. */

import { History, Minus, MoveVertical, PencilLine, Plus, Undo2 } from "lucide-react";
import type { PassageLook } from "#shared/document/passages.ts";
import type { DifferencePiece, PassageDifference } from "#shared/document/text-difference.ts";
import { labelled } from "#shared/lib/language.ts";
import { filmTexts } from "#client/features/history/film/film-texts.ts";
import styles from "#client/features/history/Passage.module.css";
import { texts } from "#client/features/history/texts.ts";
import type { Names } from "#client/features/history/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";

type Words = ReturnType<typeof useTexts<(typeof texts)["fr"]>>;

type PassageViewProps = {
	passage: PassageDifference;
	label: string | null;
	/** What became of it was said of the passage before. */
	isContinued: boolean;
	/** Changed by others than those whose changes are looked for. */
	isQuiet: boolean;
	names: Names;
	/** Who accepted the proposals that it owes its words to. */
	accepted?: readonly (string | null)[];
	/** How it is put back as it was; null when it cannot, or need not be. */
	restore: { isPending: boolean; act: () => void } | null;
	/** Where its own history is; null when it has none of its own, or is it. */
	film: string | null;
};

export function PassageView(props: PassageViewProps) {
	const { passage, label, isContinued, isQuiet, names, accepted = [], restore, film } = props;
	const t = useTexts(texts);
	const tFilm = useTexts(filmTexts);
	const { change, look, pieces } = passage;
	const isChanged = change !== "same";
	return (
		<div
			className={classNames(
				styles.passage,
				isChanged && !isQuiet && styles[change],
				isQuiet && styles.dim,
				isContinued && styles.continued,
			)}
		>
			{isChanged && (
				<div className={styles.note}>
					{isContinued ? (
						<VisuallyHidden>
							<Note passage={passage} names={names} accepted={accepted} />
						</VisuallyHidden>
					) : (
						<Note passage={passage} names={names} accepted={accepted} />
					)}
					{(film !== null || restore) && (
						<div className={styles.acts}>
							{film !== null && (
								<ButtonLink
									size="small"
									variant="quiet"
									icon={<History size={16} aria-hidden />}
									href={film}
									aria-label={tFilm.linkOf(firstWords(pieces))}
								>
									{tFilm.link}
								</ButtonLink>
							)}
							{restore && (
								<Button
									size="small"
									variant="quiet"
									icon={<Undo2 size={16} aria-hidden />}
									aria-label={t.restoreOf(firstWords(pieces))}
									isPending={restore.isPending}
									onPress={restore.act}
								>
									{t.restorePassage}
								</Button>
							)}
						</div>
					)}
				</div>
			)}
			{label !== null && <p className={styles.label}>{label}</p>}
			<div
				className={classNames(styles.words, styles[look.form], look.inside && styles[look.inside])}
				data-level={look.level}
				style={look.depth === undefined ? undefined : { marginInlineStart: `${look.depth * 1.5}em` }}
			>
				<Marker look={look} />
				<Pieces passage={passage} names={names} />
			</div>
		</div>
	);
}

const SIGNS = { added: Plus, removed: Minus, changed: PencilLine };

function Note({ passage, names, accepted }: Required<Pick<PassageViewProps, "passage" | "names" | "accepted">>) {
	const t = useTexts(texts);
	const format = useFormat();
	const { change, isMoved, was, look, by, restoredBy, pieces } = passage;
	if (change === "same") return null;
	const isOnlyFormed = change === "changed" && pieces.every(({ kind }) => kind === "same" || kind === "reformatted");
	const isReformatted = isOnlyFormed && pieces.some(({ kind }) => kind === "reformatted");
	const what = isMoved && isOnlyFormed ? t.moved : isReformatted || (was && isOnlyFormed) ? t.reformatted : t[change];
	const Sign = isMoved && isOnlyFormed ? MoveVertical : SIGNS[change];
	const list = (hands: readonly (string | null)[]) => format.list(hands.map((hand) => names.name(hand)));
	// What only the server is known to have written is told by who brought it back.
	const isOfNobody = restoredBy !== undefined && by.every((hand) => hand === null);
	const facts = [
		isOfNobody ? t.by(t.restored, list(restoredBy)) : by.length > 0 ? t.by(what, list(by)) : what,
		restoredBy && !isOfNobody && t.by(t.restored.toLocaleLowerCase(), list(restoredBy)),
		accepted.length > 0 && t.acceptedBy(list(accepted)),
		isMoved && !isOnlyFormed && t.moved.toLocaleLowerCase(),
		was && t.became(formWords(was, t), formWords(look, t)),
	].filter((fact) => typeof fact === "string");
	return (
		<span className={styles.facts}>
			<Sign size={16} strokeWidth={2.5} aria-hidden className={styles.sign} />
			{facts.join(" · ")}
		</span>
	);
}

function Marker({ look }: { look: PassageLook }) {
	const t = useTexts(texts);
	if (look.form === "item" || look.form === "numbered")
		return (
			<span className={styles.marker} aria-hidden>
				{look.form === "item" ? "•" : "#"}
			</span>
		);
	if (look.form !== "task") return null;
	return (
		<span className={styles.marker}>
			<span aria-hidden>{look.checked ? "☑" : "☐"}</span>
			<VisuallyHidden>{look.checked ? t.checked : t.unchecked} </VisuallyHidden>
		</span>
	);
}

function Pieces({ passage, names }: Pick<PassageViewProps, "passage" | "names">) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { look, pieces, change } = passage;
	if (look.form === "rule") return <span className={styles.thing}>{t.rule}</span>;
	if (look.form === "image") {
		const [{ text = "" } = {}] = pieces;
		return <span className={styles.thing}>{text === "" ? t.image : labelled(language, t.image, text)}</span>;
	}
	return (
		<p className={styles.line}>
			{pieces.map((piece, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a difference never move
				<Piece key={index} piece={piece} isWhole={change !== "changed"} names={names} />
			))}
		</p>
	);
}

/** In a passage that is new or gone as a whole, the note has said so already: each piece need not say it again. */
function Piece({ piece, isWhole, names }: { piece: DifferencePiece; isWhole: boolean; names: Names }) {
	const t = useTexts(texts);
	const { kind, text, by } = piece;
	const words = (
		<span className={classNames(...markStyles(piece.marks), piece.chip !== undefined && styles.chip)}>
			{text.includes("\t") ? <Cells text={text} /> : text}
		</span>
	);
	if (kind === "same") return words;
	const title = by === undefined ? undefined : t.by(KIND_WORDS[kind](t), names.name(by));
	const said = (begin: string) => !isWhole && <VisuallyHidden>{` (${begin} `}</VisuallyHidden>;
	const end = !isWhole && <VisuallyHidden>{") "}</VisuallyHidden>;
	if (kind === "removed")
		return (
			<del className={styles.del} title={title}>
				{said(t.beginRemoved)}
				{words}
				{end}
			</del>
		);
	if (kind === "added")
		return (
			<ins className={styles.ins} title={title}>
				{said(t.beginAdded)}
				{words}
				{end}
			</ins>
		);
	return (
		<span className={styles.form} title={title}>
			{said(t.beginReformatted)}
			{words}
			{end}
		</span>
	);
}

function Cells({ text }: { text: string }) {
	return text.split("\t").map((cell, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: cells never move
		<span key={index}>
			{index > 0 && <span className={styles.bar}>{" | "}</span>}
			{cell}
		</span>
	));
}

const KIND_WORDS = {
	added: (t: Words) => t.added,
	removed: (t: Words) => t.removed,
	reformatted: (t: Words) => t.reformatted,
} as const;

function markStyles(marks: readonly string[] = []): (string | undefined)[] {
	return marks.map((mark) => {
		const name = mark.split(":")[0];
		return name !== undefined && Object.hasOwn(styles, name) ? styles[name] : undefined;
	});
}

function formWords(look: PassageLook, t: Words): string {
	if (look.form === "heading") return t.headingOf(look.level ?? 1);
	if (look.form === "task") return look.checked ? t.checked : t.unchecked;
	return t[look.form].toLocaleLowerCase();
}

const FIRST_WORDS = 60;

function firstWords(pieces: readonly DifferencePiece[]): string {
	const words = pieces
		.filter(({ kind }) => kind !== "added")
		.map(({ text }) => text)
		.join("")
		.trim();
	return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS)}…` : words;
}
