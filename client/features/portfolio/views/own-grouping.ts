/** Projects by what they answer to an own field that is a list: choices, yes or no, organisations, people. */

import type { Named } from "#shared/document/named.ts";
import { offeredChoices } from "#shared/document/own-choices.ts";
import { type OwnField, type OwnFieldType, ownValue, YES_NO, yesNoWords } from "#shared/document/own-fields.ts";
import type { Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { Language } from "#shared/lib/language.ts";
import { type Grouping, type GroupingKey, OWN_PREFIX } from "#client/features/portfolio/views/grouping-type.ts";
import { OrganisationKeys } from "#client/features/portfolio/views/organisation-grouping.ts";

const LISTED: readonly OwnFieldType[] = ["choice", "yes-no", "organisation", "person"];

/** Whether projects may be grouped by what they answer to fields of a type. */
export function isListed(type: OwnFieldType): boolean {
	return LISTED.includes(type);
}

export function ownGrouping(key: GroupingKey, catalog: PortfolioCatalog, language: Language): Grouping | null {
	const field = catalog.field(key.slice(OWN_PREFIX.length));
	if (!field || !isListed(field.type)) return null;
	const shape = { key, isMultiple: false };
	const write: NonNullable<Grouping["move"]> = (projects, { id }, _from, to) =>
		projects.setItem(id, "own", field.id, to === "" ? null : to);
	switch (field.type) {
		case "choice":
			return {
				...shape,
				fixed: offeredChoices(field.choices).map(({ id }) => id),
				valuesOf: oneValue(field, (value) => (value.type === "choice" ? value.choice.id : null)),
				labelOf: (value) => field.choices.find(({ id }) => id === value)?.label ?? value,
				move: write,
			};
		case "yes-no":
			return {
				...shape,
				fixed: YES_NO,
				valuesOf: oneValue(field, (value) => (value.type === "yes-no" ? value.answer : null)),
				labelOf: (value) => YES_NO.flatMap((one) => (one === value ? yesNoWords[language][one] : []))[0] ?? value,
				move: write,
			};
		default:
			return namedGrouping(shape, field, catalog);
	}
}

/** People are told apart by their id, else by their folded name; organisations as everywhere. */
function namedGrouping(
	shape: { key: string; isMultiple: boolean },
	field: OwnField,
	catalog: PortfolioCatalog,
): Grouping {
	const organisations = new OrganisationKeys(catalog);
	const people = new Map<string, Named>();
	const isPerson = field.type === "person";
	return {
		...shape,
		fixed: [],
		valuesOf: oneValue(field, (value) => {
			if (!("named" in value)) return null;
			if (!isPerson) return organisations.of(value.named);
			const key = value.named.id ?? foldText(value.named.name);
			if (!people.has(key)) people.set(key, value.named);
			return key;
		}),
		labelOf: (key) => {
			if (!isPerson) return organisations.labelOf(key);
			const person = people.get(key);
			return person ? catalog.personName(person) : key;
		},
		move: (projects, { id }, _from, to) => {
			const named = isPerson ? (people.get(to) ?? { name: to }) : organisations.named(to);
			projects.setItem(id, "own", field.id, to === "" ? null : { ...named });
		},
	};
}

type Value = NonNullable<ReturnType<typeof ownValue>>;

function oneValue(field: OwnField, read: (value: Value) => string | null): (project: Project) => readonly string[] {
	return (project) => {
		const value = ownValue(project, field);
		const key = value && read(value);
		return key === null ? [] : [key];
	};
}
