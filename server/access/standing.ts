/** Who a session is in a workspace, now. Asked for every request and for every message of an open socket: it reads memory only. */

import { isExpired, memberIn } from "#server/access/sessions.ts";
import type {
	DocumentRecord,
	MemberRecord,
	Registry,
	RegistryView,
	SessionRecord,
	WorkspaceRecord,
} from "#server/store/registry.ts";
import { type Seat, seatAccess, type WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { RoomAccess, RoomPlace } from "#shared/domain/document-kind.ts";
import { can, type Capability, isGuestRole } from "#shared/domain/role.ts";
import { copyAccess } from "#shared/ledger/table-rights.ts";
import { isLeading } from "#shared/ledger/workshop.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { DocumentId, SessionId, WorkspaceId } from "#shared/lib/ids.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import type { PresenceUser } from "#shared/protocol/wire.ts";

export type Standing = { session: SessionRecord; member: MemberRecord; workspace: WorkspaceRecord };

/** R52: the same refusal for a workspace that does not exist and for one the session has no place in. */
export function standing(
	registry: Registry,
	session: SessionId,
	workspace: WorkspaceId,
	now: number,
): Result<Standing, Refusal> {
	const data = registry.now;
	const record = data.sessions.get(session);
	if (!record || isExpired(record, now)) return refused({ kind: "not-signed-in" });
	const place = data.workspaces.get(workspace);
	const member = memberIn(data, record, workspace);
	if (!place || !member) return refused({ kind: "not-found" });
	if (member.removedAt !== null) return refused({ kind: "removed-from-workspace" });
	return ok({ session: record, member, workspace: place });
}

/** Refuses unless the member's role has the capability. */
export function allowed(who: Standing, capability: Capability): Result<Standing, Refusal> {
	return can(who.member.role, capability) ? ok(who) : refused({ kind: "forbidden" });
}

/**
 * R196: the member as they are now that their act's turn has come, when they still may. A role read before waiting for
 * other changes says nothing any more.
 */
export function stillAllowed(data: RegistryView, who: Standing, capability: Capability): Result<MemberRecord, Refusal> {
	const member = data.members.get(who.member.id);
	if (!member || member.removedAt !== null) return refused({ kind: "removed-from-workspace" });
	return can(member.role, capability) ? ok(member) : refused({ kind: "forbidden" });
}

/** R53: what a member may do in a room. Nobody writes in the directory (the server alone does), nor in an archived document. */
export function roomAccess(
	registry: Registry,
	who: Standing,
	room: RoomPlace,
	{ seats, now }: { seats: WorkshopSeats; now: number },
): Result<RoomAccess, Refusal> {
	// No document of the workspace: the workshop alone says whose it is, whatever the role.
	if (room.place === "document" && !documentIn(registry, who.workspace.id, room.document)) {
		const isHere = (workshop: DocumentId) => documentIn(registry, who.workspace.id, workshop) !== undefined;
		const copy = seats.workshopOfCopy(room.document, isHere);
		if (copy) return accessToCopy(registry, who, { ...copy, document: room.document }, now);
	}
	const seat = seats.seatOf(who.member, now);
	if (isGuestRole(who.member.role)) return seatedAccess(registry, who, room, seat);
	if (room.place === "directory") return ok("read");
	if (room.place === "document") {
		const document = documentIn(registry, who.workspace.id, room.document);
		if (!document) return refused({ kind: "not-found" });
		if (document.archivedAt !== null) return ok("read");
	}
	// R943: whoever was named to lead a workshop prepares its agenda, whose words are in its room.
	const leads = room.place === "document" && seats.ledIn(room.document, who.member.id) !== null;
	return ok(leads || can(who.member.role, "write") ? "write" : "read");
}

/** R776: the copy that a table of a workshop works on. */
export function accessToCopy(
	registry: Registry,
	{ member, workspace }: Pick<Standing, "member" | "workspace">,
	{ workshop, state, document }: { workshop: DocumentId; state: WorkshopState; document: DocumentId },
	now: number,
): Result<RoomAccess, Refusal> {
	const record = documentIn(registry, workspace.id, workshop);
	const isMember = !isGuestRole(member.role);
	if (!record || (!isMember && member.workshop !== workshop)) return refused({ kind: "not-found" });
	const leads = isLeading(state, { member: member.id, role: member.role });
	const access = copyAccess(state, document, { member: member.id, leads, isMember }, now);
	if (access === null) return refused({ kind: "forbidden" });
	return ok(record.archivedAt === null ? access : "read");
}

/** R710: whoever came by the code of a workshop enters what its steps open. */
function seatedAccess(
	registry: Registry,
	{ workspace }: Standing,
	room: RoomPlace,
	seat: Seat | null,
): Result<RoomAccess, Refusal> {
	const access = seatAccess(seat, room);
	if (!access.ok || room.place !== "document") return access;
	const document = documentIn(registry, workspace.id, room.document);
	if (!document) return refused({ kind: "not-found" });
	return document.archivedAt === null ? access : ok("read");
}

/** A document of that workspace, and of no other. */
export function documentIn(registry: Registry, workspace: WorkspaceId, document: string): DocumentRecord | undefined {
	const record = registry.now.documents.get(document as DocumentRecord["id"]);
	return record?.workspace === workspace ? record : undefined;
}

/** How others see a member in a room: from the registry, never from what a client says. */
export function presenceUser(member: MemberRecord): PresenceUser {
	return {
		id: member.id,
		name: member.name,
		role: member.role,
		colour: member.colour,
		...(member.organisation === null ? {} : { organisation: member.organisation }),
		...(member.sector === null ? {} : { sector: member.sector }),
	};
}
