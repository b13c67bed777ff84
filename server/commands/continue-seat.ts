/** The same place in a workshop on another device: a link made where one is in, used once where one goes on. */

import type { DeviceLinks } from "#server/access/device-links.ts";
import { isExpired, memberIn, sessionOfJoining, signIn } from "#server/access/sessions.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { Parts } from "#server/commands/parts.ts";
import type {
	DocumentRecord,
	MemberRecord,
	RegistryView,
	SessionRecord,
	WorkspaceRecord,
} from "#server/store/registry.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type DeviceParts = Parts & { seats: WorkshopSeats; deviceLinks: DeviceLinks };
/** A place that goes on elsewhere. */
export type ContinuedSeat = { workspace: WorkspaceRecord; workshop: DocumentRecord; member: MemberRecord };

/** The place that a link opens now. */
export function readDeviceLink(parts: DeviceParts, token: string): Result<ContinuedSeat, Refusal> {
	const now = parts.clock.now();
	return seatOf(parts, parts.registry.now, parts.deviceLinks.of(token, now));
}

/** R941: this browser becomes another screen of that place. One that is a member’s stays theirs. */
export async function continueSeat(
	parts: DeviceParts,
	presented: SessionRecord | null,
	{ token, key }: { token: string; key: string },
): Promise<Result<ContinuedSeat & { token: string }, Refusal>> {
	const now = parts.clock.now();
	const read = seatOf(parts, parts.registry.now, parts.deviceLinks.of(token, now));
	const before = read.ok ? otherIn(parts.registry.now, presented, read.value) : undefined;
	if (before && !isGuestRole(before.role)) return refused({ kind: "device-taken" });
	const used = parts.deviceLinks.use(token, key, now);
	const joined = await parts.registry.change((draft): Result<ContinuedSeat & { token: string }, Refusal> => {
		const seat = seatOf(parts, draft, used);
		if (!seat.ok) return seat;
		const session = presented ?? sessionOfJoining(draft, key, now);
		const signed = signIn(draft, session?.id ?? null, seat.value.member, now, key);
		return ok({ ...seat.value, token: signed.token });
	});
	// What this browser had open under another name is not theirs any more.
	if (joined.ok && before && presented) parts.rooms.closeSession(presented.id, "not-signed-in");
	return joined;
}

/** On how many browsers a member is signed in. */
export function devicesOf(data: RegistryView, member: MemberId, now: number): number {
	let count = 0;
	for (const session of data.sessions.values())
		if (session.members.includes(member) && !isExpired(session, now)) count += 1;
	return count;
}

/** Somebody else that a browser is in the same workspace. */
export function otherIn(
	data: RegistryView,
	session: SessionRecord | null,
	{ workspace, member }: ContinuedSeat,
): MemberRecord | undefined {
	const known = session ? memberIn(data, session, workspace.id) : undefined;
	return known && known.removedAt === null && known.id !== member.id ? known : undefined;
}

/** A member of the workspace goes by their own links; whoever was put out has no place to go on with. */
function seatOf(parts: DeviceParts, data: RegistryView, id: MemberId | null): Result<ContinuedSeat, Refusal> {
	const member = id === null ? undefined : data.members.get(id);
	const workspace = member && data.workspaces.get(member.workspace);
	const workshop = member?.workshop ? data.documents.get(member.workshop) : undefined;
	if (!member || !workspace || !workshop) return refused({ kind: "device-link-invalid" });
	const isOpen = member.removedAt === null && isGuestRole(member.role) && parts.seats.isSeated(member);
	return isOpen ? ok({ workspace, workshop, member }) : refused({ kind: "device-link-invalid" });
}
