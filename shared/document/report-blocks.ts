/** The blocks that a report is written with. */

import type { BlockJson } from "#shared/document/block-json.ts";

export type Run = { text: string; marks?: Record<string, object> };

export function bold(text: string): Run {
	return { text, marks: { bold: {} } };
}

export function paragraph(content: readonly Run[]): BlockJson {
	return { type: "paragraph", content: content.filter(({ text }) => text !== "") };
}

export function heading(level: 1 | 2 | 3, text: string): BlockJson {
	return { type: "heading", attrs: { level }, content: [{ text }] };
}

export function bullets(items: readonly (readonly Run[])[]): BlockJson[] {
	if (items.length === 0) return [];
	return [{ type: "bulletList", content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })) }];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): BlockJson {
	const row = (type: string, texts: readonly string[]): BlockJson => ({
		type: "tableRow",
		content: texts.map((text) => ({ type, content: [paragraph([{ text }])] })),
	});
	return { type: "table", content: [row("tableHeader", head), ...rows.map((texts) => row("tableCell", texts))] };
}

export function saysSomething({ content = [] }: BlockJson): boolean {
	return content.length > 0;
}
