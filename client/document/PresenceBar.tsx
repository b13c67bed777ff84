/** Who is here: avatars with the colour of each one's caret and a dot of the colour of their sector, the full list behind a button, arrivals and departures said in one polite sentence. */

import { Users } from "lucide-react";
import { initials } from "#shared/domain/person-name.ts";
import { sectorIndex } from "#shared/domain/sector.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { Popover } from "#client/ui/Popover.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts } from "#client/document/texts.ts";
import { useSpokenArrivals } from "#client/document/use-spoken-arrivals.ts";
import { type Person, usePeople } from "#client/document/use-people.ts";
import styles from "./PresenceBar.module.css";

const listCode = later(() => import("#client/document/PresenceList.tsx").then((file) => file.PresenceList));

const MOST_SHOWN = 5;
const FEW_SHOWN = 3;

type PresenceBarProps = {
	room: OpenRoom;
	/** Goes where somebody is. Without it, avatars only show. */
	onFollow?: (person: Person) => void;
	/** When it is already shown, and said, elsewhere on the page. */
	isEcho?: boolean;
};

const NOBODY: readonly Person[] = [];

export function PresenceBar({ room, onFollow, isEcho = false }: PresenceBarProps) {
	const t = useTexts(texts);
	const workspace = useWorkspace();
	const present = usePeople(room);
	useSpokenArrivals(isEcho ? NOBODY : present);
	const List = useLater(listCode, false);
	const people = withMe(present, workspace.me);
	const others = people.filter((person) => !person.isMe);
	const look = (person: Person) => ({
		initials: initials(person.name),
		colour: `var(--caret-${person.colour})`,
		...(person.isGuest ? { shape: "squared" as const } : {}),
		...(person.sector ? { mark: `var(--sector-${sectorIndex(workspace.sectors, person.sector)})` } : {}),
	});
	return (
		<div className={styles.bar}>
			<ul className={styles.stack} aria-label={t.whoIsHere}>
				{others.slice(0, isEcho ? FEW_SHOWN : MOST_SHOWN).map((person) => (
					<li key={person.id} className={styles.person}>
						{onFollow ? (
							<IconButton
								label={t.goTo(person.name)}
								size="small"
								className={styles.follow}
								onPress={() => onFollow(person)}
							>
								<Avatar name={person.name} isDecorative {...look(person)} />
							</IconButton>
						) : (
							<Avatar name={person.name} {...look(person)} />
						)}
					</li>
				))}
			</ul>
			<Popover
				label={t.whoIsHere}
				placement="bottom end"
				trigger={
					<Button
						variant="quiet"
						size="small"
						icon={<Users size={16} aria-hidden />}
						aria-label={t.whoIsHereCount(people.length)}
					>
						{String(people.length)}
					</Button>
				}
			>
				{(close) =>
					List && (
						<List
							people={people}
							look={look}
							{...(onFollow && {
								onFollow: (person: Person) => {
									close();
									onFollow(person);
								},
							})}
						/>
					)
				}
			</Popover>
		</div>
	);
}

type Me = ReturnType<typeof useWorkspace>["me"];

/** Oneself, last, even before the server has repeated who one is. */
function withMe(people: readonly Person[], me: Me): readonly Person[] {
	const mine = people.find((person) => person.id === me.id);
	const others = people.filter((person) => person.id !== me.id);
	const self: Person = mine ?? {
		id: me.id,
		name: me.name,
		...(me.organisation ? { organisation: me.organisation } : {}),
		...(me.sector ? { sector: me.sector } : {}),
		colour: 0,
		clientIds: [],
		isMe: true,
	};
	return [...others, { ...self, isMe: true }];
}
