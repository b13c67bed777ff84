/** The nodes and marks of every rich text, without views: what a text may hold. Views, menus and keys are added by client/editor. */

import type { AnyExtension } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Code } from "@tiptap/extension-code";
import { CodeBlock } from "@tiptap/extension-code-block";
import { Details, DetailsContent, DetailsSummary } from "@tiptap/extension-details";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Strike } from "@tiptap/extension-strike";
import { TableCell } from "@tiptap/extension-table/cell";
import { TableHeader } from "@tiptap/extension-table/header";
import { TableRow } from "@tiptap/extension-table/row";
import { Text } from "@tiptap/extension-text";
import { Underline } from "@tiptap/extension-underline";
import { BlockIds } from "#shared/editor/block-ids.ts";
import { Callout } from "#shared/editor/callout.ts";
import { Citation, CitationCard } from "#shared/editor/citation.ts";
import { Figure } from "#shared/editor/figure.ts";
import { Heading } from "#shared/editor/heading.ts";
import { Image } from "#shared/editor/image.ts";
import { LiveBlock } from "#shared/editor/live-block.ts";
import { Link } from "#shared/editor/link.ts";
import { ThreadMark } from "#shared/editor/thread-mark.ts";
import { Table } from "#shared/editor/table.ts";

/**
 * Every extension that makes the schema. `replace` puts an extension with a view in the place of the one of the same name. Two habits of
 * editors stay out: a history (the Yjs binding undoes one's own changes only) and a paragraph kept at the end (every screen would add one).
 */
export function textExtensions(replace: readonly AnyExtension[] = []): AnyExtension[] {
	const replaced = new Map(replace.map((extension) => [extension.name, extension]));
	const extensions: AnyExtension[] = [
		Bold,
		Blockquote,
		BulletList,
		// What is commented may be code, and code may be commented.
		Code.extend({ excludes: "bold italic strike underline link" }),
		CodeBlock.extend({ marks: "thread" }).configure({ exitOnTripleEnter: true }),
		Document,
		HardBreak,
		Heading,
		HorizontalRule,
		Italic,
		ListItem,
		ListKeymap,
		OrderedList,
		Paragraph,
		Strike,
		Text,
		Underline,
		Link,
		TaskList,
		TaskItem.configure({ nested: true }),
		Table,
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
		LiveBlock,
		ThreadMark,
		BlockIds,
	];
	return extensions.map((extension) => replaced.get(extension.name) ?? extension);
}
