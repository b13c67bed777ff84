/** What is counted between a browser and the server, and the one word that comes of it. */

import { describe, expect, test } from "vitest";
import { Outbox } from "#client/document/outbox.ts";
import { type SaveFacts, saveState } from "#client/document/save-state.ts";

describe("the count", () => {
	test("[R70] a change is settled when the message that carried it is kept, not an earlier one", () => {
		const outbox = new Outbox();
		outbox.messageSent(true);
		expect(outbox.isSettled).toBe(true);
		outbox.changed();
		outbox.messageSent();
		outbox.changed();
		outbox.messageSent();
		outbox.acknowledged(2);
		expect([outbox.unsentChanges, outbox.isSettled]).toEqual([1, false]);
		outbox.acknowledged(3);
		expect([outbox.unsentChanges, outbox.isSettled]).toEqual([0, true]);
	});

	test("nothing is settled before the two sides were compared", () => {
		expect(new Outbox().isSettled).toBe(false);
	});

	test("what a lost connection had not acknowledged waits for the next one", () => {
		const outbox = new Outbox();
		outbox.messageSent(true);
		outbox.changed();
		outbox.messageSent();
		outbox.connectionLost();
		outbox.changed();
		expect([outbox.unsentChanges, outbox.isSettled]).toEqual([2, false]);
		outbox.messageSent();
		outbox.acknowledged(1);
		expect([outbox.unsentChanges, outbox.isSettled]).toEqual([0, true]);
	});

	test("an acknowledgement that comes late or twice takes nothing back", () => {
		const outbox = new Outbox();
		outbox.changed();
		outbox.messageSent();
		outbox.acknowledged(1);
		outbox.acknowledged(0);
		expect(outbox.isSettled).toBe(true);
	});
});

describe("the word", () => {
	const well: SaveFacts = {
		isInSync: true,
		isConnected: true,
		isSettled: true,
		unsentChanges: 0,
		isKeptOnDevice: true,
		canKeepOnDevice: true,
		hasStorageProblem: false,
		waitedMs: 0,
	};
	const away = { ...well, isInSync: false, isConnected: false, isSettled: false };
	const waiting = { unsentChanges: 2, isSettled: false };

	test.each<[string, SaveFacts, string]>([
		["all is kept by the server", well, "saved"],
		["something is on its way", { ...well, ...waiting }, "saving"],
		["the first exchange is not over", { ...well, isInSync: false }, "saving"],
		["40 s have passed", { ...well, ...waiting, waitedMs: 40_001 }, "unsaved"],
		["the server’s disk is full", { ...well, ...waiting, hasStorageProblem: true }, "unsaved"],
		["the server’s disk is full, and nothing waits", { ...well, hasStorageProblem: true }, "saved"],
		["there is no network, and nothing waits", away, "offline"],
		["there is no network, and the device keeps it", { ...away, ...waiting }, "kept-on-device"],
		["the device is still writing it", { ...away, ...waiting, isKeptOnDevice: false }, "saving"],
		["the device keeps nothing", { ...away, ...waiting, isKeptOnDevice: false, canKeepOnDevice: false }, "unsaved"],
	])("[R70] when %s", (_when, facts, word) => {
		expect(saveState(facts)).toBe(word);
	});
});
