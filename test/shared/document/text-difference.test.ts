/** Two moments of a document compared: what a reader of the history is told. */

import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable } from "#shared/document/balise-set.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { type Block, frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { documentDifference, type PassageDifference } from "#shared/document/text-difference.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

let doc: Y.Doc;
let text: Y.XmlFragment;
beforeEach(() => {
	doc = new Y.Doc();
	text = richText(doc, frameworkTextName());
});

const write = (...blocks: Block[]) => writeBlocks(text, blocks);
const wordsAt = (place: number) => (text.get(place) as Y.XmlElement).get(0) as Y.XmlText;

/** The document as it is now, apart from what becomes of it. */
function moment(): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}

/** « un [-deux-] {+trois+} », with « ~ » for what is reformatted. */
function said({ pieces }: PassageDifference): string {
	const signs = { same: ["", ""], added: ["{+", "+}"], removed: ["[-", "-]"], reformatted: ["~", "~"] } as const;
	return pieces.map(({ kind, text: words }) => `${signs[kind][0]}${words}${signs[kind][1]}`).join("");
}
const since = (before: Y.Doc) => documentDifference(before, doc, { language: "fr" });
const told = (before: Y.Doc) =>
	since(before)
		.filter(({ change }) => change !== "same")
		.map((one) => `${one.isMoved ? "moved " : ""}${one.change} ${one.look.form}: ${said(one)}`);

describe("[R431] passages", () => {
	test("nothing changed: every passage is the same, and so it is with nothing to compare with", () => {
		write({ heading: 2, text: "Contexte" }, { paragraph: "Un texte." }, { bullets: ["un", "deux"] });
		const alone = documentDifference(null, doc, { language: "fr" });
		expect(alone.map(({ look, change }) => `${change} ${look.form}`)).toEqual([
			"same heading",
			"same paragraph",
			"same item",
			"same item",
		]);
		expect(since(moment())).toEqual(alone);
	});

	test("words are compared one by one, and a blank between two changes goes with them", () => {
		write({ paragraph: "Le comité suit le projet pilote chaque mois." });
		const before = moment();
		wordsAt(0).delete(10, 21);
		wordsAt(0).insert(10, "évalue un essai");
		expect(told(before)).toEqual([
			"changed paragraph: Le comité [-suit le projet pilote-]{+évalue un essai+} chaque mois.",
		]);
	});

	test("what came, went and moved is told where it stands, a passage that moved once", () => {
		write({ paragraph: "un" }, { paragraph: "deux" }, { paragraph: "trois" }, { paragraph: "quatre" });
		const before = moment();
		const first = (text.get(0) as Y.XmlElement).clone();
		text.delete(0, 2);
		text.push([first]);
		write({ paragraph: "cinq" });
		expect(since(before).map((one) => `${one.isMoved ? "moved " : ""}${one.change} ${said(one)}`)).toEqual([
			"removed [-deux-]",
			"same trois",
			"same quatre",
			"moved changed un",
			"added {+cinq+}",
		]);
	});

	test("a passage that was emptied is gone", () => {
		write({ paragraph: "adieu" }, { paragraph: "reste" });
		const before = moment();
		wordsAt(0).delete(0, 5);
		expect(told(before)).toEqual(["removed paragraph: [-adieu-]"]);
	});

	test("marks, the form of a block and a task that is done are told without a word changed", () => {
		write(
			{ paragraph: "mettre en gras" },
			{ heading: 2, text: "Titre" },
			{ tasks: [{ text: "à faire", done: false }] },
		);
		const before = moment();
		wordsAt(0).format(10, 4, { bold: {} });
		(text.get(1) as Y.XmlElement).setAttribute("level", 3 as unknown as string);
		const task = (text.get(2) as Y.XmlElement).get(0) as Y.XmlElement;
		task.setAttribute("checked", true as unknown as string);
		const [bold, heading, done] = since(before);
		expect(bold && said(bold)).toBe("mettre en ~gras~");
		expect(bold?.pieces.at(-1)).toMatchObject({ marks: ["bold"], was: [] });
		expect(heading).toMatchObject({ change: "changed", look: { level: 3 }, was: { level: 2 } });
		expect(done).toMatchObject({ change: "changed", look: { checked: true }, was: { checked: false } });
	});

	test("a citation is the thing it names: another label of the day changes nothing, another thing does", () => {
		write({ paragraph: ["Voir ", { cite: "project", target: "p1", label: "Jardins" }, " ici."] });
		const chip = (text.get(0) as Y.XmlElement).get(1) as Y.XmlElement;
		const before = moment();
		chip.setAttribute("label", "Jardins partagés");
		expect(told(before)).toEqual([]);
		chip.setAttribute("target", "p2");
		expect(told(before)).toEqual(["changed paragraph: Voir [-Jardins-]{+Jardins partagés+} ici."]);
	});

	test("a row of a table is a passage, its cells apart", () => {
		const cell = (words: string) => {
			const [paragraph, td] = [new Y.XmlElement("paragraph"), new Y.XmlElement("tableCell")];
			paragraph.insert(0, [new Y.XmlText(words)]);
			td.insert(0, [paragraph]);
			return td;
		};
		const [table, row] = [new Y.XmlElement("table"), new Y.XmlElement("tableRow")];
		row.setAttribute("id", "r1");
		row.insert(0, [cell("Estrie"), cell("12")]);
		table.insert(0, [row]);
		text.insert(0, [table]);
		const before = moment();
		((row.get(1) as Y.XmlElement).get(0) as Y.XmlElement).delete(0, 1);
		((row.get(1) as Y.XmlElement).get(0) as Y.XmlElement).insert(0, [new Y.XmlText("15")]);
		expect(told(before)).toEqual(["changed row: Estrie\t[-12-]{+15+}"]);
	});
});

