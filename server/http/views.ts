/** Records of the registry as they cross the wire. */

import type { HttpParts } from "#server/http/http-parts.ts";
import type { DocumentRecord, InvitationRecord, MemberRecord, WorkspaceRecord } from "#server/store/registry.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import type { DocumentSummary, Invitation, Member, Workspace, WorkspaceSummary } from "#shared/protocol/http.ts";

export function memberView(parts: HttpParts, member: MemberRecord): Member {
	return memberViews(parts, member.workspace, [member])[0] as Member;
}

/** Members of one workspace, with who has a document open now. */
export function memberViews(
	parts: HttpParts,
	workspace: MemberRecord["workspace"],
	members: readonly MemberRecord[],
): Member[] {
	const present = new Set(parts.rooms.membersPresent(workspace));
	return members.map((member) => {
		const noted = parts.lastSeen.of(member.id);
		return {
			id: member.id,
			name: member.name,
			organisation: member.organisation,
			sector: member.sector,
			role: member.role,
			joinedAt: member.joinedAt,
			lastSeenAt: noted === null ? member.lastSeenAt : new Date(noted).toISOString(),
			present: present.has(member.id),
		};
	});
}

export function workspaceSummary(workspace: WorkspaceRecord, member: MemberRecord): WorkspaceSummary {
	const workshop = !isGuestRole(member.role) ? null : member.workshop;
	return { id: workspace.id, name: workspace.name, role: member.role, createdAt: workspace.createdAt, workshop };
}

export function workspaceView(parts: HttpParts, workspace: WorkspaceRecord, me: MemberRecord): Workspace {
	return {
		id: workspace.id,
		name: workspace.name,
		createdAt: workspace.createdAt,
		sectors: workspace.sectors,
		hasExamples: workspace.hasExamples,
		guestNameDays: workspace.guestNameDays,
		me: memberView(parts, me),
	};
}

export function documentSummary(document: DocumentRecord): DocumentSummary {
	return {
		id: document.id,
		room: roomName(document.workspace, document.id),
		kind: document.kind,
		title: document.title,
		createdAt: document.createdAt,
		archivedAt: document.archivedAt,
		example: document.example,
	};
}

/** Without the token: nobody has it any more. */
export function invitationView(parts: HttpParts, invitation: InvitationRecord): Invitation {
	const creator = invitation.createdBy === null ? undefined : parts.registry.now.members.get(invitation.createdBy);
	return {
		id: invitation.id,
		role: invitation.role,
		createdAt: invitation.createdAt,
		createdBy: creator?.name ?? "Palier",
		expiresAt: invitation.expiresAt,
		maxUses: invitation.maxUses,
		uses: invitation.uses,
		isOwnerLink: invitation.isOwnerLink,
	};
}
