/** What tells that a line of a file and a project of the portfolio are the same. */

import { ownText } from "#shared/document/own-fields.ts";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { foldText } from "#shared/lib/fold-text.ts";

/** What a key may be made of: the code, the name, the carriers, one own field of the workspace. */
export type KeyPart = "code" | "name" | "carrier" | `own:${string}`;
/** The parts that have to be the same, never none. The code alone leaves to the name a project that has none. */
export type ImportKey = readonly KeyPart[];

export const USUAL_KEY: ImportKey = ["code"];

export function isKeyPart(text: string): text is KeyPart {
	return ["code", "name", "carrier"].includes(text) || /^own:[a-z0-9]{1,64}$/i.test(text);
}

/** Writes a key to be remembered. */
export function keyText(key: ImportKey): string {
	return key.join("+");
}

/** Reads a key that was remembered; null when it is none. */
export function readKey(text: string): ImportKey | null {
	if (text === "name-carrier") return ["name", "carrier"];
	const parts = text.split("+");
	return parts.length > 0 && parts.every(isKeyPart) ? parts : null;
}

type Keyed = Pick<Partial<ProjectFields>, "name" | "externalCode" | "organisations" | "own">;

/** R91: projects are the same by what was chosen. Accents and capitals count for nothing; of a key that a project says nothing of, its name is what is left. */
export function keyOf(project: Keyed, by: ImportKey, catalog: PortfolioCatalog): string {
	const parts = by.map((part) => partOf(project, part, catalog));
	if (parts.every((part) => part === "")) return `name:${foldText(project.name ?? "")}`;
	return by.map((part, place) => `${part}:${parts[place]}`).join("\n");
}

function partOf(project: Keyed, part: KeyPart, catalog: PortfolioCatalog): string {
	switch (part) {
		case "code":
			return foldText(project.externalCode ?? "");
		case "name":
			return foldText(project.name ?? "");
		case "carrier":
			return carrierKey(project, catalog);
		default: {
			const field = catalog.field(part.slice("own:".length));
			if (!field || !project.own) return "";
			return foldText(ownText({ own: project.own }, field, (named) => catalog.organisationName(named), "fr"));
		}
	}
}

/** The carriers of a project, in no order. */
function carrierKey({ organisations = [] }: Keyed, catalog: PortfolioCatalog): string {
	return organisations
		.filter((one) => one.role === "carrier")
		.map((one) => catalog.organisations.keyOf(one))
		.sort()
		.join("/");
}

function isCodeAlone(by: ImportKey): boolean {
	return by.length === 1 && by[0] === "code";
}

type ProjectIndex = ReadonlyMap<string, Project[]>;

export function indexProjects(projects: readonly Project[], by: ImportKey, catalog: PortfolioCatalog): ProjectIndex {
	const index = new Map<string, Project[]>();
	const put = (key: string, project: Project) => {
		const held = index.get(key);
		if (held) held.push(project);
		else index.set(key, [project]);
	};
	for (const project of projects) {
		// What was merged into another is not a project any more: a line that names it means the other one only by its own words.
		if (project.mergedInto !== "") continue;
		const key = keyOf(project, by, catalog);
		put(key, project);
		if (isCodeAlone(by) && key.startsWith("code:")) put(keyOf(project, ["name"], catalog), project);
	}
	return index;
}

export function findMatches(index: ProjectIndex, values: Keyed, by: ImportKey, catalog: PortfolioCatalog): Project[] {
	const code = isCodeAlone(by) ? (values.externalCode ?? "") : "";
	const byCode = code === "" ? undefined : index.get(keyOf(values, by, catalog));
	const found = byCode ?? index.get(keyOf(values, isCodeAlone(by) ? ["name"] : by, catalog)) ?? [];
	// By its name, a line with a code is never a project with another code.
	const fitting = byCode || code === "" ? found : found.filter((project) => project.externalCode === "");
	const live = fitting.filter((project) => !project.archived);
	return live.length > 0 ? live : fitting.slice(0, 1);
}
