/** The words of one rich text, live. */

import { useCallback, useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { plainText, richText } from "#shared/document/rich-text.ts";

export function useWords(doc: Y.Doc, name: string): string {
	const fragment = useMemo(() => richText(doc, name), [doc, name]);
	const subscribe = useCallback(
		(listener: () => void) => {
			fragment.observeDeep(listener);
			return () => fragment.unobserveDeep(listener);
		},
		[fragment],
	);
	return useSyncExternalStore(subscribe, () => plainText(fragment));
}
