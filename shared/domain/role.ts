/** Roles, what each may do, and the one question every door asks: `can(role, capability)`. Code never compares role names. */

/** Those that an invitation gives. */
export const ROLES = ["owner", "facilitator", "editor", "commenter", "reader"] as const;
/** With that of whoever came by the code of a workshop: it gives nothing by itself, the step under way does. */
export const MEMBER_ROLES = [...ROLES, "participant"] as const;
export type Role = (typeof MEMBER_ROLES)[number];
export type InvitedRole = (typeof ROLES)[number];

export const CAPABILITIES = [
	"read",
	"comment",
	"mentionAll",
	"moderate",
	"assess",
	"write",
	"seeHistory",
	"nameVersions",
	"reportMeasurements",
	"createDocument",
	"archiveDocument",
	"uploadMedia",
	"seeMembers",
	"invite",
	"changeRoles",
	"removeMembers",
	"changeSettings",
	"removeExamples",
	"runAssessments",
	"removeMeasurements",
	"adopt",
	"vote",
	"runVotes",
	"decide",
	"seeVoices",
	"participate",
	"runWorkshops",
	"createWorkspace",
	"exportWorkspace",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Nothing by itself: the step of their workshop says what they may do (shared/ledger/workshop-rights.ts). */
const PARTICIPANT: readonly Capability[] = [];
const READER: readonly Capability[] = ["read", "seeMembers"];
const COMMENTER: readonly Capability[] = [...READER, "comment", "assess", "vote", "participate"];
const EDITOR: readonly Capability[] = [
	...COMMENTER,
	"write",
	"seeHistory",
	"nameVersions",
	"mentionAll",
	"reportMeasurements",
	"createDocument",
	"uploadMedia",
];
const FACILITATOR: readonly Capability[] = [
	...EDITOR,
	"archiveDocument",
	"invite",
	"changeRoles",
	"removeMembers",
	"removeExamples",
	"runAssessments",
	"removeMeasurements",
	"adopt",
	"moderate",
	"runVotes",
	"decide",
	"seeVoices",
	"runWorkshops",
	"createWorkspace",
];
const OWNER: readonly Capability[] = [...FACILITATOR, "changeSettings", "exportWorkspace"];

const CAPABILITIES_OF: Record<Role, ReadonlySet<Capability>> = {
	owner: new Set(OWNER),
	facilitator: new Set(FACILITATOR),
	editor: new Set(EDITOR),
	commenter: new Set(COMMENTER),
	reader: new Set(READER),
	participant: new Set(PARTICIPANT),
};

/** Whether a role may do something. The only way rights are decided, on both sides; the server's answer is the one that counts. */
export function can(role: Role, capability: Capability): boolean {
	return CAPABILITIES_OF[role].has(capability);
}

/** Whether whoever holds a role is a guest: they came by the code of a workshop, and have a place there but nothing else of the workspace. */
export function isGuestRole(role: Role): boolean {
	return !can(role, "read");
}

/** Roles from the least to the most able. */
const RANK: Record<Role, number> = { participant: 0, reader: 1, commenter: 2, editor: 3, facilitator: 4, owner: 5 };

/** The roles somebody may give: never one above their own. */
export function grantableRoles(giver: Role): InvitedRole[] {
	return ROLES.filter((role) => RANK[role] <= RANK[giver]);
}

/** Whether `actor` may change or remove somebody who holds `target`: never somebody above them. */
export function canActOn(actor: Role, target: Role): boolean {
	return RANK[target] <= RANK[actor];
}
