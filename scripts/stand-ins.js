/** In the build for browsers, a few modules of our packages give way to a smaller one that does what is used of them. Each says what it saves. */

const STAND_INS = [
	{
		// A dialog knows of menus for one thing: to close with the menu open inside it. None of ours holds one, and without this every page
		// would load the whole code of menus before it is drawn (17 kB).
		importer: /react-aria-components[/\\].*Dialog\.mjs$/,
		source: "./Menu.mjs",
		code: `import { createContext } from "react"; export const RootMenuTriggerStateContext = createContext(null);`,
	},
	{
		// Yjs says its rare warnings in colours, and brings an element maker and its schemas for that (4 kB).
		importer: /yjs[/\\]dist[/\\]yjs\.mjs$/,
		source: "lib0/logging",
		code: `export const BOLD = "", UNBOLD = "", ORANGE = "", RED = "";
			export const print = (...words) => console.log(...words);
			export const warn = (...words) => console.warn(...words);`,
	},
	{
		// The binding asks for the page itself, and would bring the same element maker.
		importer: /@tiptap[/\\]y-tiptap[/\\]dist[/\\]y-tiptap\.js$/,
		source: "lib0/dom",
		code: "export const doc = document;",
	},
	{
		// The state a part follows is a flat record of flags: no need for maps, sets, cycles and typed arrays (3 kB).
		importer: /@tiptap[/\\]react[/\\]dist[/\\]index\.js$/,
		source: "fast-equals",
		code: `export function deepEqual(a, b) {
			if (Object.is(a, b)) return true;
			if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
			if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
			const keys = Object.keys(a);
			return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key]));
		}`,
	},
];

const id = (index) => `\0stand-in-${index}`;

export const standIns = {
	name: "stand-ins",
	apply: "build",
	enforce: "pre",
	resolveId(source, importer) {
		const index = STAND_INS.findIndex((one) => one.source === source && importer && one.importer.test(importer));
		return index < 0 ? null : id(index);
	},
	load(asked) {
		const index = STAND_INS.findIndex((_, place) => id(place) === asked);
		return index < 0 ? null : STAND_INS[index].code;
	},
};
