/** What tells that a line of a file and a project of the portfolio are the same. */

import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import { foldText } from "#shared/lib/fold-text.ts";

export const IMPORT_KEYS = ["code", "name-carrier", "name"] as const;
export type ImportKey = (typeof IMPORT_KEYS)[number];

type Keyed = Pick<Partial<ProjectFields>, "name" | "externalCode" | "organisations">;

/** R91: projects are the same by what was chosen: their code, else their name; their name and carrier; their name. Accents and capitals count for nothing. */
export function keyOf(project: Keyed, by: ImportKey): string {
	const code = foldText(project.externalCode ?? "");
	if (by === "code" && code !== "") return `code:${code}`;
	const name = foldText(project.name ?? "");
	return by === "name-carrier" ? `name:${name}/${carrierKey(project)}` : `name:${name}`;
}

/** The carriers of a project, in no order. */
function carrierKey({ organisations = [] }: Keyed): string {
	return organisations
		.filter((one) => one.role === "carrier")
		.map((one) => foldText(one.name))
		.sort()
		.join("/");
}

type ProjectIndex = ReadonlyMap<string, Project[]>;

export function indexProjects(projects: readonly Project[], by: ImportKey): ProjectIndex {
	const index = new Map<string, Project[]>();
	const put = (key: string, project: Project) => {
		const held = index.get(key);
		if (held) held.push(project);
		else index.set(key, [project]);
	};
	for (const project of projects) {
		// What was merged into another is not a project any more: a line that names it means the other one only by its own words.
		if (project.mergedInto !== "") continue;
		const key = keyOf(project, by);
		put(key, project);
		if (key.startsWith("code:")) put(keyOf(project, "name"), project);
	}
	return index;
}

export function findMatches(index: ProjectIndex, values: Keyed, by: ImportKey): Project[] {
	const code = by === "code" ? (values.externalCode ?? "") : "";
	const byCode = code === "" ? undefined : index.get(keyOf(values, by));
	const found = byCode ?? index.get(keyOf(values, by === "code" ? "name" : by)) ?? [];
	// By its name, a line with a code is never a project with another code.
	const fitting = byCode || code === "" ? found : found.filter((project) => project.externalCode === "");
	const live = fitting.filter((project) => !project.archived);
	return live.length > 0 ? live : fitting.slice(0, 1);
}
