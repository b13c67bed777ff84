/** Twenty people who type are one change of the text at a time, and nothing of what they write waits longer than a moment. */

import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { type IncomingOptions, IncomingUpdates } from "#client/document/incoming-updates.ts";
import { until } from "#test/support/until.ts";

const started: IncomingUpdates[] = [];
afterEach(() => {
	for (const one of started.splice(0)) one.end();
});

const LONG_MS = 3_600_000;

function reader(pauseMs: number, rest: Omit<IncomingOptions, "pauseMs"> = {}) {
	const doc = new Y.Doc();
	const incoming = new IncomingUpdates(doc, "wire", { pauseMs, ...rest });
	started.push(incoming);
	const changes: { origin: unknown; local: boolean }[] = [];
	doc.on("afterTransaction", ({ origin, local }: Y.Transaction) => changes.push({ origin, local }));
	return { doc, incoming, changes, text: () => doc.getText("t").toString() };
}

/** The updates of somebody who types those letters, one after the other. */
function typed(letters: string): Uint8Array[] {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on("update", (update: Uint8Array) => updates.push(update));
	for (const letter of letters) doc.getText("t").insert(doc.getText("t").length, letter);
	return updates;
}

test("[R242] the first letter after a quiet moment waits for nothing; those that follow come as one change, which is not ours", () => {
	const { incoming, changes, text } = reader(LONG_MS);
	const [first, ...others] = typed("palier");
	if (first) incoming.receive(first);
	expect(text()).toBe("p");
	for (const update of others) incoming.receive(update);
	expect(text()).toBe("p");
	incoming.flush();
	expect(text()).toBe("palier");
	expect(changes).toEqual([
		{ origin: "wire", local: false },
		{ origin: "wire", local: false },
	]);
});

test("[R242] what waits comes by itself, without a frame of the screen and without anything else being received", async () => {
	const { incoming, text } = reader(1);
	for (const update of typed("palier")) incoming.receive(update);
	await until(() => text() === "palier", "the letters that waited are there");
});

test("[R242] what waits is applied at the end, and nothing after it", () => {
	const { incoming, text } = reader(LONG_MS);
	for (const update of typed("ab")) incoming.receive(update);
	incoming.end();
	expect(text()).toBe("ab");
});

test("[R242] one's own letters are written at once while those of others wait, and both are there afterwards", () => {
	const { doc, incoming, changes, text } = reader(LONG_MS);
	for (const update of typed("ab")) incoming.receive(update);
	doc.getText("t").insert(0, "moi ");
	expect(text()).toBe("moi a");
	expect(changes.at(-1)?.local).toBe(true);
	incoming.flush();
	expect(text()).toBe("moi ab");
});

test("[R242] an update that cannot be read keeps none of the others out", () => {
	const { incoming, text } = reader(LONG_MS);
	const [first, second, third] = typed("abc");
	if (!first || !second || !third) throw new Error("three letters, three updates");
	incoming.receive(first);
	incoming.receive(second);
	incoming.receive(new Uint8Array([1, 200, 200]));
	incoming.receive(third);
	expect(() => incoming.flush()).toThrow();
	expect(text()).toBe("abc");
});

test("[R242] a page that takes long to draw takes what the others write less often", async () => {
	vi.useFakeTimers();
	try {
		const { incoming, text } = reader(1, { nextFrame: (took) => took(30), now: () => 0 });
		const [a, b, c] = typed("abc");
		for (const update of [a, b]) if (update) incoming.receive(update);
		// What the first one cost is known from the second on.
		await vi.advanceTimersByTimeAsync(1);
		expect(text()).toBe("ab");
		if (c) incoming.receive(c);
		await vi.advanceTimersByTimeAsync(119);
		expect(text()).toBe("ab");
		await vi.advanceTimersByTimeAsync(1);
		expect(text()).toBe("abc");
	} finally {
		vi.useRealTimers();
	}
});

test("[R787] where drawing takes long, what the others write comes right after one's own letter is drawn, and within a fifth of a second", async () => {
	vi.useFakeTimers();
	try {
		const frames: ((ms: number) => void)[] = [];
		const draw = () => {
			for (const took of frames.splice(0)) took(30);
		};
		const { doc, incoming, text } = reader(1, { nextFrame: (took) => frames.push(took), now: Date.now });
		const letters = typed("abcdef");
		const comes = (index: number) => incoming.receive(letters[index] as Uint8Array);
		comes(0);
		draw();
		const writes = () => doc.getText("t").insert(0, "m");
		writes();
		comes(1);
		// Its pause is over, but one writes: it waits for the next letter.
		await vi.advanceTimersByTimeAsync(150);
		expect(text()).toBe("ma");
		writes();
		expect(text()).toBe("mma");
		draw();
		expect(text()).toBe("mmab");
		draw();
		// A letter drawn before the pause is over brings nothing: it would be drawn at each key.
		comes(2);
		writes();
		draw();
		expect(text()).toBe("mmmab");
		await vi.advanceTimersByTimeAsync(199);
		expect(text()).toBe("mmmab");
		await vi.advanceTimersByTimeAsync(1);
		expect(text()).toBe("mmmabc");
		// A page that was hidden as one wrote draws nothing then; shown again, it goes on as before.
		draw();
		writes();
		frames.length = 0;
		comes(3);
		await vi.advanceTimersByTimeAsync(100);
		expect(text()).toBe("mmmmabc");
		await vi.advanceTimersByTimeAsync(100);
		expect(text()).toBe("mmmmabcd");
		draw();
		comes(4);
		await vi.advanceTimersByTimeAsync(150);
		writes();
		draw();
		expect(text()).toBe("mmmmmabcde");
		// Once one no longer writes, each pause is as long as the page needs and no longer.
		draw();
		await vi.advanceTimersByTimeAsync(400);
		comes(5);
		expect(text()).toBe("mmmmmabcdef");
	} finally {
		vi.useRealTimers();
	}
});

test("[R787] where drawing is quick, and on a hidden page, one's own letters change nothing of when the others' come", async () => {
	vi.useFakeTimers();
	try {
		const { doc, incoming, text } = reader(10, { nextFrame: (took) => took(2), now: Date.now });
		const [a, b] = typed("ab");
		for (const update of [a, b]) if (update) incoming.receive(update);
		doc.getText("t").insert(0, "m");
		expect(text()).toBe("ma");
		await vi.advanceTimersByTimeAsync(10);
		expect(text()).toBe("mab");
	} finally {
		vi.useRealTimers();
	}
});

test("[R521] a screen held still shows nothing of the others and counts what waits; let go, it is all there", async () => {
	const { incoming, text } = reader(1);
	const [first, ...others] = typed("palier");
	if (first) incoming.receive(first);
	incoming.hold(true);
	for (const update of others) incoming.receive(update);
	expect(incoming.held.get()).toBe(5);
	// Longer than any pause.
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(text()).toBe("p");
	incoming.hold(false);
	expect(text()).toBe("palier");
	expect(incoming.held.get()).toBeNull();
});

test("[R521] what the connection must settle comes in all the same, and the screen stays held", () => {
	const { incoming, text } = reader(LONG_MS);
	incoming.hold(true);
	for (const update of typed("ab")) incoming.receive(update);
	incoming.flush();
	expect(text()).toBe("ab");
	expect(incoming.held.get()).toBe(0);
});
