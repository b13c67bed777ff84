/** The journal as its page reads it: each event in words, what a filter keeps, and the same as a file. */

import { type ActFamily, actFamily, actTarget, type AdministrationAct } from "#shared/domain/administration-act.ts";
import type { JournalEntry } from "#shared/ledger/administration.ts";
import { csvText } from "#shared/lib/csv.ts";
import type { Language } from "#shared/lib/language.ts";
import { actTexts } from "#client/features/journal/act-texts.ts";
import { texts } from "#client/features/journal/texts.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { formatFor } from "#client/i18n/use-format.ts";

/** How people and documents are called; null: it has no name any more. */
export type Called = {
	member: (id: string) => string | null;
	document: (id: string) => string | null;
	language: Language;
};

export type JournalRow = {
	seq: number;
	/** ISO. */
	time: string;
	who: string;
	what: string;
	/** Empty when it is on nothing but the workspace. */
	on: string;
};

export type JournalFilter = { family: ActFamily | null; member: string | null };

/** Newest first. A person is found by what they did and by what was done on them. */
export function chosenEntries(entries: Iterable<JournalEntry>, { family, member }: JournalFilter): JournalEntry[] {
	return [...entries]
		.filter(({ act }) => family === null || actFamily(act) === family)
		.filter((entry) => member === null || entry.member === member || actTarget(entry.act) === member)
		.reverse();
}

/** Everybody who did something or had something done, once. */
export function peopleIn(entries: Iterable<JournalEntry>): string[] {
	const people = new Set<string>();
	for (const { member, act } of entries) for (const one of [member, actTarget(act)]) if (one !== null) people.add(one);
	return [...people];
}

export function journalRow({ seq, time, member, act }: JournalEntry, called: Called): JournalRow {
	const t = texts[called.language];
	return {
		seq,
		time,
		who: member === null ? t.server : nameOf(member, called),
		what: whatWords(act, called),
		// Of what somebody did to themselves, their name was said.
		on: member !== null && actTarget(act) === member ? "" : onWords(act, called),
	};
}

/** The rows as a file that a spreadsheet opens, and that runs nothing there. Times are ISO, in UTC. */
export function journalCsv(rows: readonly JournalRow[], language: Language): string {
	const t = texts[language];
	const head = ["#", t.when, t.who, t.what, t.on];
	return csvText([head, ...rows.map(({ seq, time, who, what, on }) => [seq, time, who, what, on])], language);
}

function nameOf(member: string, { member: called, language }: Called): string {
	return called(member) ?? texts[language].forgotten;
}

function onWords(act: AdministrationAct, called: Called): string {
	const t = texts[called.language];
	if (act.kind === "guest-renamed") return nameOf(act.member, called);
	if ("document" in act) return act.document === null ? "" : (called.document(act.document) ?? t.goneDocument);
	if (act.kind === "link-ended" && act.maker !== null)
		return `${t.link(linkCode(act.link))} – ${nameOf(act.maker, called)}`;
	if ("member" in act) return nameOf(act.member, called);
	return "link" in act ? t.link(linkCode(act.link)) : "";
}

/** Enough of it to tell two links apart, and nothing that lets anybody in. */
function linkCode(link: string): string {
	return link.slice(0, 6).toUpperCase();
}

function whatWords(act: AdministrationAct, called: Called): string {
	const t = actTexts[called.language];
	const roles = roleNames[called.language];
	const by = (what: string, link: string | null) => (link === null ? what : t.by(what, linkCode(link)));
	switch (act.kind) {
		case "workspace-founded":
			return act.examples ? t.foundedWithExamples : t.founded;
		case "archive-taken-up":
			return t.takenUp(act.documents, act.people);
		case "archive-taken-out":
			return t.takenOut;
		case "workspace-renamed":
			return t.renamed;
		case "sectors-changed":
			return act.added + act.removed === 0 ? t.sectorOrder : t.sectors(act.added, act.removed);
		case "examples-removed":
			return t.examples(act.documents);
		case "guest-names-set":
			return act.days === null ? t.guestNamesKept : t.guestNamesSet(act.days);
		case "guest-names-due":
			return t.guestNamesDue(act.people, formatFor(called.language).date(act.at));
		case "guest-names-forgotten":
			return t.guestNamesForgotten(act.people);
		case "member-joined":
			return by(t.joined(roles[act.role]), act.link);
		case "role-changed":
			return by(t.role(roles[act.from], roles[act.to]), act.link);
		case "member-removed":
			return t.removed;
		case "member-left":
			return t.left;
		case "name-forgotten":
			return t.forgotten;
		case "member-signed-out":
			return t.signedOut;
		case "other-devices-signed-out":
			return t.othersSignedOut;
		case "guest-renamed":
			return t.guestRenamed(called.document(act.document) ?? texts[called.language].goneDocument);
		case "link-made": {
			const format = formatFor(called.language);
			const until = act.expiresAt === null ? t.forGood : t.until(format.date(act.expiresAt));
			return t.linkMade(roles[act.role], until, act.maxUses === null ? t.anyUses : t.uses(act.maxUses));
		}
		case "link-ended":
			return act.maker === null ? t.linkEnded(roles[act.role]) : t.linkEndedFor(roles[act.role]);
		case "all-links-ended":
			return t.allLinksEnded(act.links.length);
		case "owner-link-made":
			return t.ownerLink;
		case "document-created":
			return t.documentCreated(t[act.type]);
		case "document-archived":
			return t.documentArchived;
		case "document-brought-back":
			return t.documentBack;
	}
}
