// @vitest-environment happy-dom

/** Leaving the page is asked about only while something written here has not reached the server. */

import { afterEach, expect, test } from "vitest";
import { installLeaveWarning } from "#client/document/leave-warning.ts";
import type { OpenRoom, RoomStatus } from "#client/document/open-room.ts";

let stop: () => void = () => undefined;
afterEach(() => stop());

function asks(status: Pick<RoomStatus, "save" | "unsentChanges" | "keptOnDevice">): boolean {
	const room = { status: { get: () => status } } as unknown as OpenRoom;
	stop = installLeaveWarning(window, () => [room]);
	return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

test("nobody is asked when all is saved, nor for what is on its way and kept on the device", () => {
	expect(asks({ save: "saved", unsentChanges: 0, keptOnDevice: true })).toBe(false);
	stop();
	expect(asks({ save: "offline", unsentChanges: 0, keptOnDevice: true })).toBe(false);
	stop();
	expect(asks({ save: "saving", unsentChanges: 1, keptOnDevice: true })).toBe(false);
});

test("whoever leaves with work that was not sent is asked", () => {
	expect(asks({ save: "kept-on-device", unsentChanges: 3, keptOnDevice: true })).toBe(true);
	stop();
	expect(asks({ save: "saving", unsentChanges: 1, keptOnDevice: false })).toBe(true);
	stop();
	expect(asks({ save: "unsaved", unsentChanges: 1, keptOnDevice: false })).toBe(true);
});
