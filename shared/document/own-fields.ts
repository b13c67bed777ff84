/** The own fields of a workspace: what its people want to know of each project beside the fields every portfolio has. */

import type * as Y from "yjs";
import { listOf, oneOf, text } from "#shared/document/field.ts";
import type { Named } from "#shared/document/named.ts";
import type { OwnRaw } from "#shared/document/own-raw.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { clip } from "#shared/lib/clip.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { Language } from "#shared/lib/language.ts";

export const OWN_FIELD_TYPES = [
	"text",
	"number",
	"date",
	"choice",
	"person",
	"organisation",
	"link",
	"yes-no",
] as const;
export type OwnFieldType = (typeof OWN_FIELD_TYPES)[number];

/** One of the answers of a field of choices: projects keep its id, so that it can be renamed. An archived one is no longer offered; the projects that have it keep it. */
export type Choice = { readonly id: string; readonly label: string; readonly archived?: true };

export type OwnFieldFields = {
	label: string;
	type: OwnFieldType;
	choices: readonly Choice[];
	/** Fields of numbers: what is counted. */
	unit: string;
};
export type OwnField = RecordOf<OwnFieldFields>;

/** What a project keeps of a field that asks for yes or no. */
export const YES_NO = ["yes", "no"] as const;
export type YesNo = (typeof YES_NO)[number];

export const yesNoWords: Readonly<Record<Language, Readonly<Record<YesNo, string>>>> = {
	fr: { yes: "Oui", no: "Non" },
	en: { yes: "Yes", no: "No" },
};

/** The most own fields of a workspace: beyond, a table is no longer read. */
export const MAX_OWN_FIELDS = 60;

const ID = /^[a-z0-9_-]{1,64}$/i;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** How people write it, in either language. */
const ANSWERS: Readonly<Record<YesNo, readonly string[]>> = {
	yes: ["oui", "yes", "o", "y", "vrai", "true", "x", "1"],
	no: ["non", "no", "n", "faux", "false", "0"],
};
const WEB_ADDRESS = /^https?:\/\/\S+$/i;

export function ownFieldTable(doc: Y.Doc): RecordTable<OwnFieldFields> {
	return new RecordTable<OwnFieldFields>(doc, "fields", {
		label: text(),
		type: oneOf(OWN_FIELD_TYPES, "text"),
		choices: listOf((raw): Choice | null =>
			typeof raw.id === "string" && ID.test(raw.id) && typeof raw.label === "string"
				? { id: raw.id, label: clip(raw.label, 200), ...(raw.archived === true && { archived: true }) }
				: null,
		),
		unit: text(),
	});
}

/** What a project answers to an own field, by its type. Null: nothing, or something written for another type. */
export type OwnValue =
	| { readonly type: "text" | "link" | "date"; readonly text: string }
	| { readonly type: "number"; readonly number: number }
	| { readonly type: "choice"; readonly choice: Choice }
	| { readonly type: "yes-no"; readonly answer: YesNo }
	| { readonly type: "person" | "organisation"; readonly named: Named };

type Owning = { readonly own: Readonly<Record<string, OwnRaw>> };
type Reading = Pick<OwnField, "id" | "type" | "choices">;

export function ownValue(project: Owning, field: Reading): OwnValue | null {
	const raw = Object.hasOwn(project.own, field.id) ? project.own[field.id] : undefined;
	return raw === undefined ? null : readOwnValue(raw, field);
}

function readOwnValue(raw: OwnRaw, { type, choices }: Reading): OwnValue | null {
	if (type === "number") return typeof raw === "number" ? { type, number: raw } : null;
	if (type === "person" || type === "organisation") {
		if (typeof raw === "string") return { type, named: { name: raw } };
		return typeof raw === "object" ? { type, named: raw } : null;
	}
	if (typeof raw !== "string") return null;
	if (type === "yes-no") return raw === "yes" || raw === "no" ? { type, answer: raw } : null;
	if (type === "choice") {
		const choice = choices.find(({ id }) => id === raw);
		return choice ? { type, choice } : null;
	}
	if (type === "date" && !ISO_DATE.test(raw)) return null;
	if (type === "link" && !WEB_ADDRESS.test(raw)) return null;
	return { type, text: raw };
}

/** The choice of that name, accents and case apart: one in use rather than an archived one. */
export function choiceNamed(choices: readonly Choice[], label: string): Choice | null {
	const folded = foldText(label);
	const named = choices.filter((one) => foldText(one.label) === folded);
	return named.find((one) => !one.archived) ?? named[0] ?? null;
}

/** The value as one text, to read, search and export; empty when there is none. `nameOf` gives organisations their name of today. */
export function ownText(project: Owning, field: Reading, nameOf: (named: Named) => string, language: Language): string {
	const value = ownValue(project, field);
	if (!value) return "";
	if (value.type === "number") return String(value.number);
	if (value.type === "choice") return value.choice.label;
	if (value.type === "yes-no") return yesNoWords[language][value.answer];
	if (!("named" in value)) return value.type === "text" ? citedWords(value.text) : value.text;
	return value.type === "organisation" ? nameOf(value.named) : value.named.name;
}

/** What to write for words somebody typed or imported; undefined when they do not fit the type. Empty words give null, which clears. */
export function ownFromText(words: string, field: Reading): OwnRaw | null | undefined {
	const trimmed = words.trim();
	if (trimmed === "") return null;
	switch (field.type) {
		case "number": {
			const number = Number(trimmed.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
			return Number.isFinite(number) ? number : undefined;
		}
		case "date":
			return ISO_DATE.test(trimmed) && !Number.isNaN(Date.parse(trimmed)) ? trimmed : undefined;
		case "link":
			return WEB_ADDRESS.test(trimmed) ? trimmed : undefined;
		case "choice":
			return choiceNamed(field.choices, trimmed)?.id;
		case "person":
		case "organisation":
			return { name: trimmed };
		case "yes-no":
			return YES_NO.find((answer) => ANSWERS[answer].includes(foldText(trimmed)));
		case "text":
			return trimmed;
	}
}