describe("[R432] records", () => {
	test("are compared field by field, with their texts", () => {
		const [one, other] = [newId<RecordId>(), newId<RecordId>()];
		const table = indicatorTable(doc);
		table.add(one, { code: "I1", name: "Repas servis", unit: "repas" });
		table.add(other, { code: "I2", name: "Familles" });
		const definition = richText(doc, recordTextName("definition", one));
		writeBlocks(definition, [{ paragraph: "Repas servis aux familles." }]);
		const before = moment();
		table.set(one, "unit", "repas par mois");
		table.set(one, "source", "Registre");
		writeBlocks(definition, [{ paragraph: "Une fois par mois." }]);
		table.remove(other);
		const changes = since(before).filter(({ change }) => change !== "same");
		expect(changes.map((change) => `${change.change} ${change.label ?? change.look.form}: ${said(change)}`)).toEqual([
			"changed Unité: repas{+ par mois+}",
			"added Source: {+Registre+}",
			"added Définition: {+Une fois par mois.+}",
			"removed record: [-I2 – Familles-]",
		]);
		expect(changes[0]?.place).toEqual({ kind: "record", table: "indicators", record: one, field: "unit" });
	});

	test("how a balise stands is told", () => {
		const id = newId<RecordId>();
		baliseTable(doc).add(id, { code: "B1", name: "Voix des familles" });
		const before = moment();
		baliseTable(doc).set(id, "level", "required");
		baliseTable(doc).setArchived(id, true);
		expect(told(before)).toEqual(["changed field: [-Recommandée-]{+Obligatoire+}", "added field: {+oui+}"]);
	});
});

describe("[R433] hands", () => {
	test("each added run is its writer's, each removed run its remover's", () => {
		write({ paragraph: "un texte" });
		const before = moment();
		const ids = [doc.clientID, 7, 8] as const;
		const peer = new Y.Doc();
		peer.clientID = 7;
		const exchange = () => {
			Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
			Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
		};
		exchange();
		const theirs = (richText(peer, frameworkTextName()).get(0) as Y.XmlElement).get(0) as Y.XmlText;
		theirs.insert(8, " de bo");
		exchange();
		wordsAt(0).delete(0, 2);
		wordsAt(0).insert(wordsAt(0).length, " puis d’ana");
		const hands = {
			wrote: (client: number, _clock: number, length: number) => [
				{ length, by: ({ [ids[0]]: "ana", [ids[1]]: "bo" } as Record<number, string>)[client] },
			],
			removed: (_client: number, _clock: number, length: number) => [
				{ length: 1, by: "bo" },
				{ length: length - 1, by: "ana" },
			],
			alone: undefined,
		};
		const [passage] = documentDifference(before, doc, { language: "fr", hands });
		expect(passage?.pieces.map(({ kind, text: words, by }) => `${kind} ${words} ${by ?? "?"}`)).toEqual([
			"removed u bo",
			"removed n ana",
			"same  texte ?",
			"added  de bo bo",
			"added  puis d’ana ana",
		]);
		expect(passage?.by).toEqual(["bo", "ana"]);
	});

	test("what the server wrote is its own; what nobody is known for is the hand that was there alone", () => {
		write({ paragraph: "un texte" });
		const hands = (wrote: string | null | undefined) => ({
			wrote: (_client: number, _clock: number, length: number) => [{ length, by: wrote }],
			removed: (_client: number, _clock: number, length: number) => [{ length, by: undefined }],
			alone: "ana",
		});
		const by = (wrote: string | null | undefined) =>
			documentDifference(new Y.Doc(), doc, { language: "fr", hands: hands(wrote) })[0]?.by;
		expect(by(null)).toEqual([null]);
		expect(by(undefined)).toEqual(["ana"]);
	});
});
