/** Who has the workspace open now, live, as faces and as words. */

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
	const people = usePeople(useRoom(roomName(workspace.id, DIRECTORY)));
	if (people.length === 0) return <span>{t.workspace}</span>;
	return (
		<span className={styles.here}>
			<AvatarStack
				label={t.here}
				size="small"
				people={people.map((person) => {
					const sector = sectorIndex(workspace.sectors, person.sector);
					return {
						id: person.id,
						name: person.isMe ? t.me(person.name) : person.name,
						colour: `var(--sector-${sector})`,
						ink: `var(--sector-${sector}-ink)`,
					};
				})}
			/>
			{people.length === 1 && people[0]?.isMe ? t.onlyYou : t.peopleHere(people.length)}
		</span>
	);
}
