/** A wire on which frames are dropped, doubled and put out of order, in both directions, as long as it is rough. */

import { MESSAGE, SYNC } from "#shared/protocol/wire.ts";
import type { Random } from "#test/support/random.ts";
import type { Wire, WireEnds } from "#test/support/sync-peer.ts";

/** What goes wrong, for how long: `isOn` is turned off before everybody is asked what they hold. */
export type Roughness = { isOn: boolean; random: Random };

const isChange = (frame: Uint8Array): boolean => frame[0] === MESSAGE.sync && frame[1] !== SYNC.step1;

/** Wraps a way to connect. Only changes are hurt: what the tests count by stays in order. */
export function roughly(connect: (ends: WireEnds) => Wire, rough: Roughness): (ends: WireEnds) => Wire {
	return (ends) => {
		/** Once a frame from the server is lost, nothing comes any more until the next connection: a wire that keeps order cannot lose one alone. */
		let isDeaf = false;
		const hear = hurt(rough, ends.onFrame, () => {
			isDeaf = true;
		});
		const wire = connect({
			...ends,
			onFrame: (frame) => {
				if (isDeaf) return;
				if (isChange(frame)) hear(frame);
				else ends.onFrame(frame);
			},
		});
		const send = hurt(
			rough,
			(frame) => wire.send(frame),
			() => undefined,
		);
		return {
			send: (frame) => {
				if (isChange(frame)) send(frame);
				else wire.send(frame);
			},
			close: () => wire.close(),
		};
	};
}

/** Passes frames on; some twice, some after the next one, some not at all. */
function hurt(rough: Roughness, pass: (frame: Uint8Array) => void, onLoss: () => void): (frame: Uint8Array) => void {
	let held: Uint8Array | null = null;
	return (frame) => {
		const luck = rough.isOn ? rough.random.below(100) : 99;
		if (luck === 0) {
			onLoss();
			return;
		}
		if (luck < 3 && held === null) {
			held = frame;
			return;
		}
		pass(frame);
		if (luck < 6) pass(frame);
		if (held !== null) {
			pass(held);
			held = null;
		}
	};
}
