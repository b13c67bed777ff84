/** Everybody who is here, one under the other; with a field to find somebody once they are many. */

import { useState } from "react";
import { foldText } from "#shared/lib/fold-text.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar, type AvatarProps } from "#client/ui/Avatar.tsx";
import { Button } from "#client/ui/Button.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { GuestBadge } from "#client/document/GuestBadge.tsx";
import { presenceListTexts } from "#client/document/presence-list-texts.ts";
import { texts } from "#client/document/texts.ts";
import type { Person } from "#client/document/use-people.ts";
import styles from "./PresenceBar.module.css";

/** About what is seen without scrolling. */
const MANY = 10;

type PresenceListProps = {
	/** Me last. */
	people: readonly Person[];
	look: (person: Person) => Partial<AvatarProps>;
	onFollow?: (person: Person) => void;
};

export function PresenceList({ people, look, onFollow }: PresenceListProps) {
	const t = useTexts(texts);
	const more = useTexts(presenceListTexts);
	const [sought, setSought] = useState("");
	const words = foldText(sought).split(" ").filter(Boolean);
	const found = words.length === 0 ? people : people.filter((person) => isMeant(person, words));
	return (
		<div className={styles.list}>
			<h2 className={styles.title}>{t.whoIsHereCount(people.length)}</h2>
			{people.length > MANY && <SearchField label={more.findPerson} value={sought} onChange={setSought} />}
			<ul className={styles.people}>
				{found.map((person) => (
					<li key={person.id} className={styles.row}>
						<Avatar name={person.name} isDecorative {...look(person)} />
						<span className={styles.words}>
							<span className={styles.name}>{person.isMe ? t.me(person.name) : person.name}</span>
							{person.isGuest && <GuestBadge />}
							<span className={styles.about}>{[person.organisation, person.sector].filter(Boolean).join(" · ")}</span>
						</span>
						{onFollow && !person.isMe && (
							<Button size="small" variant="quiet" aria-label={t.goTo(person.name)} onPress={() => onFollow(person)}>
								{more.goThere}
							</Button>
						)}
					</li>
				))}
			</ul>
			{people.length === 1 && <p className={styles.about}>{more.aloneHere}</p>}
			{found.length === 0 && (
				<p className={styles.about} role="status">
					{more.nobodyFound}
				</p>
			)}
		</div>
	);
}

function isMeant({ name, organisation = "", sector = "" }: Person, words: readonly string[]): boolean {
	const text = foldText(`${name} ${organisation} ${sector}`);
	return words.every((word) => text.includes(word));
}
