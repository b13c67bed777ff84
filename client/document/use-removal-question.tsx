/** Before something goes or is put away that passages cite, the question with the list of them; what nobody cites goes at once, with a way back. */

import { type ReactNode, useCallback, useState } from "react";
import type { CitableKey } from "#shared/domain/citable.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { passageHref } from "#client/document/passage-href.ts";
import { removalTexts } from "#client/document/removal-texts.ts";
import { useCitingReader } from "#client/document/use-directory.ts";

type Removal<Thing> = {
	keyOf: (thing: Thing) => CitableKey;
	nameOf: (thing: Thing) => string;
	onRemove: (thing: Thing) => void;
	/** It is put away, and can be brought back: what cites it still leads to it. */
	isArchiving?: boolean;
};

/** `remove` in the place of the act itself, which answers whether it is done already; `question` to be drawn somewhere. */
export function useRemovalQuestion<Thing>(
	workspace: WorkspaceId,
	{ keyOf, nameOf, onRemove, isArchiving = false }: Removal<Thing>,
): { remove: (thing: Thing) => boolean; question: ReactNode } {
	const t = useTexts(removalTexts);
	const citing = useCitingReader(workspace);
	const [asked, setAsked] = useState<Thing | null>(null);
	const remove = useCallback(
		(thing: Thing) => {
			const isCited = citing(keyOf(thing)).length > 0;
			if (isCited) setAsked(thing);
			else onRemove(thing);
			return !isCited;
		},
		[citing, keyOf, onRemove],
	);
	const question = asked !== null && (
		<ConfirmDialog
			title={isArchiving ? t.archiveCitedTitle(nameOf(asked)) : t.removeCitedTitle(nameOf(asked))}
			confirmLabel={isArchiving ? t.archiveCitedConfirm : t.removeCitedConfirm}
			isDanger={!isArchiving}
			isOpen
			onOpenChange={() => setAsked(null)}
			onConfirm={() => onRemove(asked)}
		>
			<p>{isArchiving ? t.archiveCitedSentence : t.removeCitedSentence}</p>
			<CitedIn workspace={workspace} cited={keyOf(asked)} hrefOf={passageHref(workspace)} />
		</ConfirmDialog>
	);
	return { remove, question };
}
