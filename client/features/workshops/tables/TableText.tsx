/** The copy that a table works on: written by those who sit there, read by whoever may. */

import { roomName } from "#shared/domain/document-kind.ts";
import { COPY_TEXT } from "#shared/document/copied-passage.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { RichText } from "#client/editor/RichText.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

type TableTextProps = { copy: DocumentId; label: string; readOnly?: boolean };

export function TableText({ copy, label, readOnly = false }: TableTextProps) {
	const { workspace } = useWorkshop();
	const room = useRoom(roomName(workspace, copy));
	return (
		<RoomGate room={room}>
			<RichText room={room} field={COPY_TEXT} label={label} readOnly={readOnly} />
		</RoomGate>
	);
}
