/** What makes two names one to the eye: whoever takes the look of somebody else’s gets a number. */

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
