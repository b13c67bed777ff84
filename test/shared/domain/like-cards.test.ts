/** Cards that say the same thing in other words are found, and those that only look alike are not. */

import { expect, test } from "vitest";
import { LikeCards, likeEachOther } from "#shared/domain/like-cards.ts";
import { randomFrom } from "#test/support/random.ts";

const cards = [
	{ id: "a", text: "Le transport collectif en région" },
	{ id: "b", text: "Des logements pour les aînés" },
	{ id: "c", text: "Transports collectifs en region" },
	{ id: "d", text: "Des logements pour les familles" },
];

test("[R761] accents, articles and plurals apart, two cards are one idea; one other word makes two", () => {
	expect(likeEachOther(cards)).toEqual(
		new Map([
			["a", ["c"]],
			["c", ["a"]],
		]),
	);
});

test("[R761] what is being written is compared with what is there; a letter or two says nothing yet", () => {
	const index = new LikeCards(cards);
	expect(index.like("logements pour ainés")).toEqual(["b"]);
	expect(index.like("le")).toEqual([]);
	expect(index.like("Un jardin")).toEqual([]);
	expect(index.like("Des logements pour les aînés", "b")).toEqual([]);
});

test("[R761] among five hundred different cards, none is pointed out", () => {
	const random = randomFrom(760);
	const letters = "abcdefghijklmnoprstuv";
	const word = () => Array.from({ length: 8 }, () => letters[random.below(letters.length)]).join("");
	const many = Array.from({ length: 500 }, (_, at) => ({ id: `c${at}`, text: `${word()} ${word()} ${word()}` }));
	expect(likeEachOther(many).size).toBe(0);
});
