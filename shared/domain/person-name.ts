/** Names people give themselves: cleaned so that nobody can imitate or disturb. THREATS: bidi and invisible characters, very long names. */

import { clip } from "#shared/lib/clip.ts";

const MAX_GRAPHEMES = 60;
/** A letter with its accents; what piles up more of them than any language does is cut. */
const MAX_POINTS_IN_GRAPHEME = 8;
// Controls, bidi overrides, zero-width and other invisible format characters, halves of characters.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** NFC, without invisible or control characters, blanks collapsed, at most 60 graphemes (or `longest`, for titles) of 8 code points each. Empty when nothing readable is left. */
export function cleanName(text: string, longest = MAX_GRAPHEMES): string {
	const cleaned = text
		.slice(0, 2000)
		.normalize("NFC")
		.replace(/\s/gu, " ")
		.replace(INVISIBLE, "")
		.replace(/ +/gu, " ")
		.trim();
	if (!/[\p{L}\p{N}]/u.test(cleaned)) return "";
	const graphemes = [...new Intl.Segmenter("fr-CA", { granularity: "grapheme" }).segment(cleaned)];
	return graphemes
		.slice(0, longest)
		.map((part) => clip(part.segment, MAX_POINTS_IN_GRAPHEME))
		.join("")
		.trim();
}

const ACCENTS = /[\u0300-\u036f]/gu;

/** Letters of other alphabets, small capitals and signs, each followed by the Latin one it passes for. */
const LOOKALIKES = new Map(
	[
		// Cyrillic
		"аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw һh ӏl ѵv ԍg",
		// Greek and Coptic
		"αa βb γy εe ζz ηh ιi κk μm νv οo ρp σo τt υy χx ωw ϲc ϳj ⲟo ⲣp ⲥc ⲏh ⲓi ⲕk ⲙm ⲛn ⲧt ⲭx ⲩy",
		// Armenian, Georgian
		"օo ոn սu հh ցg զq յj ղn ւl ზa ჿo",
		// Lisu
		"ꓐb ꓑp ꓒd ꓓd ꓔt ꓖg ꓗk ꓙj ꓚc ꓜz ꓝf ꓟm ꓠn ꓡl ꓢs ꓣr ꓦv ꓧh ꓪw ꓫx ꓬy ꓮa ꓰe ꓲi ꓳo ꓴu",
		// Cherokee
		"Ꭺa Ꭱr Ꭲt Ꭵi Ꭹy Ꭻj Ꭼe Ꮃw Ꮇm Ꮋh Ꮎo Ꮐg Ꮓz Ꮔw Ꮥs Ꮩv Ꮪs Ꮮl Ꮯc Ꮲp Ꮶk Ꮷd Ᏼb",
		// Small capitals and letters of phonetics
		"ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɑa ɡg ɩi ıi ʋv ɾr ƖI ǀl ǃl ƨs ƽs",
		// Digits and signs
		"0o 1l |l !l $s @a €e ߀o ०o ০o ๐o ໐o ၀o ꞎl ⵔo ⵏl",
	]
		.join(" ")
		.split(" ")
		.map((pair) => {
			const [letter = "", like = ""] = pair.toLocaleLowerCase("fr-CA");
			return [letter, like];
		}),
);

/** What says a role, and is no part of a name: the badge of a role is drawn by us. */
const ROLE_WORDS: ReadonlySet<string> = new Set(
	"proprietaire owner animation animateur animatrice facilitator facilitateur facilitatrice redaction redacteur redactrice editor commentaire commenter lecture lecteur lectrice reader admin administrateur administratrice administrator moderation moderateur moderatrice moderator invite invitee guest palier officiel officielle official"
		.split(" ")
		.map((word) => skeleton(word)),
);

/** What two names have in common when people would take one for the other: case, width, alphabets, spacing, signs and words for roles apart. Only to compare, never to show. */
export function nameKey(name: string): string {
	const words = lower(name).split(/[^\p{L}\p{N}\p{M}|!$@€]+/u);
	const own = words.filter((word) => !ROLE_WORDS.has(skeleton(word.normalize("NFD").replace(ACCENTS, ""))));
	const kept = own.some((word) => word !== "") ? own : words;
	return skeleton(kept.join("")) || lower(name).trim();
}

const lower = (text: string): string => text.normalize("NFKC").toLocaleLowerCase("fr-CA");

/** A word as it looks from afar: I, l and 1 are one stroke, 0 and O one ring; marks that make no letter of any language are nothing. */
function skeleton(word: string): string {
	const letters = [...word.normalize("NFC").replace(ACCENTS, "")].map((letter) => LOOKALIKES.get(letter) ?? letter);
	return letters.join("").replace(/[ijl]/gu, "l");
}

/** « Marie Tremblay » → « MT », for avatars. */
export function initials(name: string): string {
	const words = name.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
	const first = words[0] ?? "?";
	const last = words.length > 1 ? words[words.length - 1] : undefined;
	const letter = (word: string) => [...word].find((char) => /[\p{L}\p{N}]/u.test(char)) ?? "";
	return (letter(first) + (last ? letter(last) : "")).toLocaleUpperCase("fr-CA");
}
