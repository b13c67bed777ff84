/** One resource or mechanism in the list: its name, its statement, where it stands, when it serves, for whom, from whom. */

import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Ellipsis } from "lucide-react";
import { type Resource, rolesOf } from "#shared/document/resource-set.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { initials } from "#shared/domain/person-name.ts";
import type { Person } from "#client/document/use-people.ts";
import { ResourceBadges } from "#client/features/resources/ResourceBadges.tsx";
import { texts } from "#client/features/resources/texts.ts";
import type { Names } from "#client/features/resources/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import card from "#client/ui/record-cards.module.css";
import styles from "./ResourceCard.module.css";

type ResourceCardProps = {
	resource: Resource;
	/** The words of its statement. */
	statement: string;
	names: Names;
	isOpen: boolean;
	canWrite: boolean;
	others: readonly Person[];
	onOpen: () => void;
	onMove: (by: -1 | 1) => void;
	onArchive: () => void;
	onRestore: () => void;
};

export function ResourceCard(props: ResourceCardProps) {
	const { resource, statement, names, isOpen, others, onOpen } = props;
	const t = useTexts(texts);
	const { language } = useLanguage();
	const stages = names.stages.filter(({ id }) => resource.stages.includes(id)).map(({ id }) => names.stage(id));
	const forWhom = [
		...rolesOf(resource).map((role) => portfolioWords[language].involvement[role]),
		...resource.populations,
	];
	const facts = [
		stages.filter((name) => name !== "").join(", "),
		forWhom.length > 0 ? t.forWhom(forWhom.join(", ")) : "",
		resource.providers.length > 0 ? t.providedBy(resource.providers.map(names.organisation).join(", ")) : "",
		t.linked(resource.projects.length, resource.balises.length),
	].filter((fact) => fact !== "");
	return (
		<article className={classNames(card.card, isOpen && card.isOpen, resource.archived && card.archived)}>
			<span className={card.code}>{resource.code}</span>
			<div className={card.words}>
				<h2 className={card.name}>
					<button type="button" className={card.open} data-card={resource.id} aria-expanded={isOpen} onClick={onOpen}>
						{resource.name || t.untitled}
					</button>
				</h2>
				{statement !== "" && <p className={card.statement}>{statement}</p>}
				{facts.length > 0 && (
					<ul className={styles.facts}>
						{facts.map((fact) => (
							<li key={fact}>{fact}</li>
						))}
					</ul>
				)}
				<div className={card.marks}>
					<ResourceBadges resource={resource} />
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
			</div>
		</article>
	);
}

function CardMenu({ resource, onMove, onArchive, onRestore }: ResourceCardProps) {
	const t = useTexts(texts);
	const label = t.more(resource.name || resource.code);
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
			{resource.archived ? (
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
