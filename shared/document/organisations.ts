/** The organisations of a portfolio, as things of their own: what they are, who to write to there. Projects name them by id. */

import type * as Y from "yjs";
import { asPlain, oneOf, openOf, reference, text } from "#shared/document/field.ts";
import type { Named } from "#shared/document/named.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { clip } from "#shared/lib/clip.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";

/** What an organisation is; empty when nobody said. */
export const ORGANISATION_TYPES = [
	"",
	"ministry",
	"municipality",
	"health",
	"school",
	"social-economy",
	"community",
	"research",
	"transfer",
	"foundation",
	"enterprise",
	"other",
] as const;
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

/** Somebody to write to. */
export type Contact = {
	readonly name: string;
	readonly title: string;
	readonly email: string;
	readonly phone: string;
	/** What one writes to them about. */
	readonly about: string;
};

export type OrganisationFields = {
	name: string;
	acronym: string;
	type: OrganisationType;
	sector: string;
	territory: string;
	/** A web address. */
	website: string;
	note: string;
	/** Under their ids, each in a cell of its own; `contactsOf` gives them by name. */
	contacts: Readonly<Record<string, Contact>>;
	/** The organisation this one turned out to be: what names this one then means that one. */
	mergedInto: string;
};
export type OrganisationRecord = RecordOf<OrganisationFields>;

const CONTACT_LONGEST = 500;

function readContact(raw: unknown): Contact | null {
	const object = asPlain(raw);
	if (!object) return null;
	const part = (key: keyof Contact) => {
		const value = object[key];
		return typeof value === "string" ? clip(value, CONTACT_LONGEST) : "";
	};
	return {
		name: part("name"),
		title: part("title"),
		email: part("email"),
		phone: part("phone"),
		about: part("about"),
	};
}

export type ContactEntry = Contact & { readonly id: string };

/** The contacts of an organisation by name, those without one last. */
export function contactsOf({ contacts }: Pick<OrganisationFields, "contacts">): ContactEntry[] {
	return Object.entries(contacts)
		.map(([id, contact]) => ({ id, ...contact }))
		.sort((a, b) => {
			const [left, right] = [foldText(a.name), foldText(b.name)];
			if (left === right) return a.id < b.id ? -1 : 1;
			return left === "" || right === "" ? (left === "" ? 1 : -1) : left < right ? -1 : 1;
		});
}

export function organisationTable(doc: Y.Doc): RecordTable<OrganisationFields> {
	return new RecordTable<OrganisationFields>(doc, "organisations", {
		name: text(),
		acronym: text(),
		type: oneOf(ORGANISATION_TYPES, ""),
		sector: text(),
		territory: text(),
		website: text(),
		note: text(),
		contacts: openOf(readContact),
		mergedInto: reference(),
	});
}

/** The organisations of a moment, found by id or by name, merged ones under the one they became. */
export class OrganisationIndex {
	readonly #byId: ReadonlyMap<string, OrganisationRecord>;
	readonly #byName = new Map<string, OrganisationRecord>();

	constructor(organisations: readonly OrganisationRecord[]) {
		this.#byId = new Map(organisations.map((one) => [one.id as string, one]));
		for (const one of organisations) {
			const shown = this.get(one.id);
			// The name of a merged one still finds what it became; a live one's own name goes first.
			for (const name of shown ? [one.name, one.acronym] : []) this.#noteName(foldText(name), shown, shown === one);
		}
	}

	#noteName(folded: string, shown: OrganisationRecord | null, isItself: boolean): void {
		if (folded === "" || shown === null || shown.archived) return;
		if (
			isItself
				? this.#byName.get(folded)?.mergedInto === undefined || !this.#isOwnName(folded)
				: !this.#byName.has(folded)
		)
			this.#byName.set(folded, shown);
	}

	#isOwnName(folded: string): boolean {
		const known = this.#byName.get(folded);
		return known !== undefined && (foldText(known.name) === folded || foldText(known.acronym) === folded);
	}

	/** The record that an id means now; null when there is none. Two that were merged into each other mean the first by id. */
	get(id: string): OrganisationRecord | null {
		const path: OrganisationRecord[] = [];
		let one = this.#byId.get(id);
		while (one && one.mergedInto !== "") {
			const at = path.indexOf(one);
			if (at >= 0) return path.slice(at).reduce((first, other) => (other.id < first.id ? other : first));
			path.push(one);
			const next = this.#byId.get(one.mergedInto);
			if (!next) return one;
			one = next;
		}
		return one ?? null;
	}

	/** What to call an organisation that something names. */
	nameOf(named: Named): string {
		const record = named.id === undefined ? null : this.get(named.id);
		return record !== null && record.name !== "" ? record.name : named.name;
	}

	/** The live organisation of that name or acronym, accents and case apart; null when there is none. */
	byName(name: string): OrganisationRecord | null {
		return this.#byName.get(foldText(name)) ?? null;
	}

	/** What tells whether two things name the same organisation: its record, linked or of that very name, else the folded words. */
	keyOf(named: Named): string {
		const record = (named.id === undefined ? null : this.get(named.id)) ?? this.byName(named.name);
		return record ? record.id : foldText(named.name);
	}

	/** Those that are themselves, not merged into another nor put away. */
	live(): OrganisationRecord[] {
		return [...this.#byId.values()].filter((one) => !one.archived && this.get(one.id) === one);
	}
}

/** What is written to merge an organisation into another: facts the kept one lacks, every contact, and the link. Nothing else has to change. */
export function mergeOrganisations(table: RecordTable<OrganisationFields>, kept: RecordId, gone: RecordId): void {
	const into = table.get(kept);
	const from = table.get(gone);
	if (!into || !from || kept === gone) return;
	const known = new Set(contactsOf(into).map(contactKey));
	table.doc.transact(() => {
		for (const field of ["acronym", "sector", "territory", "website"] as const)
			if (into[field] === "" && from[field] !== "") table.set(kept, field, from[field]);
		if (into.type === "" && from.type !== "") table.set(kept, "type", from.type);
		if (from.note !== "" && from.note !== into.note)
			table.set(kept, "note", [into.note, from.note].filter((note) => note !== "").join("\n\n"));
		for (const { id, ...contact } of contactsOf(from))
			if (!known.has(contactKey(contact))) table.setItem(kept, "contacts", id, contact);
		table.set(gone, "mergedInto", kept);
	});
}

function contactKey({ name, email }: Contact): string {
	return `${foldText(name)}\n${foldText(email)}`;
}
