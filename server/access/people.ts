/** Questions about the people of a workspace that several acts ask: who is there, is the name free, would anyone be left to own it. */

import type { MemberRecord, RegistryView } from "#server/store/registry.ts";
import { nameKey } from "#shared/domain/name-key.ts";
import { cleanName } from "#shared/domain/person-name.ts";
import { CAPABILITIES, can, canActOn, type Role } from "#shared/domain/role.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";

/** The members of a workspace who were not removed, in the order they joined. */
export function membersOf(data: RegistryView, workspace: WorkspaceId): MemberRecord[] {
	const members: MemberRecord[] = [];
	for (const member of data.members.values())
		if (member.workspace === workspace && member.removedAt === null) members.push(member);
	return members;
}

/** A member of that workspace, by an id that came from outside. */
export function memberOf(data: RegistryView, workspace: WorkspaceId, id: string): MemberRecord | undefined {
	const member = data.members.get(id as MemberId);
	return member?.workspace === workspace && member.removedAt === null ? member : undefined;
}

/** R58: two people of a workspace never show the same name: the second « Marie » becomes « Marie (2) ». */
export function freeName(data: RegistryView, workspace: WorkspaceId, name: string, self: MemberId | null): string {
	const taken = new Set(
		membersOf(data, workspace)
			.filter((member) => member.id !== self)
			.map((member) => nameKey(member.name)),
	);
	if (!taken.has(nameKey(name))) return name;
	for (let count = 2; ; count += 1) {
		const numbered = `${name} (${count})`;
		if (!taken.has(nameKey(numbered))) return numbered;
	}
}

/** R57: whether a workspace would be left without anyone who may do everything, were this member to lose their role. */
export function isLastOwner(data: RegistryView, member: MemberRecord): boolean {
	const owners = membersOf(data, member.workspace).filter((other) => mayDoEverything(other.role));
	return owners.length === 1 && owners[0]?.id === member.id;
}

export function mayDoEverything(role: Role): boolean {
	return CAPABILITIES.every((capability) => can(role, capability));
}

/** Whether going from one role to the other gives more rights. */
export function isRise(from: Role, to: Role): boolean {
	return canActOn(to, from) && !canActOn(from, to);
}

/** The longest organisation, sector, title or name of a workspace. */
const LONGEST_LINE = 160;

/** An organisation, a sector, a title: cleaned like a person's name, but longer; null when nothing readable is left. */
export function cleanLine(text: string | null | undefined): string | null {
	return cleanName(text ?? "", LONGEST_LINE) || null;
}
