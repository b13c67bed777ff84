/** Leaves out of a text that is shown all but some of its blocks, without a change to the text. */

import { useEffect } from "react";

/** `place`: what its holder says in `data-passage`. */
export function useOnlyBlocks(place: string, blocks: readonly string[]): void {
	const kept = blocks.map((block) => `[data-id="${CSS.escape(block)}"]`).join();
	useEffect(() => {
		const sheet = new CSSStyleSheet();
		const within = `[data-passage="${CSS.escape(place)}"] .ProseMirror`;
		sheet.replaceSync(`${within} > :not(${kept === "" ? "*" : kept}) { display: none !important; }`);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		return () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
		};
	}, [place, kept]);
}
