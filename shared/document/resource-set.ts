/** A set of resources and mechanisms: what a project can lean on to be brought to scale, at which stages, for whom, from whom. The rich text of each is `statement:<id>`. */

import type * as Y from "yjs";
import type { CitingPassage } from "#shared/document/citations.ts";
import { listOf, oneOf, references, text, texts } from "#shared/document/field.ts";
import { nextCode } from "#shared/document/indicator-set.ts";
import { type Named, readNamed } from "#shared/document/named.ts";
import { INVOLVEMENTS, type Involvement } from "#shared/document/portfolio.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { clip } from "#shared/lib/clip.ts";

/** A kind of resource is something one gets (money, time, a person, a place); a mechanism is a way things are made to happen. */
export const RESOURCE_NATURES = ["resource", "mechanism"] as const;
export type ResourceNature = (typeof RESOURCE_NATURES)[number];

export const RESOURCE_STATUSES = ["draft", "discussion", "kept", "retired"] as const;
export type ResourceStatus = (typeof RESOURCE_STATUSES)[number];

export type ResourceFields = {
	code: string;
	/** A short name, for chips and lists; the statement says it whole. */
	name: string;
	nature: ResourceNature;
	status: ResourceStatus;
	/** Ids of stages (stages.ts): when it serves. */
	stages: readonly string[];
	/** For whom, by their role in a project; and for which populations. */
	roles: readonly string[];
	populations: readonly string[];
	/** Who provides it: organisations, by their record or by typed words. */
	providers: readonly Named[];
	/** Ids of projects and balises it is linked to, beside those its statement cites. */
	projects: readonly string[];
	balises: readonly string[];
};
export type Resource = RecordOf<ResourceFields>;

/** Opens the resources of a set. */
export function resourceTable(doc: Y.Doc): RecordTable<ResourceFields> {
	return new RecordTable<ResourceFields>(doc, "resources", {
		code: text(),
		name: text(),
		nature: oneOf(RESOURCE_NATURES, "resource"),
		status: oneOf(RESOURCE_STATUSES, "draft"),
		stages: references(),
		roles: texts(),
		populations: texts(),
		providers: listOf(readNamed),
		projects: references(),
		balises: references(),
	});
}

/** The roles it is for, in their usual order; anything else a peer wrote is passed over. */
export function rolesOf({ roles }: Pick<ResourceFields, "roles">): Involvement[] {
	return INVOLVEMENTS.filter((role) => roles.includes(role));
}

/** The next free code of a set: « R1 », « R2 »… */
export function nextResourceCode(existing: readonly { code: string }[]): string {
	return nextCode("R", existing);
}

const LONGEST_NAME = 200;

/** What resources link to by their fields, as passages: what is linked knows it as it knows what cites it. They have no block: the record itself is the place. */
export function linkPassages(doc: Y.Doc): CitingPassage[] {
	return resourceTable(doc)
		.list()
		.flatMap((resource): CitingPassage[] => {
			const cites = [
				...resource.projects.map((id) => citableKey("project", id)),
				...resource.balises.map((id) => citableKey("balise", id)),
				...resource.providers.flatMap(({ id }) => (id === undefined ? [] : citableKey("organisation", id))),
			];
			if (resource.archived || cites.length === 0) return [];
			const excerpt = clip([resource.code, resource.name].filter((part) => part !== "").join(" · "), LONGEST_NAME);
			return [{ block: "", record: resource.id, cites: [...new Set(cites)], excerpt, heading: "" }];
		});
}
