/** Cutting texts between characters, never inside one. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { citingPassages } from "#shared/document/citations.ts";
import { Directory } from "#shared/document/directory.ts";
import { writeBlocks } from "#shared/document/rich-text.ts";
import { documentDigest } from "#server/store/document-digest.ts";
import { replay } from "#server/store/replay.ts";
import { cleanName } from "#shared/domain/person-name.ts";
import { clip, firstWords } from "#shared/lib/clip.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { atOnce } from "#shared/lib/steps.ts";

test("[R193] an excerpt that ends on an emoji keeps it whole or leaves it out", () => {
	expect(clip("aé🌱b", 3)).toBe("aé🌱");
	expect(clip("aé🌱b", 2)).toBe("aé");
	expect(clip("🌱🌱🌱", 2)).toBe("🌱🌱");
	expect(clip("a\ud83c", 5)).toBe("a\ufffd");
	expect(firstWords("un 🌱🌱 deux", 4)).toBe("un…");
	expect(firstWords("tout y est", 10)).toBe("tout y est");
});

test("[R193] what the directory holds of a text with emoji is what its log holds", () => {
	const framework = new Y.Doc();
	writeBlocks(framework.getXmlFragment("content"), [
		{ paragraph: [`${"a".repeat(199)}🌱 suite `, { cite: "project", target: "x".repeat(26), label: "P" }] },
	]);
	const live = new Y.Doc();
	const rows: Uint8Array[] = [];
	live.on("update", (update: Uint8Array) => rows.push(update));
	live.transact(() => new Directory(live).putPassages(newId<DocumentId>(), atOnce(citingPassages(framework))));
	live.transact(() =>
		new Directory(live).putDocument({
			id: newId<DocumentId>(),
			kind: "framework",
			title: "Cadre \ud83c",
			createdAt: "",
			archived: false,
			example: false,
		}),
	);
	expect(documentDigest(replay(rows))).toBe(documentDigest(live));
	expect(new Directory(live).passages()[0]?.excerpt.endsWith("🌱")).toBe(true);
});

test("[R193] a name holds no half of a character, and no tower of accents", () => {
	expect(cleanName("Ana\ud83c Roy")).toBe("Ana Roy");
	expect(cleanName(`Z${"\u0301\u0323".repeat(900)} Roy`).length).toBeLessThan(20);
});
