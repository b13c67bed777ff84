/** Where what floats over a text is drawn: in the main part of the page, so that it belongs to it for screen readers too. */
export function portalPlace(): Element {
	return document.querySelector("main") ?? document.body;
}
