/** Own fields that name people, organisations and addresses. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { organisationTable } from "#shared/document/organisations.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { cellText, linkOf } from "#client/features/portfolio/columns.ts";

const id = (text: string) => text as RecordId;

test("[R858] a contact person is called by their name of today; a member, and whoever was typed, as they were named", () => {
	const doc = new Y.Doc();
	ownFieldTable(doc).add(id("lead"), { label: "Responsable", type: "person" });
	const contact = { name: "Léa Roy", title: "", email: "", phone: "", about: "" };
	organisationTable(doc).add(id("cisss"), { name: "CISSS", contacts: { k1: contact } });
	const projects = projectTable(doc);
	for (const [project, lead] of [
		["a", { id: "k1", name: "Léa R." }],
		["b", { id: "member", name: "Ana" }],
		["c", { name: "Zoé" }],
	] as const)
		projects.add(id(project), { name: project, own: { lead } });
	const said = () => projects.list().map((project) => cellText(project, "own.lead", "fr", readCatalog(doc)));
	expect(said()).toEqual(["Léa Roy", "Ana", "Zoé"]);
	organisationTable(doc).setItem("cisss", "contacts", "k1", { ...contact, name: "Léa Roy-Dubé" });
	expect(said()[0]).toBe("Léa Roy-Dubé");
	organisationTable(doc).setItem("cisss", "contacts", "k1", null);
	expect(said()[0]).toBe("Léa R.");
});

test("[R858] an address is followed only when it is one", () => {
	const doc = new Y.Doc();
	ownFieldTable(doc).add(id("site"), { label: "Site", type: "link" });
	const projects = projectTable(doc);
	const addresses = ["https://exemple.org/a", "javascript:alert(1)", "https://user@exemple.org", "exemple.org"];
	projects.addMany(addresses.map((site, at) => ({ id: id(`p${at}`), values: { name: site, own: { site } } })));
	expect(projects.list().map((project) => linkOf(project, "own.site", readCatalog(doc)))).toEqual([
		"https://exemple.org/a",
		null,
		null,
		null,
	]);
});
