/** The contact persons of all organisations, ministries first, and how they are written out as a table. */

import {
	type ContactEntry,
	contactsOf,
	ORGANISATION_TYPES,
	type OrganisationRecord,
} from "#shared/document/organisations.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { csvText } from "#shared/lib/csv.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { Language } from "#shared/lib/language.ts";
import { texts } from "#client/features/organisations/texts.ts";

export type ContactGroup = { readonly organisation: OrganisationRecord; readonly contacts: readonly ContactEntry[] };

/** Organisations that have contact persons, by type (ministries first, those without a type last) then by name. */
export function contactGroups(
	organisations: readonly OrganisationRecord[],
	compare: (a: string, b: string) => number,
): ContactGroup[] {
	const rank = ({ type }: OrganisationRecord) =>
		type === "" ? ORGANISATION_TYPES.length : ORGANISATION_TYPES.indexOf(type);
	return organisations
		.map((organisation) => ({ organisation, contacts: contactsOf(organisation) }))
		.filter(({ contacts }) => contacts.length > 0)
		.sort((a, b) => rank(a.organisation) - rank(b.organisation) || compare(a.organisation.name, b.organisation.name));
}

/** The groups and persons that have all the words, accents and case apart. */
export function searchContacts(groups: readonly ContactGroup[], search: string): ContactGroup[] {
	const wanted = foldText(search).split(" ").filter(Boolean);
	return groups
		.map(({ organisation, contacts }) => ({
			organisation,
			contacts: contacts.filter(({ name, title, email, about }) => {
				const folded = foldText([organisation.name, organisation.acronym, name, title, email, about].join(" "));
				return wanted.every((word) => folded.includes(word));
			}),
		}))
		.filter(({ contacts }) => contacts.length > 0);
}

/** One line a person; what a spreadsheet would run is made a text. */
export function contactsCsv(groups: readonly ContactGroup[], language: Language): string {
	const t = texts[language];
	const head = [
		t.organisation,
		t.acronym,
		t.type,
		t.contactName,
		t.contactTitle,
		t.contactEmail,
		t.contactPhone,
		t.contactAbout,
	];
	const rows = groups.flatMap(({ organisation, contacts }) =>
		contacts.map((one) => [
			organisation.name,
			organisation.acronym,
			organisation.type === "" ? "" : portfolioWords[language].organisationType[organisation.type],
			one.name,
			one.title,
			one.email,
			one.phone,
			one.about,
		]),
	);
	return csvText([head, ...rows], language);
}
