/** One recommendation in the list: its number, what it says now, where it stands. */

import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Ellipsis } from "lucide-react";
import type { Recommendation } from "#shared/document/recommendation-set.ts";
import { initials } from "#shared/domain/person-name.ts";
import { firstWords } from "#shared/lib/clip.ts";
import type { Person } from "#client/document/use-people.ts";
import { RecommendationBadges } from "#client/features/recommendations/RecommendationBadges.tsx";
import { texts } from "#client/features/recommendations/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import card from "#client/ui/record-cards.module.css";

type RecommendationCardProps = {
	recommendation: Recommendation;
	/** What it said, and what it is to say; empty when nobody wrote it. */
	original: string;
	wording: string;
	isOpen: boolean;
	canWrite: boolean;
	headingLevel: 2 | 3;
	others: readonly Person[];
	onOpen: () => void;
	onMove: (by: -1 | 1) => void;
	onArchive: () => void;
	onRestore: () => void;
};

const LONGEST_TITLE = 220;

export function RecommendationCard(props: RecommendationCardProps) {
	const { recommendation, original, wording, isOpen, headingLevel, others, onOpen } = props;
	const t = useTexts(texts);
	const Heading = `h${headingLevel}` as const;
	const says = wording || original;
	const title = recommendation.name || firstWords(says, LONGEST_TITLE);
	return (
		<article className={classNames(card.card, isOpen && card.isOpen, recommendation.archived && card.archived)}>
			<span className={card.code}>{recommendation.code}</span>
			<div className={card.words}>
				<Heading className={card.name}>
					<button
						type="button"
						className={card.open}
						data-card={recommendation.id}
						aria-expanded={isOpen}
						onClick={onOpen}
					>
						{title || t.untitled}
					</button>
				</Heading>
				{recommendation.name !== "" && says !== "" && <p className={card.statement}>{says}</p>}
				<div className={card.marks}>
					<RecommendationBadges recommendation={recommendation} isReworded={wording !== "" && original !== ""} />
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
				{props.canWrite && <CardMenu {...props} title={title} />}
			</div>
		</article>
	);
}

function CardMenu({
	recommendation,
	title,
	onMove,
	onArchive,
	onRestore,
}: RecommendationCardProps & { title: string }) {
	const t = useTexts(texts);
	const label = t.more(recommendation.code || title);
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
			<MenuItem icon={<ArrowUp size={16} />} shortcut={t.upKeys} onAction={() => onMove(-1)}>
				{t.moveUp}
			</MenuItem>
			<MenuItem icon={<ArrowDown size={16} />} shortcut={t.downKeys} onAction={() => onMove(1)}>
				{t.moveDown}
			</MenuItem>
			{recommendation.archived ? (
				<MenuItem icon={<ArchiveRestore size={16} />} onAction={onRestore}>
					{t.restore}
				</MenuItem>
			) : (
				<MenuItem icon={<Archive size={16} />} shortcut={t.deleteKey} onAction={onArchive}>
					{t.archive}
				</MenuItem>
			)}
		</Menu>
	);
}
