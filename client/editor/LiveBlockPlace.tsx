/** Asks what a live block or a figure shows, when its item of the menu is chosen, and puts it where the caret is. */

import type { Editor } from "@tiptap/core";
import { Suspense, use, useEffect, useState } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { insertBlockHere } from "#client/editor/insert-block.ts";
import { LiveBlocksContext } from "#client/editor/live-blocks.ts";

const ASKED = ["live-block", "figure"] as const;

export function LiveBlockPlace({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const blocks = use(LiveBlocksContext);
	const [asked, setAsked] = useState<(typeof ASKED)[number] | null>(null);
	useEffect(() => {
		if (!blocks) return;
		const stops = ASKED.map((signal) => signals.on(signal, () => setAsked(signal)));
		return () => {
			for (const stop of stops) stop();
		};
	}, [blocks, signals]);
	if (!blocks || asked === null) return null;
	const close = () => {
		setAsked(null);
		editor.commands.focus();
	};
	return (
		<Suspense fallback={null}>
			{asked === "figure" ? (
				<blocks.FigurePicker
					onClose={close}
					onPick={(figure) => {
						setAsked(null);
						editor.chain().focus().insertFigure(figure).run();
					}}
				/>
			) : (
				<blocks.Picker
					onClose={close}
					onPick={(attrs) => {
						setAsked(null);
						insertBlockHere(editor, { type: "liveBlock", attrs });
					}}
				/>
			)}
		</Suspense>
	);
}
