/** What leaves over a long time leaves while its taker may have it: a right that is lost cuts the answer. */

import type { Response } from "express";
import { allowed, type Standing, standing } from "#server/access/standing.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import type { Capability } from "#shared/domain/role.ts";

/** Well within the second in which other doors close. */
const EVERY_MS = 250;

/** R905: asks again while the answer leaves; what is half-way then never passes for the whole. */
export function cutWhenRefused(response: Response, isAllowed: () => boolean): void {
	const timer = setInterval(() => {
		if (!isAllowed()) response.destroy();
	}, EVERY_MS);
	response.once("close", () => clearInterval(timer));
}

/** Whether the session still has the place and the capability it asked with. */
export function mayStill({ registry, clock }: Pick<HttpParts, "registry" | "clock">, who: Standing, what: Capability) {
	return () => {
		const now = standing(registry, who.session.id, who.workspace.id, clock.now());
		return now.ok && allowed(now.value, what).ok;
	};
}
