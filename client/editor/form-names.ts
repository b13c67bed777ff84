/** What a block of a text is called on the screen: « Tableau », « Titre 2 ». */

import type { Language } from "#shared/lib/language.ts";
import { texts } from "#client/editor/texts.ts";

type Form = { type: string; attrs?: Readonly<Record<string, unknown>> | undefined };
type Name = keyof { [Key in keyof typeof texts.fr as (typeof texts.fr)[Key] extends string ? Key : never]: true };

const NAMES: Readonly<Record<string, Name>> = {
	...{ paragraph: "paragraph", bulletList: "bulletList", orderedList: "orderedList", taskList: "taskList" },
	...{ blockquote: "quote", codeBlock: "codeBlock", horizontalRule: "divider", table: "table", image: "image" },
	...{ details: "toggle", liveBlock: "liveBlock" },
	...{ info: "calloutInfo", idea: "calloutIdea", warning: "calloutWarning" },
};
const TITLES: readonly Name[] = ["heading1", "heading2", "heading3"];

/** Empty for what has no name of its own: what it says names it. */
export function formName({ type, attrs }: Form, language: Language): string {
	const name =
		type === "heading"
			? TITLES[Number(attrs?.level ?? 1) - 1]
			: NAMES[type === "callout" ? String(attrs?.tone ?? "info") : type];
	return name === undefined ? "" : String(texts[language][name]);
}
