/** Organisations: names follow their records, mentions are linked, two that are one are merged without losing anything. */

import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { mergeOrganisations, OrganisationIndex, organisationTable } from "#shared/document/organisations.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import {
	involvements,
	linked,
	linkMentions,
	looseNames,
	writeOrganisations,
} from "#shared/document/project-organisations.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { exchange, peers } from "#test/shared/document/peers.ts";

const id = (text: string) => text as RecordId;

function portfolio(...projects: string[]): Y.Doc {
	const doc = new Y.Doc();
	doc.clientID = 999;
	for (const name of projects) projectTable(doc).add(id(name), { name });
	return doc;
}

describe("organisations", () => {
	function withOrganisations(): Y.Doc {
		const doc = portfolio("p", "q");
		organisationTable(doc).add(id("o1"), { name: "Ministère de l’Éducation", acronym: "MEQ" });
		organisationTable(doc).add(id("o2"), {
			name: "Min. Éducation",
			website: "https://exemple.invalid",
			contacts: { c1: { name: "Ana", title: "", email: "ana@exemple.invalid", phone: "", about: "" } },
		});
		projectTable(doc).set("p", "organisations", [
			{ id: "o1", name: "Ministère de l’Éducation", role: "carrier" },
			{ name: "ministere de l'education", role: "funder" },
		]);
		projectTable(doc).set("q", "organisations", [{ id: "o2", name: "Min. Éducation", role: "carrier" }]);
		return doc;
	}
	const names = (doc: Y.Doc) =>
		projectTable(doc)
			.list()
			.map((one) =>
				readCatalog(doc)
					.named(one)
					.organisations.map((o) => o.name),
			);

	test("[R265] a project says the name its organisation has now; a removed one leaves the name it was linked under", () => {
		const doc = withOrganisations();
		organisationTable(doc).set("o1", "name", "Ministère de l’École");
		expect(names(doc)[0]).toEqual(["Ministère de l’École", "ministere de l'education"]);
		organisationTable(doc).remove("o1");
		expect(names(doc)[0]?.[0]).toBe("Ministère de l’Éducation");
		const untouched = projectTable(doc).get("q");
		expect(untouched && readCatalog(doc).named(untouched)).toBe(untouched);
	});

	test("[R265] names are found without accents or case, by name or acronym, and mentions are linked in one go", () => {
		const doc = withOrganisations();
		const index = new OrganisationIndex(organisationTable(doc).list());
		expect(linked("meq", index)).toEqual({ id: "o1", name: "Ministère de l’Éducation" });
		expect(linked("Inconnue", index)).toEqual({ name: "Inconnue" });
		expect(looseNames(projectTable(doc).list())).toEqual([{ name: "ministere de l'education", projects: 1 }]);
		const record = { id: "o1", name: "Ministère de l’Éducation" };
		expect(linkMentions(projectTable(doc), "MINISTÈRE de l’Éducation", record)).toBe(1);
		expect(looseNames(projectTable(doc).list())).toEqual([]);
		expect(involvements(projectTable(doc).list(), index).get("o1")).toEqual({
			total: 1,
			byRole: { carrier: 1, funder: 1 },
		});
	});

	test("[R266] merging keeps links, facts and contacts, and is taken back whole", () => {
		const doc = withOrganisations();
		const table = organisationTable(doc);
		const undo = new Y.UndoManager(table.scope);
		mergeOrganisations(table, id("o1"), id("o2"));
		const index = new OrganisationIndex(table.list());
		expect(names(doc)[1]).toEqual(["Ministère de l’Éducation"]);
		expect(index.live().map((one) => one.id)).toEqual(["o1"]);
		expect(index.byName("min. education")?.id).toBe("o1");
		expect(table.get("o1")).toMatchObject({ website: "https://exemple.invalid", contacts: { c1: { name: "Ana" } } });
		expect(involvements(projectTable(doc).list(), index).get("o1")?.total).toBe(2);
		undo.undo();
		expect(names(doc)[1]).toEqual(["Min. Éducation"]);
		expect(Object.keys(table.get("o1")?.contacts ?? {})).toEqual([]);
	});

	test("[R266] two people who merge the same two the other way round end with one", () => {
		const [ana, bo] = peers(2, withOrganisations()) as [Y.Doc, Y.Doc];
		mergeOrganisations(organisationTable(ana), id("o1"), id("o2"));
		mergeOrganisations(organisationTable(bo), id("o2"), id("o1"));
		exchange([ana, bo]);
		for (const doc of [ana, bo]) {
			const index = new OrganisationIndex(organisationTable(doc).list());
			expect(index.live().map((one) => one.id)).toEqual(["o1"]);
			expect(index.get("o2")?.id).toBe("o1");
		}
	});

	test("[R265] a list of organisations edited under names of today keeps what others added meanwhile", () => {
		const doc = withOrganisations();
		const shown = readCatalog(doc).named(projectTable(doc).get("p") as never).organisations;
		organisationTable(doc).set("o1", "name", "Autre nom");
		projectTable(doc).set("p", "organisations", [
			...(projectTable(doc).get("p")?.organisations ?? []),
			{ name: "Ajoutée entre-temps", role: "partner" },
		]);
		const before = shown;
		writeOrganisations(projectTable(doc), "p", before, before.slice(0, 1));
		expect(projectTable(doc).get("p")?.organisations).toEqual([
			{ id: "o1", name: "Ministère de l’Éducation", role: "carrier" },
			{ name: "Ajoutée entre-temps", role: "partner" },
		]);
	});
});
