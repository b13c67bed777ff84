/** Waits for a document that is being opened, for as long as it may still come. */

import type { OpenRoom } from "#client/document/open-room.ts";

const WAIT_MS = 10_000;

/** Whether it came, with the right to write in it. */
export function whenWritable({ status }: OpenRoom, waitMs = WAIT_MS): Promise<boolean> {
	const isReady = () => status.get().loaded && status.get().access === "write";
	const isOver = () => status.get().closed !== null || (status.get().loaded && status.get().access === "read");
	if (isReady() || isOver()) return Promise.resolve(isReady());
	return new Promise((resolve) => {
		const done = (is: boolean) => {
			stop();
			clearTimeout(timer);
			resolve(is);
		};
		const stop = status.subscribe(() => {
			if (isReady() || isOver()) done(isReady());
		});
		const timer = setTimeout(() => done(false), waitMs);
	});
}
