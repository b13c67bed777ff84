/** Who has the workspace open now, live, as faces and as words. */

import { initials } from "#shared/domain/person-name.ts";
import { sectorIndex } from "#shared/domain/sector.ts";
import { DIRECTORY, roomName } from "#shared/domain/document-kind.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { usePeople } from "#client/document/use-people.ts";
import { useRoom } from "#client/document/use-room.ts";
import { texts } from "#client/features/home/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { AvatarStack } from "#client/ui/AvatarStack.tsx";
import styles from "./PeopleHere.module.css";

export function PeopleHere() {
	const t = useTexts(texts);
	const workspace = useWorkspace();
	const { me } = workspace;
	const present = usePeople(useRoom(roomName(workspace.id, DIRECTORY)));
	const others = present.filter((person) => person.id !== me.id);
	const colour = present.find((person) => person.id === me.id)?.colour ?? 0;
	const people = [...others, { id: me.id, name: me.name, sector: me.sector ?? undefined, colour }];
	return (
		<span className={styles.here}>
			<AvatarStack
				label={t.here}
				size="small"
				people={people.map((person) => ({
					id: person.id,
					name: person.id === me.id ? t.me(me.name) : person.name,
					initials: initials(person.name),
					colour: `var(--caret-${person.colour})`,
					...(person.sector ? { mark: `var(--sector-${sectorIndex(workspace.sectors, person.sector)})` } : {}),
				}))}
			/>
			{others.length === 0 ? t.onlyYou : t.peopleHere(people.length)}
		</span>
	);
}
