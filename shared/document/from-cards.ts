/** Makes a record, a shared obstacle or a paragraph from what people wrote on cards, in the document where it will live. What it was made from is kept beside it, and by its workshop. */

import type * as Y from "yjs";
import { addCardOrigin, type CardOrigin } from "#shared/document/card-origins.ts";
import { baliseTable, nextBaliseCode } from "#shared/document/balise-set.ts";
import { indicatorTable, nextIndicatorCode } from "#shared/document/indicator-set.ts";
import { obstacleNamed, obstacleTable } from "#shared/document/obstacles.ts";
import { type PlainPiece, writePlain } from "#shared/document/plain-blocks.ts";
import { nextRecommendationCode, recommendationTable } from "#shared/document/recommendation-set.ts";
import { frameworkTextName, recordTextName, richText } from "#shared/document/rich-text.ts";
import type { TurnedInto } from "#shared/domain/turned-into.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

export type FromCards = {
	/** What it is to be called; for a paragraph, its first line. */
	name: string;
	/** The words of each card. */
	lines: readonly string[];
	/** The card or the cluster they are of, as it is called now. */
	origin: CardOrigin;
	/** For a paragraph: the block it comes after; at the end when it is not there. */
	after: string | null;
};

/** In one transaction. Gives the id of the record or of the block. An obstacle that is there under that name is not made twice: its own id is given. */
export function makeFromCards(doc: Y.Doc, what: TurnedInto, from: FromCards): string {
	return doc.transact(() => {
		const made = make(doc, what, from);
		addCardOrigin(doc, made, from.origin);
		return made;
	});
}

function make(doc: Y.Doc, what: TurnedInto, from: FromCards): string {
	const id = newId<RecordId>();
	const { name, lines } = from;
	switch (what) {
		case "balise": {
			const balises = baliseTable(doc);
			const code = nextBaliseCode(balises.list());
			balises.add(id, { code, name, origins: [{ how: "cards", workshop: from.origin.workshop }] });
			writePlain(richText(doc, recordTextName("statement", id)), piecesOf(lines));
			return id;
		}
		case "indicator": {
			const indicators = indicatorTable(doc);
			indicators.add(id, { code: nextIndicatorCode(indicators.list()), name });
			writePlain(richText(doc, recordTextName("definition", id)), piecesOf(lines));
			return id;
		}
		case "recommendation": {
			const recommendations = recommendationTable(doc);
			recommendations.add(id, { code: nextRecommendationCode(recommendations.list()), name });
			writePlain(richText(doc, recordTextName("original", id)), piecesOf(lines));
			return id;
		}
		case "blocker":
		case "condition": {
			const obstacles = obstacleTable(doc);
			const known = obstacleNamed(obstacles.list(), what, name);
			if (known) return known.id;
			const said = lines.filter((line) => line !== name);
			obstacles.add(id, { kind: what, label: name, note: said.join("\n") });
			return id;
		}
		case "paragraph":
			return writeParagraph(doc, from);
	}
}

function piecesOf(lines: readonly string[]): PlainPiece[] {
	return lines.map((text) => ({ text, isItem: lines.length > 1 }));
}

function writeParagraph(doc: Y.Doc, { name, lines, after }: FromCards): string {
	const fragment = richText(doc, frameworkTextName());
	const blocks = fragment.toArray() as Y.XmlElement[];
	const place = after === null ? -1 : blocks.findIndex((block) => block.getAttribute?.("id") === after);
	const at = place < 0 ? fragment.length : place + 1;
	const [only = ""] = lines;
	// One card is its own paragraph; several come under the name they were given.
	const pieces =
		lines.length > 1 ? [{ text: name, isItem: false }, ...piecesOf(lines)] : [{ text: only, isItem: false }];
	writePlain(fragment, pieces, at);
	return (fragment.get(at) as Y.XmlElement).getAttribute("id") ?? "";
}
