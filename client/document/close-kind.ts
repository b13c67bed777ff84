/** Why a connection was closed for good, as the close says it. */

import { isRefusalKind, type RefusalKind } from "#shared/protocol/refusals.ts";

const KIND_OF_CODE: Record<number, RefusalKind> = {
	4401: "not-signed-in",
	4403: "forbidden",
	4404: "not-found",
	4409: "schema-too-old",
	4410: "archived",
	4413: "too-large",
	4503: "room-damaged",
};

/** The server writes the kind as the reason of the close; the code alone still says enough. */
export function closeKind(code: number, reason: string): RefusalKind {
	return isRefusalKind(reason) ? reason : (KIND_OF_CODE[code] ?? "unexpected-error");
}
