/** Before something goes that passages cite, the question with the list of them; what nobody cites goes at once, with a way back. */

import { type ReactNode, useCallback, useState } from "react";
import type { CitableKey } from "#shared/domain/citable.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { passageHref } from "#client/document/passage-href.ts";
import { texts } from "#client/document/texts.ts";
import { useCitingReader } from "#client/document/use-directory.ts";

type Removal<Thing> = {
	keyOf: (thing: Thing) => CitableKey;
	nameOf: (thing: Thing) => string;
	onRemove: (thing: Thing) => void;
};

/** `remove` in the place of the act itself; `question` to be drawn somewhere. */
export function useRemovalQuestion<Thing>(
	workspace: WorkspaceId,
	{ keyOf, nameOf, onRemove }: Removal<Thing>,
): { remove: (thing: Thing) => void; question: ReactNode } {
	const t = useTexts(texts);
	const citing = useCitingReader(workspace);
	const [asked, setAsked] = useState<Thing | null>(null);
	const remove = useCallback(
		(thing: Thing) => {
			if (citing(keyOf(thing)).length > 0) setAsked(thing);
			else onRemove(thing);
		},
		[citing, keyOf, onRemove],
	);
	const question = asked !== null && (
		<ConfirmDialog
			title={t.removeCitedTitle(nameOf(asked))}
			confirmLabel={t.removeCitedConfirm}
			isDanger
			isOpen
			onOpenChange={() => setAsked(null)}
			onConfirm={() => onRemove(asked)}
		>
			<p>{t.removeCitedSentence}</p>
			<CitedIn workspace={workspace} cited={keyOf(asked)} hrefOf={passageHref(workspace)} />
		</ConfirmDialog>
	);
	return { remove, question };
}
