/** The words of a comment once it is said. The field it was written in may still hold them for a moment: the server tells everybody before it answers whoever sent it. */

import type { Locator } from "@playwright/test";

export const said = (within: Locator, words: string): Locator => within.getByRole("article").getByText(words);
