// @vitest-environment happy-dom

/** The dialog in which a group mixes versions: words are taken by a press, put in words, shown against the document, and kept when they are refused. */

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { MixDialog } from "#client/features/workshops/tables/MixDialog.tsx";
import { mixTexts } from "#client/features/workshops/tables/mix-texts.ts";
import type { PlenaryPassage } from "#client/features/workshops/tables/table-versions.ts";

afterEach(cleanup);

const t = mixTexts.fr;
const [one, two] = [newId<DocumentId>(), newId<DocumentId>()];
const paragraph = (id: string, text: string): BlockJson => ({ type: "paragraph", attrs: { id }, content: [{ text }] });
const base = [paragraph("a", "Le milieu décide.")];
const passage = { key: "a", prev: null, base, ids: ["a"], versions: [], distinct: [], unchanged: [], now: base };

test("[R962] a passage of one table and a sentence of another make a wording that is owed to both; refused, it is still there", async () => {
	const written: { words: string; copies: DocumentId[] }[] = [];
	let closed = 0;
	render(
		<MixDialog
			passage={passage as PlenaryPassage}
			sources={[
				{ name: "Table 1", blocks: [paragraph("a", "Le milieu preneur décide.")], from: [one] },
				{ name: "Table 2", blocks: [paragraph("a", "Le milieu propose. Il rend compte.")], from: [two] },
			]}
			namesOf={(copies) => copies.map((copy) => (copy === one ? "Table 1" : "Table 2")).join(", ")}
			onWrite={async (blocks, copies) => {
				written.push({ words: wordsOfBlocks(blocks), copies });
				return written.length > 1;
			}}
			onClose={() => {
				closed += 1;
			}}
		/>,
	);
	const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
	await screen.findByRole("dialog", {}, { timeout: 10_000 });
	press(t.takePassage("Le milieu preneur décide."));
	press(t.takeSentence("Il rend compte."));
	const line = screen.getByRole("textbox", { name: t.lineAt(1) });
	expect(line).toHaveProperty("value", "Le milieu preneur décide. Il rend compte.");
	fireEvent.change(line, { target: { value: "Le milieu preneur décide, et rend compte." } });
	expect(screen.getByRole("region", { name: t.preview }).textContent).toContain(t.credits("Table 1, Table 2"));
	press(t.write);
	await waitFor(() => expect(written).toHaveLength(1));
	expect(closed).toBe(0);
	expect(screen.getByRole("textbox", { name: t.lineAt(1) })).toHaveProperty(
		"value",
		"Le milieu preneur décide, et rend compte.",
	);
	await waitFor(() => {
		press(t.write);
		expect(closed).toBe(1);
	});
	expect(written[0]).toEqual({ words: "Le milieu preneur décide, et rend compte.", copies: [one, two] });
});
