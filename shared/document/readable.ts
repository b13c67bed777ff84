/** A document as plain JSON that people and other programs can read: its records by field, its texts as nodes. Everything shown is there; nothing in it is trusted further. */

import * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { documentSchema } from "#shared/document/document-meta.ts";
import { termTable } from "#shared/document/glossary.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { plainAttributes } from "#shared/document/plain-attributes.ts";
import { portfolioTables } from "#shared/document/portfolio-tables.ts";
import { recommendationSectionTable, recommendationTable } from "#shared/document/recommendation-set.ts";
import { resourceTable } from "#shared/document/resource-set.ts";
import { parseRecordTextName, type RecordText, richTexts } from "#shared/document/rich-text.ts";
import { sharedIndicatorTable } from "#shared/document/shared-indicators.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";

/** A node of a rich text, in the form ProseMirror's JSON has. */
export type TextNode = {
	type: string;
	attrs?: Record<string, unknown>;
	text?: string;
	marks?: Record<string, unknown>;
	content?: TextNode[];
};

export type ReadableDocument = {
	schema: number;
	/** The records of each table, in order, each with its rich texts. */
	records: Record<string, Record<string, unknown>[]>;
	/** The text of a framework. */
	text?: TextNode[];
};

/** How an address in the text (of an image, of a link) is written. */
type Readdress = (address: string) => string;

const DEEPEST = 200;
/** What a peer may have written as a key that would give an object another prototype. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

export function readableDocument(
	doc: Y.Doc,
	kind: DocumentKind | "portfolio",
	readdress: Readdress = (address) => address,
): ReadableDocument {
	const ofRecords = new Map<string, Partial<Record<RecordText, TextNode[]>>>();
	let text: TextNode[] | undefined;
	for (const { name, fragment } of richTexts(doc)) {
		const nodes = nodesOf(fragment, readdress, 0);
		const place = parseRecordTextName(name);
		if (place === null) text = nodes;
		else ofRecords.set(place.record, { ...ofRecords.get(place.record), [place.text]: nodes });
	}
	const withTexts = <Record extends { id: string }>(records: readonly Record[]) =>
		records.map((record) => ({ ...record, ...ofRecords.get(record.id) }));
	const schema = documentSchema(doc);
	switch (kind) {
		case "portfolio":
			return { schema, records: portfolioRecords(doc, withTexts) };
		case "indicator-set":
			return {
				schema,
				records: {
					indicators: withTexts(indicatorTable(doc).list()),
					...(sharedIndicatorTable(doc).size > 0 ? { sharedIndicators: sharedIndicatorTable(doc).list() } : {}),
				},
			};
		case "balise-set":
			return {
				schema,
				records: { balises: withTexts(baliseTable(doc).list()), criteria: withTexts(criterionTable(doc).list()) },
			};
		case "resource-set":
			return { schema, records: { resources: withTexts(resourceTable(doc).list()) } };
		case "recommendation-set":
			return {
				schema,
				records: {
					recommendations: withTexts(recommendationTable(doc).list()),
					sections: recommendationSectionTable(doc).list(),
				},
			};
		case "glossary":
			return { schema, records: { terms: withTexts(termTable(doc).list()) } };
		case "framework":
			return { schema, records: {}, text: text ?? [] };
		// Its purpose, then what each step asks.
		case "workshop": {
			const steps = [...ofRecords].map(([id, texts]) => ({ id, ...texts }));
			return { schema, records: { steps }, text: text ?? [] };
		}
	}
}

/** Projects with their organisations' names of today, then the other tables that say something. */
function portfolioRecords(
	doc: Y.Doc,
	withTexts: <Record extends { id: string }>(records: readonly Record[]) => Record[],
): ReadableDocument["records"] {
	const { projects, ...others } = portfolioTables(doc);
	const catalog = readCatalog(doc);
	const records: ReadableDocument["records"] = {
		projects: withTexts(projects.list().map((project) => catalog.named(project))),
	};
	for (const [name, table] of Object.entries(others)) {
		if (table.size > 0) records[name] = withTexts<{ id: string }>(table.list());
	}
	return records;
}

/** Writes otherwise the addresses of images and links for which `readdress` answers something else. */
export function rewriteAddresses(doc: Y.Doc, readdress: Readdress): void {
	doc.transact(() => {
		const waiting: unknown[] = richTexts(doc).map(({ fragment }) => fragment);
		for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
			if (node instanceof Y.XmlText) rewriteLinks(node, readdress);
			else if (node instanceof Y.XmlFragment) {
				if (node instanceof Y.XmlElement && node.nodeName === "image") rewriteImage(node, readdress);
				waiting.push(...node.toArray());
			}
		}
	});
}

function rewriteImage(image: Y.XmlElement, readdress: Readdress): void {
	const src: unknown = image.getAttribute("src");
	if (typeof src === "string" && readdress(src) !== src) image.setAttribute("src", readdress(src));
}

function rewriteLinks(text: Y.XmlText, readdress: Readdress): void {
	let at = 0;
	for (const { insert, attributes } of runsOf(text)) {
		const length = typeof insert === "string" ? insert.length : 1;
		const link = attributes.get("link");
		const href = hrefOf(link);
		if (href !== null && readdress(href) !== href)
			text.format(at, length, { link: { ...(link as object), href: readdress(href) } });
		at += length;
	}
}

function nodesOf(parent: Y.XmlFragment, readdress: Readdress, depth: number): TextNode[] {
	if (depth > DEEPEST) return [];
	return parent.toArray().flatMap((child): TextNode[] => {
		if (child instanceof Y.XmlText) return textNodes(child, readdress);
		if (!(child instanceof Y.XmlElement)) return [];
		const content = nodesOf(child, readdress, depth + 1);
		const attrs = attributesOf(child, readdress);
		return [
			{
				type: child.nodeName,
				...(Object.keys(attrs).length > 0 ? { attrs } : {}),
				...(content.length > 0 ? { content } : {}),
			},
		];
	});
}

function attributesOf(element: Y.XmlElement, readdress: Readdress): Record<string, unknown> {
	const attrs: Record<string, unknown> = {};
	const given = plainAttributes(element);
	for (const key of Object.keys(given).sort()) {
		const value = given[key];
		attrs[key] = key === "src" && typeof value === "string" ? readdress(value) : value;
	}
	return attrs;
}

function textNodes(text: Y.XmlText, readdress: Readdress): TextNode[] {
	return runsOf(text).map(({ insert, attributes }) => {
		const marks: Record<string, unknown> = {};
		for (const key of [...attributes.keys()].sort()) {
			const value = attributes.get(key);
			const href = hrefOf(value);
			marks[key] = key === "link" && href !== null ? { ...(value as object), href: readdress(href) } : value;
		}
		return {
			type: "text",
			text: typeof insert === "string" ? insert : "",
			...(Object.keys(marks).length > 0 ? { marks } : {}),
		};
	});
}

type TextRun = { insert: unknown; attributes: ReadonlyMap<string, unknown> };

function runsOf(text: Y.XmlText): TextRun[] {
	return (text.toDelta() as { insert?: unknown; attributes?: object }[]).map(({ insert, attributes }) => ({
		insert,
		attributes: new Map(Object.entries(attributes ?? {}).filter(([key]) => !FORBIDDEN.has(key))),
	}));
}

function hrefOf(mark: unknown): string | null {
	if (typeof mark !== "object" || mark === null || !Object.hasOwn(mark, "href")) return null;
	const { href } = mark as { href: unknown };
	return typeof href === "string" ? href : null;
}
