/** The Yjs of the product, which its own modules use: this folder has another copy beside the peers, and the two do not mix in one document. */

const from = (path: string) => new URL(`../node_modules/${path}`, import.meta.url).href;

export const OurYjs = (await import(from("yjs/dist/yjs.mjs"))) as typeof import("yjs");
export const { Awareness, encodeAwarenessUpdate } = (await import(
	from("y-protocols/awareness.js")
)) as typeof import("y-protocols/awareness");
