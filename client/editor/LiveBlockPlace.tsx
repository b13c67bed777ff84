/** Asks what a live block shows, when its item of the menu is chosen, and puts it where the caret is. */

import type { Editor } from "@tiptap/core";
import { Suspense, use, useEffect, useState } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { insertBlockHere } from "#client/editor/insert-block.ts";
import { LiveBlocksContext } from "#client/editor/live-blocks.ts";

export function LiveBlockPlace({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const blocks = use(LiveBlocksContext);
	const [isAsking, setAsking] = useState(false);
	useEffect(() => (blocks ? signals.on("live-block", () => setAsking(true)) : undefined), [blocks, signals]);
	if (!blocks || !isAsking) return null;
	return (
		<Suspense fallback={null}>
			<blocks.Picker
				onClose={() => {
					setAsking(false);
					editor.commands.focus();
				}}
				onPick={(attrs) => {
					setAsking(false);
					insertBlockHere(editor, { type: "liveBlock", attrs });
				}}
			/>
		</Suspense>
	);
}
