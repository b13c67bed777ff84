/** Whether an editor has its view in the page: menus that measure it wait for that, and leave with it. */

import type { Editor } from "@tiptap/core";
import { useCallback, useSyncExternalStore } from "react";

const EVENTS = ["mount", "create", "unmount", "destroy"] as const;

export function useIsMounted(editor: Editor): boolean {
	const subscribe = useCallback(
		(listener: () => void) => {
			for (const event of EVENTS) editor.on(event, listener);
			return () => {
				for (const event of EVENTS) editor.off(event, listener);
			};
		},
		[editor],
	);
	return useSyncExternalStore(
		subscribe,
		useCallback(() => !editor.isDestroyed, [editor]),
	);
}
