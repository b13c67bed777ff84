/** A wall of cards for the back of a room, section by section: as large as all of it can be, else page after page, each in its turn, the same on every screen. */

import { type ReactNode, useRef } from "react";
import { HeadAbove } from "#client/features/workshops/screen/screen-head.tsx";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { usePageTurn } from "#client/features/workshops/screen/use-page-turn.ts";
import { useWallLayout } from "#client/features/workshops/screen/use-wall-layout.ts";
import { type WallPiece, wallParts } from "#client/features/workshops/screen/wall-pages.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./CardWall.module.css";

export type WallSection = {
	readonly id: string;
	readonly name: string;
	/** Beside its name, smaller. */
	readonly detail: string;
	readonly cards: readonly { readonly id: string; readonly text: string }[];
	/** After them: how many are not shown. */
	readonly more?: string;
};

/** `title`: between what the step asks and the cards. */
type CardWallProps = { sections: readonly WallSection[]; title?: ReactNode };

export function CardWall(props: CardWallProps) {
	return (
		<>
			<HeadAbove />
			{props.title}
			<Wall sections={props.sections.map(inParts)} />
		</>
	);
}

/** A card that nothing could hold whole goes on in the next one. */
function inParts(section: WallSection): WallSection {
	return {
		...section,
		cards: section.cards.flatMap(({ id, text }) => {
			const parts = wallParts(text);
			const last = parts.length - 1;
			return parts.map((part, at) => ({
				id: at === 0 ? id : `${id} ${at}`,
				text: `${at > 0 ? "… " : ""}${part}${at < last ? " …" : ""}`,
			}));
		}),
	};
}

function Wall({ sections }: Pick<CardWallProps, "sections">) {
	const room = useRef<HTMLDivElement>(null);
	const measures = useRef<HTMLDivElement>(null);
	const counts = sections.map(lengthOf);
	const key = JSON.stringify(sections);
	const longest = Math.max(0, ...sections.flatMap(({ cards }) => cards.map(({ text }) => text.length)));
	const { tries, layout } = useWallLayout(room, measures, key, counts, longest);
	return (
		<div ref={room} className={styles.room}>
			<div ref={measures} className={styles.measures} aria-hidden>
				{tries.map(({ scale, columns, width }) => (
					<div key={`${scale} ${columns}`} style={{ fontSize: `${scale}em`, width }}>
						{sections.map((section) => (
							<Piece key={section.id} section={section} from={0} to={lengthOf(section)} isSuite={false} />
						))}
					</div>
				))}
			</div>
			{layout && <Pages sections={sections} {...layout} />}
		</div>
	);
}

/** Of its lines: the last one may say what is not shown. */
function lengthOf({ cards, more = "" }: WallSection): number {
	return cards.length + (more === "" ? 0 : 1);
}

type PagesProps = { sections: readonly WallSection[] } & NonNullable<ReturnType<typeof useWallLayout>["layout"]>;

function Pages({ sections, scale, width, pages }: PagesProps) {
	const t = useTexts(screenTexts);
	const turn = usePageTurn(pages.length);
	return (
		<>
			<div className={styles.page} style={{ fontSize: `${scale}em` }}>
				{pages[turn]?.map((column) => (
					<div key={column.map(nameOf).join()} className={styles.column} style={{ width }}>
						{column.map((piece) => (
							<PieceOf key={nameOf(piece)} sections={sections} piece={piece} />
						))}
					</div>
				))}
			</div>
			{pages.length > 1 && <p className={styles.turn}>{t.pageOf(turn + 1, pages.length)}</p>}
		</>
	);
}

function nameOf({ section, from }: WallPiece): string {
	return `${section}-${from}`;
}

function PieceOf({ sections, piece }: { sections: readonly WallSection[]; piece: WallPiece }) {
	const section = sections[piece.section];
	return section ? <Piece section={section} from={piece.from} to={piece.to} isSuite={piece.from > 0} /> : null;
}

type PieceProps = { section: WallSection; from: number; to: number; isSuite: boolean };

function Piece({ section: { name, detail, cards, more = "" }, from, to, isSuite }: PieceProps) {
	const t = useTexts(screenTexts);
	return (
		<section className={styles.section} data-section>
			{name !== "" && (
				<h2 data-head>
					{isSuite ? t.continued(name) : name} {!isSuite && detail !== "" && <small>{detail}</small>}
				</h2>
			)}
			{to > from && (
				<ul>
					{cards.slice(from, to).map(({ id, text }) => (
						<li key={id}>
							<span>{text}</span>
						</li>
					))}
					{to > cards.length && more !== "" && <li data-more>{more}</li>}
				</ul>
			)}
		</section>
	);
}
