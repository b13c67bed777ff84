/** The words of a text on the screen, without what is drawn over it: carets and names of others. */

import type { Locator } from "@playwright/test";

export async function wordsOf(text: Locator): Promise<string> {
	return await text.evaluate((element) => {
		const copy = element.cloneNode(true) as HTMLElement;
		for (const drawn of copy.querySelectorAll("[aria-hidden=true], .ProseMirror-widget, button")) drawn.remove();
		const blocks = [...copy.querySelectorAll("p, h1, h2, h3, h4, summary")].map((block) => block.textContent ?? "");
		return blocks
			.map((words) =>
				words
					.replace(/[\u200b\u2060\ufeff]/g, "")
					.replace(/\s+/g, " ")
					.trim(),
			)
			.join("\n");
	});
}
