/** The journal in words: what a filter keeps, what a forgotten name becomes, and the file. */

import { expect, test } from "vitest";
import type { JournalEntry } from "#shared/ledger/administration.ts";
import type { AdministrationAct } from "#shared/domain/administration-act.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { type Called, chosenEntries, journalCsv, journalRow, peopleIn } from "#client/features/journal/journal-rows.ts";

const NAMES: Record<string, string> = { ana: "Ana", bo: "=Bo;Bo" };
const called: Called = {
	member: (id) => NAMES[id] ?? null,
	document: (id) => (id === "cadre" ? "Cadre" : null),
	language: "fr",
};
const entry = (seq: number, member: string | null, act: AdministrationAct): JournalEntry => ({
	id: String(seq),
	seq,
	time: `2027-01-1${seq}T15:00:00.000Z`,
	member: member as MemberId | null,
	act,
});
const ALL = [
	entry(1, null, { kind: "owner-link-made", link: "abcdefgh" }),
	entry(2, "ana", { kind: "member-joined", member: "ana", role: "owner", link: "abcdefgh" }),
	entry(3, "ana", { kind: "role-changed", member: "bo", from: "reader", to: "editor", link: null }),
	entry(4, "ana", { kind: "document-archived", document: "cadre" }),
	entry(5, "ana", { kind: "name-forgotten", member: "zoe" }),
	entry(6, "ana", { kind: "link-ended", link: "zyxwvuts", role: "editor", maker: "bo" }),
];

test("[R593] each line says who, what and on whom; the server signs its own, and a forgotten name is none", () => {
	const rows = ALL.map((one) => journalRow(one, called));
	expect(rows.map(({ who, what, on }) => [who, what, on])).toEqual([
		["Le serveur", "Nouveau lien de propriétaire, fait sur le serveur", "Lien ABCDEF"],
		["Ana", "Arrivée, avec le rôle «\u00a0Propriétaire\u00a0», par le lien ABCDEF", ""],
		["Ana", "Rôle changé\u00a0: de «\u00a0Lecture\u00a0» à «\u00a0Rédaction\u00a0»", "=Bo;Bo"],
		["Ana", "Document archivé", "Cadre"],
		["Ana", "Nom et organisation oubliés", "Personne dont le nom est oublié"],
		[
			"Ana",
			"Lien d’invitation retiré (rôle «\u00a0Rédaction\u00a0»)\u00a0: qui l’avait fait ne peut plus en faire de tel",
			"Lien ZYXWVU – =Bo;Bo",
		],
	]);
});

test("[R593] a subject, or a person by what they did and what was done on them, the newest first", () => {
	const seqs = (filter: Parameters<typeof chosenEntries>[1]) => chosenEntries(ALL, filter).map(({ seq }) => seq);
	expect(seqs({ family: null, member: null })).toEqual([6, 5, 4, 3, 2, 1]);
	expect(seqs({ family: "people", member: null })).toEqual([5, 3, 2]);
	expect(seqs({ family: null, member: "bo" })).toEqual([6, 3]);
	expect(seqs({ family: "links", member: "bo" })).toEqual([6]);
	expect(peopleIn(ALL)).toEqual(["ana", "bo", "zoe"]);
});

test("[R593] the file runs nothing in a spreadsheet", () => {
	const [, line] = journalCsv([journalRow(ALL[2] as JournalEntry, called)], "fr").split("\r\n");
	expect(line).toContain(`"'=Bo;Bo"`);
});
