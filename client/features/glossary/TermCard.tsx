/** One term in the list: its name, its English, its definition, how many senses it has, what it takes the place of. */

import { Archive, ArchiveRestore, Ellipsis } from "lucide-react";
import { avoidedOf, type Term } from "#shared/document/glossary.ts";
import { termStatusWords } from "#shared/document/glossary-words.ts";
import { initials } from "#shared/domain/person-name.ts";
import { ThreadsMark } from "#client/comments/OpenThreads.tsx";
import type { Person } from "#client/document/use-people.ts";
import { texts } from "#client/features/glossary/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ProposalMark } from "#client/proposals/OpenProposals.tsx";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Badge } from "#client/ui/Badge.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import styles from "./TermCard.module.css";

type TermCardProps = {
	term: Term;
	definition: string;
	isOpen: boolean;
	canWrite: boolean;
	others: readonly Person[];
	onOpen: () => void;
	onArchive: () => void;
	onRestore: () => void;
};

export function TermCard(props: TermCardProps) {
	const { term, definition, isOpen, canWrite, others, onOpen } = props;
	const t = useTexts(texts);
	const statuses = useTexts(termStatusWords);
	const senses = Object.keys(term.senses).length;
	const avoided = avoidedOf(term).map(({ words }) => words);
	const facts = [
		term.variants.join(", "),
		senses > 0 ? t.sensesCount(senses) : "",
		avoided.length > 0 ? t.avoidList(avoided.join(", ")) : "",
	].filter((fact) => fact !== "");
	return (
		<article className={classNames(styles.card, isOpen && styles.isOpen, term.archived && styles.archived)}>
			<div className={styles.words}>
				<div className={styles.top}>
					<h3 className={styles.name}>
						<button type="button" className={styles.open} data-card={term.id} aria-expanded={isOpen} onClick={onOpen}>
							{term.name || t.untitled}
						</button>
					</h3>
					{term.english !== "" && (
						<span className={styles.english} lang="en">
							{term.english}
						</span>
					)}
					<Badge tone={term.status === "retained" ? "ok" : "neutral"}>{statuses[term.status]}</Badge>
					{term.archived && <Badge tone="warn">{t.archived}</Badge>}
					{term.example && <Badge>{t.example}</Badge>}
					<ProposalMark record={term.id} />
					<ThreadsMark record={term.id} />
				</div>
				{definition !== "" && <p className={styles.definition}>{definition}</p>}
				{facts.length > 0 && (
					<ul className={styles.facts}>
						{facts.map((fact) => (
							<li key={fact}>{fact}</li>
						))}
					</ul>
				)}
			</div>
			<div className={styles.side}>
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
				{canWrite && <CardMenu {...props} />}
			</div>
		</article>
	);
}

function CardMenu({ term, onArchive, onRestore }: TermCardProps) {
	const t = useTexts(texts);
	const label = t.more(term.name || t.untitled);
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
			{term.archived ? (
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
