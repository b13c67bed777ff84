/** One balise in the list: its code and name, its statement, where it stands, how many criteria are met. */

import { Archive, ArrowDown, ArrowUp, Ellipsis, FolderInput, GripVertical, Merge, Split } from "lucide-react";
import { type CSSProperties, memo } from "react";
import type { Balise } from "#shared/document/balise-set.ts";
import { initials } from "#shared/domain/person-name.ts";
import type { Person } from "#client/document/use-people.ts";
import { BaliseBadges } from "#client/features/balises/BaliseBadges.tsx";
import type { LifeAct } from "#client/features/balises/LifeDialogs.tsx";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { texts } from "#client/features/balises/texts.ts";
import type { BaliseActs } from "#client/features/balises/use-balise-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import type { useCardDrag } from "#client/ui/use-card-drag.ts";
import card from "#client/ui/record-cards.module.css";
import styles from "./BaliseCard.module.css";

export type Grip = ReturnType<typeof useCardDrag>["grip"];

export type BaliseCardProps = {
	balise: Balise;
	/** The words of its statement. */
	statement: string;
	done: number;
	all: number;
	isOpen: boolean;
	canWrite: boolean;
	others: readonly Person[];
	acts: BaliseActs;
	onOpen: (balise: Balise) => void;
	onMove: (balise: Balise, by: -1 | 1) => void;
	/** Opens the dialog of an act on it. */
	onAct: (balise: Balise, act: LifeAct) => void;
	/** Under the heading of a section, one level lower. */
	headingLevel: 2 | 3;
	/** The version in force; null when none is. Apart from the next one, so that a card is drawn again only when one of them changes. */
	version: number | null;
	/** The text says something else than that version. */
	hasDraft: boolean;
	hasSections: boolean;
	/** What its grip listens to; null when it is not taken elsewhere with the pointer. */
	grip: Grip | null;
};

export const BaliseCard = memo(function BaliseCard(props: BaliseCardProps) {
	const { balise, statement, done, all, isOpen, others, onOpen } = props;
	const t = useTexts(texts);
	const name = balise.name || t.untitled;
	const Heading = `h${props.headingLevel}` as const;
	return (
		<article className={classNames(card.card, isOpen && card.isOpen, balise.archived && card.archived)}>
			<span className={card.code}>{balise.code}</span>
			<div className={card.words}>
				<Heading className={card.name}>
					<button
						type="button"
						className={card.open}
						data-card={balise.id}
						aria-expanded={isOpen}
						onClick={() => onOpen(balise)}
					>
						{name}
					</button>
				</Heading>
				{statement !== "" && <p className={card.statement}>{statement}</p>}
				<div className={card.marks}>
					<BaliseBadges balise={balise} version={props.version} hasDraft={props.hasDraft} />
					{all > 0 && <Progress done={done} all={all} />}
				</div>
			</div>
			<div className={card.side}>
				{others.map((person) => (
					<span key={person.id} title={t.isHere(person.name)}>
						<Avatar
							name={t.isHere(person.name)}
							initials={initials(person.name)}
							colour={`var(--caret-${person.colour})`}
							size="small"
						/>
					</span>
				))}
				{props.canWrite && <CardMenu {...props} />}
				{props.grip && (
					// The keys and the menu do the same: it is for the mouse and the finger alone.
					<span aria-hidden className={styles.grip} title={t.drag} {...props.grip(balise.id)}>
						<GripVertical size={16} />
					</span>
				)}
			</div>
		</article>
	);
});

function Progress({ done, all }: { done: number; all: number }) {
	const t = useTexts(texts);
	return (
		<span className={styles.progress}>
			<span className={styles.track} aria-hidden style={{ "--done": `${(100 * done) / all}%` } as CSSProperties} />
			{t.progress(done, all)}
		</span>
	);
}

function CardMenu({ balise, acts, onMove, onAct, hasSections }: BaliseCardProps) {
	const t = useTexts(texts);
	const life = useTexts(lifeTexts);
	const label = t.more(balise.name || balise.code);
	return (
		<Menu
			label={label}
			placement="bottom end"
			trigger={
				<IconButton label={label} size="small">
					<Ellipsis size={16} aria-hidden />
				</IconButton>
			}
		>
			<MenuItem icon={<ArrowUp size={16} />} shortcut={t.upKeys} onAction={() => onMove(balise, -1)}>
				{t.moveUp}
			</MenuItem>
			<MenuItem icon={<ArrowDown size={16} />} shortcut={t.downKeys} onAction={() => onMove(balise, 1)}>
				{t.moveDown}
			</MenuItem>
			{!balise.archived && (
				<>
					{hasSections && (
						<MenuItem icon={<FolderInput size={16} />} onAction={() => onAct(balise, "section")}>
							{life.toSection}
						</MenuItem>
					)}
					<MenuItem icon={<Merge size={16} />} onAction={() => onAct(balise, "merge")}>
						{life.merge}
					</MenuItem>
					<MenuItem icon={<Split size={16} />} onAction={() => onAct(balise, "split")}>
						{life.split}
					</MenuItem>
				</>
			)}
			{balise.archived ? (
				<MenuItem icon={<Archive size={16} />} onAction={() => acts.restore(balise)}>
					{t.restore}
				</MenuItem>
			) : (
				<MenuItem icon={<Archive size={16} />} shortcut={t.deleteKey} onAction={() => acts.archive(balise)}>
					{t.archive}
				</MenuItem>
			)}
		</Menu>
	);
}
