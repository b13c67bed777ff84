/** A new workspace, with the fictional starter content when asked for. */

import { noteAct } from "#server/access/note-act.ts";
import { cleanLine, mayDoEverything } from "#server/access/people.ts";
import { signIn } from "#server/access/sessions.ts";
import { isoNow } from "#server/clock.ts";
import { makeMember } from "#server/commands/join-workspace.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { DocumentRecord, MemberRecord, SessionRecord, WorkspaceRecord } from "#server/store/registry.ts";
import { starterContent } from "#shared/document/starter-content.ts";
import type { AdministrationAct } from "#shared/domain/administration-act.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { USUAL_GUEST_NAME_DAYS } from "#shared/domain/guest-names.ts";
import { can, ROLES, type Role } from "#shared/domain/role.ts";
import { STARTER_SECTORS } from "#shared/domain/sector.ts";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** The role of whoever creates a workspace. */
const WHOLE_ROLE: Role = ROLES.find(mayDoEverything) ?? "owner";

export type NewWorkspace = { workspace: WorkspaceRecord; member: MemberRecord; token: string };

/** A member of this session who may create another workspace on this server; they will own the new one. */
export function creatorOf(parts: Parts, session: SessionRecord): MemberRecord | undefined {
	return session.members
		.map((id) => parts.registry.now.members.get(id))
		.find((member) => member !== undefined && member.removedAt === null && can(member.role, "createWorkspace"));
}

export async function createWorkspace(
	parts: Parts,
	session: SessionRecord,
	asked: { name: string; examples: boolean },
): Promise<Result<NewWorkspace, Refusal>> {
	const creator = creatorOf(parts, session);
	if (!creator) return refused({ kind: "forbidden" });
	const name = cleanLine(asked.name);
	if (name === null) return refused({ kind: "name-required" });
	const founded = await foundWorkspace(parts, { name, examples: asked.examples });
	return await ownWorkspace(parts, session, creator, founded, {
		kind: "workspace-founded",
		examples: asked.examples,
	});
}

/** Makes whoever created a workspace its owner. `made`: how it came to be, for its journal. */
export async function ownWorkspace(
	parts: Parts,
	session: SessionRecord,
	creator: MemberRecord,
	workspace: WorkspaceRecord,
	made: AdministrationAct,
): Promise<Result<NewWorkspace, Refusal>> {
	const joined = await parts.registry.change((draft) => {
		const member = makeMember(draft, workspace, {
			name: creator.name,
			organisation: creator.organisation,
			sector: creator.sector !== null && workspace.sectors.includes(creator.sector) ? creator.sector : null,
			role: WHOLE_ROLE,
			time: isoNow(parts.clock),
		});
		draft.members.set(member.id, member);
		const signed = { workspace: workspace.id, member: member.id, clock: parts.clock };
		noteAct(draft, signed, made);
		noteAct(draft, signed, { kind: "member-joined", member: member.id, role: member.role, link: null });
		const { token } = signIn(draft, session.id, member, parts.clock.now());
		return { member, token };
	});
	return ok({ workspace, ...joined });
}

/** A workspace without anybody in it yet. The content goes first: the registry's line is what makes it exist. */
export async function foundWorkspace(
	parts: Parts,
	asked: { name: string; examples: boolean },
): Promise<WorkspaceRecord> {
	const workspace: WorkspaceRecord = {
		id: newId<WorkspaceId>(),
		name: asked.name,
		createdAt: isoNow(parts.clock),
		sectors: [...STARTER_SECTORS],
		hasExamples: asked.examples,
		guestNameDays: USUAL_GUEST_NAME_DAYS,
	};
	const documents = asked.examples ? await writeExamples(parts, workspace) : [];
	await parts.registry.change((draft) => {
		draft.workspaces.set(workspace.id, workspace);
		for (const document of documents) draft.documents.set(document.id, document);
	});
	for (const document of documents) parts.directories.changed(workspace.id, document.id);
	return workspace;
}

async function writeExamples(parts: Parts, workspace: WorkspaceRecord): Promise<DocumentRecord[]> {
	const content = starterContent();
	await parts.rooms.edit(roomName(workspace.id, PORTFOLIO), null, content.writePortfolio);
	const documents: DocumentRecord[] = [];
	for (const { kind, title, write } of content.documents) {
		const id = newId<DocumentId>();
		await parts.rooms.edit(roomName(workspace.id, id), null, write);
		documents.push({
			id,
			workspace: workspace.id,
			kind,
			title,
			createdAt: isoNow(parts.clock),
			createdBy: null,
			archivedAt: null,
			example: true,
		});
	}
	return documents;
}
