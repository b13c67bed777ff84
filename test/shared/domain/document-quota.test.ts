/** How many documents a workspace may hold, and one member make. */

import { expect, test } from "vitest";
import { documentQuota, MOST_DOCUMENTS, MOST_NEW_DOCUMENTS } from "#shared/domain/document-quota.ts";

const NOW = Date.parse("2026-11-02T15:00:00Z");
const made = (count: number, one: { by?: string; minutesAgo?: number; archived?: boolean } = {}) =>
	Array.from({ length: count }, () => ({
		createdBy: one.by ?? "bo",
		createdAt: new Date(NOW - (one.minutesAgo ?? 600) * 60_000).toISOString(),
		archivedAt: one.archived ? new Date(NOW).toISOString() : null,
	}));

test("[R921] a workspace of two thousand documents goes on, and a full one waits for some to be put away", () => {
	expect(documentQuota(made(2_000), "ana", NOW)).toBeNull();
	expect(documentQuota(made(MOST_DOCUMENTS), "ana", NOW)).toBe("documents-full");
	const all = [...made(MOST_DOCUMENTS - 1), ...made(500, { archived: true })];
	expect(documentQuota(all, "ana", NOW)).toBeNull();
});

test("[R921] a member makes so many in an hour, put away or not; others go on", () => {
	const most = made(MOST_NEW_DOCUMENTS, { by: "ana", minutesAgo: 59, archived: true });
	expect(documentQuota(most, "ana", NOW)).toBe("too-many-new-documents");
	expect(documentQuota(most, "bo", NOW)).toBeNull();
	expect(documentQuota(most, "ana", NOW + 60_000)).toBeNull();
});
