/** A document that gets its first live block, plot or frozen figure asks newer clients from then on: an older one would delete it, or what it says, for everybody. */

import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { ReplaceAroundStep, ReplaceStep } from "@tiptap/pm/transform";
import type * as Y from "yjs";
import { documentSchema, SCHEMA_VERSION, stampSchema } from "#shared/document/document-meta.ts";
import { isNewFigure } from "#shared/editor/figure-attributes.ts";

export function liveBlockSchema(doc: Y.Doc): Extension {
	return Extension.create({
		name: "liveBlockSchema",
		onTransaction({ transaction }) {
			if (!transaction.docChanged || documentSchema(doc) >= SCHEMA_VERSION) return;
			let needed = 0;
			for (const step of transaction.steps) {
				if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) continue;
				step.slice.content.descendants((node) => {
					needed = Math.max(needed, schemaOf(node));
				});
			}
			stampSchema(doc, needed);
		},
	});
}

/** The schema a node needs; 0 for what every version knows. */
function schemaOf(node: Node): number {
	if (node.type.name === "liveBlock") return node.attrs.kind === "indicator" ? 3 : 2;
	return node.type.name === "figure" && isNewFigure(node.attrs) ? 3 : 0;
}
