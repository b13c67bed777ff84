/** Every stream of the list: what it is handed from outside never breaks it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CAPABILITIES } from "#shared/domain/role.ts";
import { STREAMS } from "#shared/ledger/streams.ts";

describe.each(STREAMS.map((stream) => [stream.name, stream] as const))("the stream %s", (_, stream) => {
	test("[R326] refuses whatever is not a command or a stored row of its own", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (anything) => {
				expect(stream.command.safeParse(anything).success).toBe(false);
				expect(stream.body.safeParse(anything).success).toBe(false);
			}),
		);
		expect(stream.command.safeParse({ kind: "constructor", __proto__: { kind: "retire-instrument" } }).success).toBe(
			false,
		);
	});

	test("[R326] takes sealed events as they come", () => {
		const state = stream.initial();
		stream.evolve(state, { seq: 1, sealed: true });
		expect(JSON.stringify(state)).toBe(JSON.stringify(stream.initial()));
	});
});

test("[R326] each stream has a name of its own, that fits an address", () => {
	const names = STREAMS.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) expect(name).toMatch(/^[a-z][a-z-]{0,40}$/);
	expect(CAPABILITIES).toContain("assess");
});
