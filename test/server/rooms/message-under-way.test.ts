/** What is held of messages that are not whole yet: read from the bytes on the wire, cut anywhere. */

import { describe, expect, test } from "vitest";
import { HeldBytes } from "#server/rooms/held-bytes.ts";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { MessageUnderWay } from "#server/rooms/message-under-way.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { randomFrom } from "#test/support/random.ts";

const SLOW = { afterMs: 30_000, bytesPerSecond: 8_192 };
const [TEXT, BINARY, MORE, PING, PONG] = [1, 2, 0, 9, 10];

/** A frame as browsers send them, masked. */
function frame(length: number, { opcode = BINARY, isLast = true } = {}): Buffer {
	const [small, medium] = [length < 126, length < 65_536];
	const head = Buffer.alloc(small ? 6 : medium ? 8 : 14);
	head[0] = (isLast ? 0x80 : 0) | opcode;
	head[1] = 0x80 | (small ? length : medium ? 126 : 127);
	if (!small && medium) head.writeUInt16BE(length, 2);
	if (!medium) head.writeBigUInt64BE(BigInt(length), 2);
	return Buffer.concat([head, Buffer.alloc(length, 0xff)]);
}

/** What is held, the cost of parts apart. */
const contentOf = (message: MessageUnderWay, parts: number) => message.heldBytes - 200 * parts;

describe("a message under way", () => {
	test("[R917] holds nothing once it is whole, however it was cut", () => {
		const seed = Math.floor(Date.now() % 1e9);
		const random = randomFrom(seed);
		const wire = Buffer.concat([
			...[0, 1, 125, 126, 65_535, 65_536, 200_000].map((length) => frame(length)),
			frame(300, { opcode: TEXT, isLast: false }),
			frame(5, { opcode: PING }),
			frame(0, { opcode: MORE, isLast: false }),
			frame(7, { opcode: MORE }),
		]);
		for (let round = 0; round < 50; round++) {
			const message = new MessageUnderWay();
			for (let at = 0; at < wire.length; ) {
				const end = Math.min(wire.length, at + 1 + random.below(40_000));
				message.hear(wire.subarray(at, end), 0);
				at = end;
			}
			expect(message.heldBytes, `seed ${seed}`).toBe(0);
		}
	});

	test("[R917] counts fragments together, and not what is said between them", () => {
		const message = new MessageUnderWay();
		message.hear(frame(1_000_000, { isLast: false }), 0);
		for (let piece = 0; piece < 5; piece++) message.hear(frame(1_000_000, { opcode: MORE, isLast: false }), 0);
		for (let round = 0; round < 10; round++) message.hear(frame(100, { opcode: PONG }), 0);
		expect(contentOf(message, 16)).toBe(6_000_000);
		message.hear(frame(1, { opcode: MORE }), 0);
		expect(message.heldBytes).toBe(0);
	});

	test("[R917] counts what the parts themselves take, when it comes byte by byte", () => {
		const message = new MessageUnderWay();
		for (const byte of frame(1_000).subarray(0, 500)) message.hear(Buffer.from([byte]), 0);
		expect(message.heldBytes).toBeGreaterThan(90_000);
	});

	test("[R917] is not slow for having waited to be read", () => {
		const message = new MessageUnderWay();
		message.hear(frame(16_000).subarray(0, 900), 0);
		message.waited(20_000);
		expect([message.isTooSlow(50_000, SLOW), message.isTooSlow(50_001, SLOW)]).toEqual([false, true]);
	});

	test("[R917] is too slow when it never ends, and not on a poor line", () => {
		const idle = new MessageUnderWay();
		idle.hear(frame(4, { opcode: PONG }), 0);
		expect(idle.isTooSlow(1e9, SLOW)).toBe(false);
		const unfinished = new MessageUnderWay();
		unfinished.hear(frame(16_000).subarray(0, 900), 0);
		expect([unfinished.isTooSlow(30_000, SLOW), unfinished.isTooSlow(30_001, SLOW)]).toEqual([false, true]);
		const poor = new MessageUnderWay();
		const import6Mb = frame(6_000_000);
		for (let second = 0; second < 180; second++) {
			poor.hear(import6Mb.subarray(second * 32_768, (second + 1) * 32_768), second * 1_000);
			expect(poor.isTooSlow(second * 1_000, SLOW)).toBe(false);
		}
	});
});

describe("what is held of a member", () => {
	test("[R917] is counted over all their connections, and of everybody", () => {
		const [ana, bo] = [newId<MemberId>(), newId<MemberId>()];
		const held = new HeldBytes({ maxHeldPerMember: 100, maxHeldInAll: 150 });
		expect([held.add(ana, 60), held.add(ana, 40), held.add(ana, 1)]).toEqual([true, true, false]);
		expect([held.add(ana, -1), held.add(bo, 50), held.add(bo, 1)]).toEqual([true, true, false]);
		expect([held.add(bo, -51), held.add(ana, -100), held.inAll]).toEqual([true, true, 0]);
	});

	test("[R917] two of the largest messages pass at once", () => {
		const held = new HeldBytes(ROOM_LIMITS);
		const ana = newId<MemberId>();
		const message = new MessageUnderWay();
		const largest = frame(ROOM_LIMITS.maxMessageBytes);
		for (let at = 0; at < largest.length - 1; at += 65_536) message.hear(largest.subarray(at, at + 65_536), 0);
		expect(held.add(ana, message.heldBytes - 200)).toBe(true);
		expect(held.add(ana, ROOM_LIMITS.maxMessageBytes - 100_000)).toBe(true);
	});
});
