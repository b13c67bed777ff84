/** Projects by the organisations they name, in one role or in any. */

import type { Named } from "#shared/document/named.ts";
import { INVOLVEMENTS, type Involvement, type Organisation, type Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { writeOrganisations } from "#shared/document/project-organisations.ts";
import type { Grouping } from "#client/features/portfolio/views/grouping-type.ts";

/** Tells organisations apart by their record, else by their folded name; each name is folded once. */
export class OrganisationKeys {
	readonly #catalog: PortfolioCatalog;
	readonly #keys = new Map<string, string>();
	readonly #named = new Map<string, Named>();

	constructor(catalog: PortfolioCatalog) {
		this.#catalog = catalog;
	}

	of(named: Named): string {
		const place = named.id ?? `"${named.name}`;
		const known = this.#keys.get(place);
		if (known !== undefined) return known;
		const key = this.#catalog.organisations.keyOf(named);
		this.#keys.set(place, key);
		if (!this.#named.has(key))
			this.#named.set(key, { ...(named.id !== undefined && { id: named.id }), name: named.name });
		return key;
	}

	labelOf(key: string): string {
		return this.#catalog.organisations.get(key)?.name || this.#catalog.organisationName(this.named(key));
	}

	/** What to write to name the organisation of a key. */
	named(key: string): Named {
		const record = this.#catalog.organisations.get(key);
		return record ? { id: record.id, name: record.name } : (this.#named.get(key) ?? { name: key });
	}
}

/** `organisation`: whatever the role. A card is moved between those of one role alone: who it takes the place of is then plain. */
export function organisationGrouping(key: "organisation" | Involvement, catalog: PortfolioCatalog): Grouping {
	const keys = new OrganisationKeys(catalog);
	const role = INVOLVEMENTS.find((one) => one === key);
	const isOf = (one: Organisation) => role === undefined || one.role === role;
	return {
		key,
		isMultiple: true,
		fixed: [],
		valuesOf: ({ organisations }: Project) => {
			const values: string[] = [];
			for (const one of organisations) if (isOf(one)) values.push(keys.of(one));
			return values;
		},
		labelOf: (value) => keys.labelOf(value),
		move:
			role === undefined
				? null
				: (projects, { id }, from, to) => {
						// What it is now, not when the card was drawn: others may have changed it meanwhile.
						const before = projects.get(id)?.organisations ?? [];
						const isFrom = (one: Organisation) => one.role === role && keys.of(one) === from;
						const isThere = before.some((one) => one.role === role && keys.of(one) === to);
						const kept = before.filter((one) => !isFrom(one));
						const named = to === "" || isThere ? [] : [{ ...keys.named(to), role }];
						writeOrganisations(projects, id, before, role === "carrier" ? [...named, ...kept] : [...kept, ...named]);
					},
	};
}
