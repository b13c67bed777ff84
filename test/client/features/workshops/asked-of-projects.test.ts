/** What a step asks of projects from balises: what is to be judged project by project, as it is worded. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { type DocumentId, newId, type RecordId } from "#shared/lib/ids.ts";
import { askedOfProjects } from "#client/features/workshops/rounds/PrepareBalises.tsx";

test("[R957] the criteria asked of projects are taken in the order of their balises, of all or of one; those of the text, put away or blank are not", () => {
	const doc = new Y.Doc();
	const [balises, criteria] = [baliseTable(doc), criterionTable(doc)];
	const [relay, money] = [newId<RecordId>(), newId<RecordId>()];
	balises.add(relay, { code: "B1", name: "Un relais" });
	balises.add(money, { code: "B2", name: "" });
	const asks = (balise: string, text: string, more: object = {}) =>
		criteria.add(newId<RecordId>(), { balise, text, asks: "project", ...more });
	asks(money, "Le budget est trouvé");
	asks(relay, " Un milieu est nommé ");
	asks(relay, "  ");
	asks(relay, "Le texte le dit", { asks: "text" });
	const gone = newId<RecordId>();
	criteria.add(gone, { balise: relay, text: "Autrefois", asks: "project" });
	criteria.setArchived(gone, true);
	const set = { document: newId<DocumentId>(), title: "", balises: balises.list(), criteria: criteria.list() };
	const words = (balise: string | null) =>
		askedOfProjects(set, balise).map(({ name, wording }) => `${name}: ${wording}`);
	expect(words(null)).toEqual(["Un relais: Un milieu est nommé", "B2: Le budget est trouvé"]);
	expect(words(money)).toEqual(["B2: Le budget est trouvé"]);
});
