/** In the build for browsers, the nodes and marks of the editor leave out how they read and write Markdown: we never ask them to (3 kB). */

const IDS = /[/\\]node_modules[/\\]@tiptap[/\\]extension-[a-z-]+[/\\]dist[/\\].*\.js$/;
const NAMES = new Set(["parseMarkdown", "renderMarkdown", "markdownTokenizer", "markdownTokenName", "markdownOptions"]);

export const withoutMarkdown = {
	name: "without-markdown",
	apply: "build",
	transform: {
		filter: { id: IDS },
		handler(code) {
			const cuts = [];
			visit(this.parse(code), (node) => {
				if (node.type !== "ObjectExpression") return;
				for (const property of node.properties) {
					if (property.type === "Property" && !property.computed && NAMES.has(property.key.name)) cuts.push(property);
				}
			});
			if (cuts.length === 0) return null;
			let kept = code;
			// From the last one, so that the places before it stay where they are.
			for (const { start, end } of cuts.sort((a, b) => b.start - a.start)) {
				const comma = kept.slice(end).match(/^\s*,/)?.[0].length ?? 0;
				kept = kept.slice(0, start) + kept.slice(end + comma);
			}
			return { code: kept, map: null };
		},
	},
};

function visit(node, see) {
	if (typeof node?.type === "string") see(node);
	for (const child of Object.values(node)) {
		if (typeof child === "object" && child !== null) visit(child, see);
	}
}
