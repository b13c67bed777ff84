/** Between what is typed in a comment and what is sent. */

import { expect, test } from "vitest";
import { toSent, toWritten } from "#client/comments/mention-text.ts";
import { memberCalled } from "#test/support/small-ledger.ts";

const ana = memberCalled("ana");
const maria = memberCalled("mara");
const names: Record<string, string> = { [ana]: "Ana", [maria]: "Ana-Maria Roy", all: "toute la table" };
const nameOf = (id: string) => names[id] ?? "?";

test("[R389] names chosen in the list become mentions, the longest first; others stay words", () => {
	const named = new Map([
		["Ana", ana],
		["Ana-Maria Roy", maria],
	]);
	expect(toSent(" @Ana-Maria Roy et @Ana, pas @Bo ni moi@Anaïs.ca ", named)).toBe(
		`@[${maria}] et @[${ana}], pas @Bo ni moi@Anaïs.ca`,
	);
});

test("[R389] what is edited is put back as people read it, and sent as it was", () => {
	const sent = `Merci @[${ana}] et @[all]`;
	const { written, named } = toWritten(sent, nameOf);
	expect(written).toBe("Merci @Ana et @toute la table");
	expect(toSent(written, named)).toBe(sent);
});
