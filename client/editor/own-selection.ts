/** Keeps React away from the caret of a long text. */

/**
 * Before each change of the page React asks where the selection is in the element that has the focus, to put it back should the element move; for
 * words that are written in it counts every letter from their start to their end: nine milliseconds in a hundred pages, for each key and each letter
 * of somebody else. ProseMirror keeps the selection of its own text. React knows such an element by this property alone (`hasSelectionCapabilities`
 * in react-dom), which here no longer says so; the attribute, and all that browsers make of it, stays.
 */
export function keepOwnSelection(dom: HTMLElement): void {
	const inherited = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "contentEditable");
	if (!inherited?.get || !inherited.set) return;
	const { get, set } = inherited;
	Object.defineProperty(dom, "contentEditable", {
		configurable: true,
		get: () => {
			const said: unknown = get.call(dom);
			return said === "true" ? "inherit" : said;
		},
		set: (value: string) => set.call(dom, value),
	});
}
