/** The network of contact persons: who comes first, who is found, and a file that runs nothing. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contactGroups, contactsCsv, searchContacts } from "#client/features/organisations/contact-rows.ts";
import { mailAddress } from "#client/features/organisations/mail-address.ts";
import { formatFor } from "#client/i18n/use-format.ts";
import { type Contact, organisationTable } from "#shared/document/organisations.ts";
import type { RecordId } from "#shared/lib/ids.ts";

const person = (name: string, more: Partial<Contact> = {}): Contact => ({
	name,
	title: "",
	email: "",
	phone: "",
	about: "",
	...more,
});

function groups() {
	const table = organisationTable(new Y.Doc());
	table.addMany([
		{
			id: "o1" as RecordId,
			values: { name: "Coop", type: "community", contacts: { a: person("Zoé"), b: person("Élise") } },
		},
		{
			id: "o2" as RecordId,
			values: {
				name: "Ministère A",
				acronym: "MA",
				type: "ministry",
				contacts: { a: person("=HYPERLINK(1)", { email: "ana@exemple.invalid", about: "Ententes" }) },
			},
		},
		{ id: "o3" as RecordId, values: { name: "Sans personne" } },
	]);
	return contactGroups(table.list(), formatFor("fr").compare);
}

describe("the network of contact persons", () => {
	test("[R272] ministries come first, people by name, and anybody is found without accents by what they do or where", () => {
		const names = (of: ReturnType<typeof groups>) => of.map((one) => one.contacts.map(({ name }) => name));
		expect(names(groups())).toEqual([["=HYPERLINK(1)"], ["Élise", "Zoé"]]);
		expect(names(searchContacts(groups(), "elise"))).toEqual([["Élise"]]);
		expect(names(searchContacts(groups(), "ma ententes"))).toEqual([["=HYPERLINK(1)"]]);
		expect(searchContacts(groups(), "personne")).toEqual([]);
	});

	test("[R272] the exported file has a line a person, and nothing a spreadsheet would run", () => {
		const lines = contactsCsv(groups(), "fr").split("\r\n");
		expect(lines[0]).toBe("\ufeffOrganisation;Sigle;Type;Nom;Fonction;Courriel;Téléphone;Pour quoi lui écrire");
		expect(lines[1]).toBe("Ministère A;MA;Ministère;'=HYPERLINK(1);;ana@exemple.invalid;;Ententes");
		expect(lines).toHaveLength(5);
	});

	test("[R272] a link to write to somebody holds an address and nothing else", () => {
		expect(mailAddress(" ana@exemple.invalid ")).toBe("mailto:ana@exemple.invalid");
		for (const odd of ["ana", "javascript:alert(1)", "a@b.c?bcc=x@y.z", "a@b.c,x@y.z\nBcc: q", "a@b%0a.c", ""])
			expect(mailAddress(odd)).toBeNull();
	});
});
