/** The nodes and marks of every rich text, without views: what a text may hold. Views, menus and keys are added by client/editor. */

import type { AnyExtension } from "@tiptap/core";
import { Details, DetailsContent, DetailsSummary } from "@tiptap/extension-details";
import { TaskItem, TaskList } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import { BlockIds } from "#shared/editor/block-ids.ts";
import { Callout } from "#shared/editor/callout.ts";
import { Citation, CitationCard } from "#shared/editor/citation.ts";
import { Figure } from "#shared/editor/figure.ts";
import { Image } from "#shared/editor/image.ts";
import { Link } from "#shared/editor/link.ts";

/** Every extension that makes the schema. `replace` puts an extension with a view in the place of the one of the same name. */
export function textExtensions(replace: readonly AnyExtension[] = []): AnyExtension[] {
	const replaced = new Map(replace.map((extension) => [extension.name, extension]));
	const extensions: AnyExtension[] = [
		StarterKit.configure({
			heading: { levels: [1, 2, 3] },
			codeBlock: { exitOnTripleEnter: true },
			link: false,
			// The Yjs binding undoes one's own changes only.
			undoRedo: false,
			// A paragraph added at the end by every screen at once would be added once a person.
			trailingNode: false,
			dropcursor: false,
			gapcursor: false,
		}),
		Link,
		TaskList,
		TaskItem.configure({ nested: true }),
		Table.configure({ resizable: false, renderWrapper: true }),
		TableRow,
		TableHeader,
		TableCell,
		Details.configure({ persist: false }),
		DetailsSummary,
		DetailsContent,
		Callout,
		Image,
		Citation,
		CitationCard,
		Figure,
		BlockIds,
	];
	return extensions.map((extension) => replaced.get(extension.name) ?? extension);
}
