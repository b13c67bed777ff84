/** Leaves out of a text that is shown all but some of its blocks, without a change to the text. */

import { useEffect } from "react";

/** `place`: what its holder says in `data-passage`. */
export function useOnlyBlocks(place: string, blocks: readonly string[]): void {
	const rules = onlyBlocksRules(place, blocks);
	useEffect(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		return () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
		};
	}, [rules]);
}

/** A long text is drawn in stretches, which hold its blocks: those are looked for in them, and nothing holds them together on a page. */
export function onlyBlocksRules(place: string, blocks: readonly string[]): string {
	const kept = blocks.map((block) => `[data-id="${CSS.escape(block)}"]`).join() || ".none";
	const text = `[data-passage="${CSS.escape(place)}"] .ProseMirror`;
	return [
		`${text} > :not(${kept}, [data-stretch]), ${text} > [data-stretch] > :not(${kept}) { display: none !important; }`,
		`${text} > [data-stretch] { display: contents !important; }`,
	].join("\n");
}
