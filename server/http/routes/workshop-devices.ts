/** `/api/workspaces/:workspace/workshops/:workshop/device-link` and `/api/workshops/continue`: one’s place in a workshop on another of one’s devices. */

import type { Request, Router } from "express";
import type { Standing } from "#server/access/standing.ts";
import { continueSeat, devicesOf, otherIn, readDeviceLink } from "#server/commands/continue-seat.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, route, sessionOf } from "#server/http/route.ts";
import { inWorkshop } from "#server/http/routes/workshops.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import {
	type ContinuePreviewReply,
	ContinuePreviewRequest,
	ContinueRequest,
	type DeviceLinkReply,
	type DevicesReply,
	type JoinWorkshopReply,
} from "#shared/protocol/workshops.ts";

export function workshopDeviceRoutes(router: Router, parts: HttpParts): void {
	const { deviceLinks } = parts;
	const path = "/workspaces/:workspace/workshops/:workshop/device-link";

	router.get(
		path,
		route(parts, (request) => {
			const who = ownSeat(parts, request);
			if (!who.ok) return who;
			const { member } = who.value;
			const now = parts.clock.now();
			const until = deviceLinks.openUntil(member.id, now);
			const reply: DevicesReply = {
				until: until === null ? null : new Date(until).toISOString(),
				devices: devicesOf(parts.registry.now, member.id, now),
			};
			return ok({ body: reply });
		}),
	);

	router.post(
		path,
		route(parts, (request) => {
			const who = ownSeat(parts, request);
			if (!who.ok) return who;
			const { token, until } = deviceLinks.make(who.value.member.id, parts.clock.now());
			const reply: DeviceLinkReply = { token, until: new Date(until).toISOString() };
			return ok({ status: 201, body: reply });
		}),
	);

	router.delete(
		path,
		route(parts, (request) => {
			const who = ownSeat(parts, request);
			if (!who.ok) return who;
			deviceLinks.end(who.value.member.id);
			return ok({});
		}),
	);

	router.post(
		"/workshops/continue/preview",
		route(parts, (request) => {
			const asked = body(request, ContinuePreviewRequest);
			if (!asked.ok) return asked;
			const seat = readDeviceLink(parts, asked.value.token);
			if (!seat.ok) return seat;
			const { workspace, workshop, member } = seat.value;
			const other = otherIn(parts.registry.now, sessionOf(parts, request), seat.value);
			const reply: ContinuePreviewReply = {
				workspace: { id: workspace.id, name: workspace.name },
				workshop: { id: workshop.id, title: workshop.title },
				name: member.name,
				other: other ? { name: other.name, isGuest: isGuestRole(other.role) } : null,
			};
			return ok({ body: reply });
		}),
	);

	router.post(
		"/workshops/continue",
		route(parts, async (request) => {
			const asked = body(request, ContinueRequest);
			if (!asked.ok) return asked;
			const gone = await continueSeat(parts, sessionOf(parts, request), asked.value);
			if (!gone.ok) return gone;
			const { workspace, workshop, member, token } = gone.value;
			const reply: JoinWorkshopReply = {
				workspace: { id: workspace.id, name: workspace.name },
				workshop: { id: workshop.id, title: workshop.title },
				member: { id: member.id, name: member.name, isGuest: true },
			};
			return ok({ body: reply, token });
		}),
	);
}

/** Whoever came by the code of this workshop, and is in. */
function ownSeat(parts: HttpParts, request: Request): Result<Standing, Refusal> {
	const here = inWorkshop(parts, request);
	if (!here.ok) return here;
	const { who, workshop } = here.value;
	if (!isGuestRole(who.member.role)) return refused({ kind: "forbidden" });
	const status = parts.seats.stateOf(workshop.id)?.people.get(who.member.id)?.status;
	if (status !== "in") return refused({ kind: status === "out" ? "put-out" : "not-in-workshop" });
	return ok(who);
}
