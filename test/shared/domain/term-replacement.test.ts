/** What takes the place of words to avoid, in the sentence they stand in. */

import { expect, test } from "vitest";
import { replacementOf, simplePlural } from "#shared/domain/term-replacement.ts";

/** The sentence once the words between brackets are replaced. */
function after(sentence: string, wanted: string): string {
	const [, before = "", words = "", rest = ""] = /^(.*)\[(.*)\](.*)$/.exec(sentence) ?? [];
	const { before: taken, article, text } = replacementOf(before, words, wanted);
	return before.slice(0, before.length - taken) + article + text + rest;
}

test("[R554] capitals are those of the words that go", () => {
	expect(after("[agent multiplicateur] du milieu", "accompagnateur")).toBe("accompagnateur du milieu");
	expect(after("[Agent multiplicateur] du milieu", "accompagnateur")).toBe("Accompagnateur du milieu");
	expect(after("[AGENT] DU MILIEU", "échelle")).toBe("ÉCHELLE DU MILIEU");
	expect(after("chez [elle]", "Santé Québec")).toBe("chez Santé Québec");
	expect(after("un [organisme]", "OBNL")).toBe("un OBNL");
});

test("[R554] an article is elided, or no longer is, where French leaves no choice", () => {
	expect(after("le [mentor]", "accompagnateur")).toBe("l’accompagnateur");
	expect(after("La [mentore]", "accompagnatrice")).toBe("L’accompagnatrice");
	expect(after("du [mentor]", "accompagnateur")).toBe("de l’accompagnateur");
	expect(after("plus de [mentor]", "échelle")).toBe("plus d’échelle");
	expect(after("d’[agent]", "mentor")).toBe("de mentor");
	expect(after("Qu'[agent]", "mentor")).toBe("Que mentor");
	expect(after("chandelle [mentor]", "accompagnateur")).toBe("chandelle accompagnateur");
	expect(after("le [mentor]", "héros")).toBe("le héros");
	expect(replacementOf("l’", "agent", "mentor")).toMatchObject({ before: 0, text: "mentor", isArticleOpen: true });
	expect(replacementOf("l’", "agent", "accompagnateur").isArticleOpen).toBe(false);
});

test("[R554] the plural of one word is simple; of several it is declared", () => {
	expect(["accompagnateur", "noyau", "jeu", "local", "mois", "milieu preneur"].map(simplePlural)).toEqual([
		"accompagnateurs",
		"noyaux",
		"jeux",
		"locaux",
		null,
		null,
	]);
});
