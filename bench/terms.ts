/** `node bench/terms.ts`: what finding the terms of glossaries costs in a text of a hundred pages: 2,000 blocks, 300 terms with their other forms and words to avoid. */

import type { CitableKey } from "../shared/domain/citable.ts";
import { type TermForm, TermMatcher } from "../shared/domain/term-matching.ts";

const BLOCKS = 2_000;
const WORDS = 45;
const TERMS = 300;
const ROUNDS = 9;

const words =
	"le projet et son comité suivent ensemble une formule que chaque milieu adapte à ses besoins l’innovation sociale d’échelle régionale des partenaires engagés pour l’accompagnement".split(
		" ",
	);
let turn = 0;
const word = () => {
	turn += 7;
	return words[turn % words.length] ?? "";
};
/** Words of their own too, as a long text has: the memory of words met does not do all the work. */
const blocks = Array.from({ length: BLOCKS }, (_, block) =>
	Array.from({ length: WORDS }, (_word, at) => (at % 9 === 0 ? `mot${(block * 31 + at) % 6_000}` : word())).join(" "),
);
const forms = Array.from({ length: TERMS }, (_, index): TermForm[] => {
	const key: CitableKey = `term:t${index}`;
	const base =
		index % 3 === 0 ? `milieu preneur${index}` : index % 3 === 1 ? `mot${index * 11}` : `formule que chaque${index}`;
	return [
		{ words: base, kind: "term", key },
		{ words: `${base}trice`, kind: "term", key },
		{ words: `SIGLE${index}`, kind: "term", key },
		{ words: `agent de ${base}`, kind: "avoid", key },
	];
}).flat();
forms.push(
	{ words: "innovation sociale", kind: "term", key: "term:a" },
	{ words: "partenaire", kind: "term", key: "term:b" },
);

/** The median, by the time of the processor: what the clock says depends on what else the machine does. */
function timed(work: () => void): number {
	const times = Array.from({ length: ROUNDS }, () => {
		const start = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1_000;
	}).sort((a, b) => a - b);
	return times[Math.floor(ROUNDS / 2)] ?? 0;
}
const show = (name: string, ms: number, more = "") =>
	console.log(`${name.padEnd(52)} ${ms.toFixed(2).padStart(8)} ms of processor${more}`);

show(
	`making the matcher (${forms.length} forms)`,
	timed(() => void new TermMatcher(forms)),
);
let found = 0;
const cold = timed(() => {
	const matcher = new TermMatcher(forms);
	found = 0;
	for (const block of blocks) found += matcher.find(block).length;
});
show(`${BLOCKS} blocks of ${WORDS} words, matcher made anew`, cold, `  (${found} found)`);
const matcher = new TermMatcher(forms);
for (const block of blocks) matcher.find(block);
show(
	`${BLOCKS} blocks again`,
	timed(() => blocks.forEach((block) => void matcher.find(block))),
);
show(
	"one block, as after a change",
	timed(() => void matcher.find(blocks[7] ?? "")),
);
