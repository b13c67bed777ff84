/** Which network an address is of: what is counted together when codes are tried. */

import { expect, test } from "vitest";
import { CodeGuesses, networkOf } from "#server/access/code-guesses.ts";

test.each([
	["198.51.100.7", "198.51.100.7"],
	["::ffff:198.51.100.7", "198.51.100.7"],
	["2001:db8:12:34ab::1", "2001:db8:12:3400"],
	["2001:DB8:12:34ff:1:2:3:4", "2001:db8:12:3400"],
	["2001:db8:12:3500::1", "2001:db8:12:3500"],
	["2001:db8::1", "2001:db8:0:0"],
	["fe80::1%eth0", "fe80:0:0:0"],
	["::1", "0:0:0:0"],
	["", ""],
	["unknown", "unknown"],
])("[R731] %j is of the network %j", (address, network) => {
	expect(networkOf(address)).toBe(network);
});

test("[R731] what is counted goes after ten minutes, and a flood of networks fills no memory", () => {
	const guesses = new CodeGuesses();
	for (let wrong = 0; wrong < 40; wrong += 1) guesses.noteWrong("a", 0);
	expect(guesses.isRead("a", 1)).toBe(false);
	expect(guesses.isRead("b", 1)).toBe(true);
	expect(guesses.isRead("a", 600_000)).toBe(true);
	for (let network = 0; network < 60_000; network += 1) guesses.noteWrong(`n${network}`, 1);
	expect(guesses.size).toBeLessThanOrEqual(50_000);
});

test("[R731] half a million guesses from ten thousand networks are for nine tenths not looked at; a network without any is read all along", () => {
	const guesses = new CodeGuesses();
	let read = 0;
	for (let network = 0; network < 10_000; network += 1)
		for (let tried = 0; tried < 50; tried += 1) {
			if (!guesses.isRead(`n${network}`, tried)) continue;
			read += 1;
			guesses.noteWrong(`n${network}`, tried);
		}
	expect(read).toBeLessThan(55_000);
	expect(guesses.isRead("a room", 60)).toBe(true);
	for (let person = 0; person < 20; person += 1) guesses.noteCame("a room", 60);
	for (let wrong = 0; wrong < 20; wrong += 1) guesses.noteWrong("a room", 60);
	expect(guesses.isRead("a room", 60)).toBe(true);
});
