/** How wide an invitation link may be for the role it gives: the more the role can do, the shorter the link lives and the fewer it lets in. */

import { can, type Role } from "#shared/domain/role.ts";

/** `null`: no limit. */
export type LinkTerms = { days: number | null; maxUses: number | null };

const YEAR = 365;
const MOST_USES = 10_000;

/** The widest link for a role. What runs the workspace goes to one person, within a week; what writes always expires. */
export function linkLimits(role: Role): LinkTerms {
	if (can(role, "invite")) return { days: 7, maxUses: 1 };
	if (can(role, "write")) return { days: 90, maxUses: null };
	return { days: null, maxUses: null };
}

/** What is left unsaid: thirty days and as many people as come, or the limits of the role when they are narrower. */
export function linkTerms(role: Role, asked: { [Term in keyof LinkTerms]?: LinkTerms[Term] | undefined }): LinkTerms {
	const limits = linkLimits(role);
	return {
		days: asked.days === undefined ? Math.min(30, limits.days ?? YEAR) : asked.days,
		maxUses: asked.maxUses === undefined ? limits.maxUses : asked.maxUses,
	};
}

/** Whether a link with these terms may be made for a role. */
export function isWithinLimits(role: Role, terms: LinkTerms): boolean {
	const limits = linkLimits(role);
	return isAtMost(terms.days, limits.days, YEAR) && isAtMost(terms.maxUses, limits.maxUses, MOST_USES);
}

function isAtMost(value: number | null, limit: number | null, most: number): boolean {
	if (value === null) return limit === null;
	return value <= (limit ?? most);
}
