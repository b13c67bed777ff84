/** A document that gets its first live block asks newer clients from then on: an older one would delete the block for everybody. */

import { Extension } from "@tiptap/core";
import { ReplaceAroundStep, ReplaceStep } from "@tiptap/pm/transform";
import type * as Y from "yjs";
import { documentSchema, SCHEMA_VERSION, stampSchema } from "#shared/document/document-meta.ts";

export function liveBlockSchema(doc: Y.Doc): Extension {
	return Extension.create({
		name: "liveBlockSchema",
		onTransaction({ transaction }) {
			if (!transaction.docChanged || documentSchema(doc) >= SCHEMA_VERSION) return;
			for (const step of transaction.steps) {
				if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) continue;
				step.slice.content.descendants((node) => {
					if (node.type.name === "liveBlock") stampSchema(doc);
				});
			}
		},
	});
}
