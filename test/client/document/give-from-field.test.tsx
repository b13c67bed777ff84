// @vitest-environment happy-dom

/** What is refused while its words stand in a field is not kept a second time, unless the field goes with the right to give them. */

import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { commentsStream } from "#shared/ledger/comments.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { refused } from "#shared/lib/result.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { useGiveFromField } from "#client/document/use-give-from-field.ts";
import { ledgerView } from "#client/document/use-ledger.ts";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";
import { memberCalled } from "#test/support/small-ledger.ts";

afterEach(cleanup);

const comment = { kind: "open-thread" as const, on: { kind: "document" as const }, text: "Mots à ne pas perdre." };
const settled = { kind: "resolve-thread" as const, thread: newId() };

test.each([
	["forbidden", comment, []],
	["forbidden", settled, ["key"]],
	["not-found", comment, ["key"]],
] as const)("[R873] refused as %s, %j is put aside: %j", async (kind, command, putAside) => {
	const { room, close } = await openTestRoom(new FakeSyncServer());
	const dismissed: string[] = [];
	const trial = { ...room, isTrial: true as const };
	const given = ledgerView(trial, commentsStream);
	const refusal = { kind: kind as RefusalKind } as KeptCommand["refusal"];
	const kept = { key: "key" as RecordId, member: memberCalled("bo"), room: room.name, stream: "comments" as const };
	Object.assign(given, {
		send: async () => {
			given.reading.set({ ...given.reading.get(), refused: [{ ...kept, command, at: 0, turn: 0, refusal }] });
			return refused({ kind });
		},
		dismiss: async (key: string) => void dismissed.push(key),
	});
	const { result } = renderHook(() => useGiveFromField(trial, commentsStream, "attend"), { wrapper: ToastProvider });
	await act(async () => {
		expect(await result.current(command as never)).toBe(kind);
	});
	expect(dismissed).toEqual(putAside);
	close();
});
