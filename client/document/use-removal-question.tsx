/** Before something goes or is put away that passages cite, or that something else rests on, the question with the list of them; what nothing holds goes at once, with a way back. */

import { type ReactNode, useCallback, useState } from "react";
import { kindOfLink, type LinkKey } from "#shared/domain/citable.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { CitedIfAny } from "#client/document/CitedIfAny.tsx";
import styles from "#client/document/CitedIn.module.css";
import { removalTexts } from "#client/document/removal-texts.ts";
import { useCitingReader } from "#client/document/use-directory.ts";

type Removal<Thing> = {
	keyOf: (thing: Thing) => LinkKey;
	nameOf: (thing: Thing) => string;
	onRemove: (thing: Thing) => void;
	/** It is put away, and can be brought back: what cites it still leads to it. */
	isArchiving?: boolean;
	/** What else rests on it, to be read in the question; null when nothing does. Asked at the moment of the act. */
	restingOn?: (thing: Thing) => ReactNode;
};

/** `remove` in the place of the act itself, which answers whether it is done already; `question` to be drawn somewhere. */
export function useRemovalQuestion<Thing>(
	workspace: WorkspaceId,
	{ keyOf, nameOf, onRemove, isArchiving = false, restingOn }: Removal<Thing>,
): { remove: (thing: Thing) => boolean; question: ReactNode } {
	const t = useTexts(removalTexts);
	const citing = useCitingReader(workspace);
	const [asked, setAsked] = useState<{ thing: Thing; resting: ReactNode } | null>(null);
	const remove = useCallback(
		(thing: Thing) => {
			const resting = restingOn?.(thing) ?? null;
			const isHeld = resting !== null || citing(keyOf(thing)).length > 0;
			if (isHeld) setAsked({ thing, resting });
			else onRemove(thing);
			return !isHeld;
		},
		[citing, keyOf, onRemove, restingOn],
	);
	const question = asked !== null && (
		<ConfirmDialog
			title={isArchiving ? t.archiveCitedTitle(nameOf(asked.thing)) : t.removeCitedTitle(nameOf(asked.thing))}
			confirmLabel={isArchiving ? t.archiveCitedConfirm : t.removeCitedConfirm}
			isDanger={!isArchiving}
			isOpen
			onOpenChange={() => setAsked(null)}
			onConfirm={() => onRemove(asked.thing)}
		>
			<div className={styles.asked}>
				{asked.resting}
				<CitedIfAny
					workspace={workspace}
					cited={keyOf(asked.thing)}
					sentence={(isArchiving ? t.archiveCitedSentence : t.removeCitedSentence)(kindOfLink(keyOf(asked.thing)))}
				/>
			</div>
		</ConfirmDialog>
	);
	return { remove, question };
}
