/** Reads a document and lays out its file, in a process of its own. */

import { workApart } from "#server/apart/work-apart.ts";
import { exportedBlocks } from "#server/export/export-content.ts";
import { imageIdsIn, measured, type StoredImage } from "#server/export/export-images.ts";
import type { ExportWork } from "#server/export/lay-out.ts";
import { replay } from "#server/store/replay.ts";
import { documentMarkdown } from "#shared/document/markdown.ts";

workApart(async ({ format, title, language, date, origin, state }: ExportWork, ask) => {
	const doc = replay([state]);
	if (format === "md") {
		const words = documentMarkdown(doc, { language, title, origin });
		return Buffer.from(words === "" ? `# ${title}\n` : words, "utf8");
	}
	const blocks = exportedBlocks(doc, language);
	const ids = [...imageIdsIn(blocks)];
	const images = measured(ids.length > 0 ? ((await ask(ids)) as Map<string, StoredImage>) : new Map());
	const exported = { title, language, date, blocks };
	// Each format brings a library of its own: only the one that is asked for is read.
	if (format === "docx")
		return await (await import("#server/export/docx-file.ts")).docxFile(exported, { origin, images });
	return await (await import("#server/export/pdf-file.ts")).pdfFile(exported, { origin, images });
});
