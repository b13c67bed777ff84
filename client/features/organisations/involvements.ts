/** Where an organisation stands in the projects that name it: its roles in each, what it brings to their budgets. */

import type { OrganisationIndex } from "#shared/document/organisations.ts";
import { type Involvement, INVOLVEMENTS, type Project } from "#shared/document/portfolio.ts";

export type InvolvedProject = {
	readonly project: Project;
	readonly roles: readonly Involvement[];
	readonly amount: number;
};

/** The live projects that name it, in their order. */
export function projectsNaming(
	organisations: Pick<OrganisationIndex, "keyOf">,
	organisation: string,
	projects: readonly Project[],
): InvolvedProject[] {
	const isThis = (named: { id?: string; name: string }) => organisations.keyOf(named) === organisation;
	return projects.flatMap((project) => {
		if (project.archived) return [];
		const roles = INVOLVEMENTS.filter((role) => project.organisations.some((one) => one.role === role && isThis(one)));
		let amount = 0;
		for (const line of Object.values(project.budget)) if (line.funder && isThis(line.funder)) amount += line.amount;
		return roles.length > 0 || amount > 0 ? [{ project, roles, amount }] : [];
	});
}
