/** A text of a hundred pages, written by one person as if pasted. */

import { type Block, frameworkTextName, richText, writeBlocks } from "../shared/document/rich-text.ts";
import { OurYjs as Y } from "./our-yjs.ts";
import { pause } from "./scenarios/scenario.ts";
import { type openWriters, Writer } from "./writer.ts";

export const BLOCKS = 2_000;
const TEXT = frameworkTextName();

/** Writes it, and waits until whoever joins gets all of it. */
export async function writePages(door: Parameters<typeof openWriters>[0][number]): Promise<void> {
	const writer = new Writer(door);
	await writer.joined;
	const { doc } = writer;
	const sentence = "Le palier suivant demande que la pratique tienne sans la personne qui l’a fait naître. ";
	for (let start = 0; start < BLOCKS; start += 200) {
		const blocks = Array.from({ length: 200 }, (_, index): Block => {
			const place = start + index;
			if (place % 20 === 0) return { heading: place % 100 === 0 ? 1 : 2, text: `Partie ${place / 20 + 1}` };
			return { paragraph: sentence.repeat(1 + (place % 3)) };
		});
		doc.transact(() => writeBlocks(richText(doc, TEXT), blocks));
	}
	await arrived(door, Y.encodeStateVector(doc));
	writer.close();
}

/** Waits until somebody who joins gets everything. */
async function arrived(door: Parameters<typeof openWriters>[0][number], wanted: Uint8Array): Promise<void> {
	const deadline = performance.now() + 20_000;
	while (performance.now() < deadline) {
		const reader = new Writer(door);
		await reader.joined;
		const has = Y.encodeStateVector(reader.doc);
		reader.close();
		if (Buffer.compare(has, wanted) === 0) return;
		await pause(100);
	}
	throw new Error("bench: the text did not reach the server");
}
