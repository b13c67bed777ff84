/** The sheet of a project with the threads on its fields: each field opens its own, beside the sheet. */

import { type ReactNode, useCallback, useState } from "react";
import type { RecordId } from "#shared/lib/ids.ts";
import { OpenThreads } from "#client/comments/OpenThreads.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { CellThreads } from "#client/features/portfolio/CellThreads.tsx";
import { CommentPart } from "#client/features/portfolio/CommentedField.tsx";

type CommentedSheetProps = { room: OpenRoom; id: RecordId; name: string; children: ReactNode };

export function CommentedSheet({ room, id, name, children }: CommentedSheetProps) {
	const [part, setPart] = useState<string | null>(null);
	return (
		<OpenThreads room={room}>
			<CommentPart.Provider value={useCallback((asked: string) => setPart(asked), [])}>{children}</CommentPart.Provider>
			{part !== null && (
				<CellThreads key={part} room={room} cell={{ record: id, part }} name={name} onClose={() => setPart(null)} />
			)}
		</OpenThreads>
	);
}
