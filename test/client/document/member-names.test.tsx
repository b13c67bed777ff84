// @vitest-environment happy-dom

/** How somebody is called whose name this page does not have: gone for a member, only elsewhere for a guest of a workshop. */

import { cleanup, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import { api } from "#client/api/api.ts";
import { ApiProvider } from "#client/api/use-api.ts";
import { noteSeat } from "#client/document/guest-seat.ts";
import { texts } from "#client/document/texts.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";

afterEach(cleanup);

const named = (workspace: WorkspaceId) => {
	const wrapper = ({ children }: { children: ReactNode }) => (
		<ApiProvider value={{ ...api, members: async () => ok([]) }}>{children}</ApiProvider>
	);
	return renderHook(() => useMemberNames(workspace), { wrapper }).result;
};

test("somebody a member does not know has left; somebody a guest does not know is of the workspace", async () => {
	const [ofMember, ofGuest] = [newId<WorkspaceId>(), newId<WorkspaceId>()];
	noteSeat(ofGuest, newId<DocumentId>());
	const [member, guest] = [named(ofMember), named(ofGuest)];
	await waitFor(() => expect(member.current(newId())).toBe(texts.fr.memberGone));
	await waitFor(() => expect(guest.current(newId())).toBe(texts.fr.memberElsewhere));
	expect(guest.current(null)).toBe(texts.fr.memberGone);
	noteSeat(ofGuest, null);
});
