// @vitest-environment happy-dom
/** A text changed apart, told passage by passage, and the passages written into the live text: nothing else moves. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
	BlockShape,
	blocksAt,
	idOfBlock,
	readBlocks,
	wordsOfBlocks,
	writeBlocksAt,
} from "#shared/document/block-json.ts";
import { type Passage, passagesBetween } from "#shared/document/changed-passages.ts";
import { threadMarkKey } from "#shared/document/thread-anchors.ts";
import { exactDifference } from "#shared/lib/exact-difference.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { randomFrom } from "#test/support/random.ts";
import { exchange, type Writer, writer } from "#test/support/two-editors.ts";

const FIELD = "content";
const read = ({ doc }: { doc: Y.Doc }) => readBlocks(doc, FIELD);

/** Ana's text, and somebody's own copy of it. */
function apart(html: string): { ana: Writer; fork: Writer } {
	const [ana, fork] = [writer(1), writer(2)];
	ana.writes(html);
	exchange(ana, fork);
	return { ana, fork };
}

function writes(doc: Y.Doc, { prev, before, after }: Passage): void {
	const ids = before.flatMap((block) => idOfBlock(block) ?? []);
	doc.transact(() => writeBlocksAt(doc, FIELD, { prev, ids }, after));
}

const told = (passages: readonly Passage[]) =>
	passages.map(({ before, after }) => [wordsOfBlocks(before), wordsOfBlocks(after)]);

describe("[R393] what differs is told passage by passage", () => {
	test("a word, a new block and one taken away, apart from each other, are three passages", () => {
		const { ana, fork } = apart("<p>un</p><p>deux</p><p>trois</p><p>quatre</p><p>cinq</p><p>six</p>");
		fork.after("un");
		fork.types(" peu");
		fork.after("trois");
		fork.editor.commands.splitBlock();
		fork.types("nouveau");
		fork.selects("cinq");
		fork.editor.commands.deleteNode("paragraph");
		const passages = passagesBetween(read(ana), read(fork));
		expect(told(passages)).toEqual([
			["un", "un peu"],
			["", "nouveau"],
			["cinq", ""],
		]);
		for (const passage of passages) writes(ana.doc, passage);
		expect(read(ana)).toEqual(read(fork));
	});

	test("blocks that touch each other are one passage; what is the same is none", () => {
		const { ana, fork } = apart("<p>un</p><p>deux</p><p>trois</p>");
		expect(passagesBetween(read(ana), read(fork))).toEqual([]);
		fork.selects("un");
		fork.editor.commands.toggleBold();
		fork.after("deux");
		fork.editor.commands.toggleBulletList();
		expect(told(passagesBetween(read(ana), read(fork)))).toEqual([["un\ndeux", "un\ndeux"]]);
	});
});

describe("[R394] what is written into the live text disturbs nothing else", () => {
	test("an editor that has the text open shows it, writes nothing of its own, and goes on", () => {
		const { ana, fork } = apart("<p>un <strong>gros</strong> mot</p><ul><li><p>a</p></li></ul>");
		fork.after("gros");
		fork.types("sier");
		fork.after("a");
		fork.editor.commands.splitListItem("listItem");
		fork.types("b");
		const server = new Y.Doc();
		exchange(ana, { doc: server });
		for (const passage of passagesBetween(read({ doc: server }), read(fork))) writes(server, passage);
		exchange(ana, { doc: server });
		const before = Y.encodeStateVector(ana.doc);
		ana.before("mot");
		expect(Y.encodeStateVector(ana.doc)).toEqual(before);
		expect(ana.editor.state.doc.toJSON()).toEqual(fork.editor.state.doc.toJSON());
		ana.types("très ");
		expect(ana.text()).toContain("grossier très mot");
	});

	test("comments on words that stay are kept, and what somebody types meanwhile in the same block too", () => {
		const { ana, fork } = apart("<p>le milieu preneur décide toujours avec les personnes</p>");
		const thread = newId<RecordId>();
		const text = (ana.doc.getXmlFragment(FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText;
		text.format(3, 14, { [threadMarkKey(thread)]: { thread } });
		fork.selects("toujours");
		fork.types("souvent");
		fork.before("milieu");
		fork.types("premier ");
		const [passage] = passagesBetween(read(ana), read(fork));
		if (!passage) throw new Error("a passage is expected");
		const late = writer(3);
		exchange(ana, late);
		late.after("personnes");
		late.types(" concernées");
		writes(ana.doc, passage);
		exchange(ana, late);
		expect(late.text()).toBe("le premier milieu preneur décide souvent avec les personnes concernées");
		const under = (text.toDelta() as { insert: string; attributes?: object }[]).filter(
			({ attributes }) => attributes && threadMarkKey(thread) in attributes,
		);
		expect(under.map(({ insert }) => insert).join("")).toBe("milieu preneur");
	});

	test("any change of shape, at random, comes out as it was made", () => {
		const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
		const random = randomFrom(seed);
		for (let run = 0; run < 40; run += 1) {
			const { ana, fork } = apart(
				"<h2>titre</h2><p>un premier passage</p><ul><li><p>alpha</p></li><li><p>beta</p></li></ul><p>un dernier <em>mot</em> ici</p>",
			);
			for (let edit = 0; edit < 6; edit += 1) change(fork, random);
			const wanted = read(fork);
			for (const passage of passagesBetween(read(ana), wanted)) writes(ana.doc, passage);
			expect(read(ana), `SEED=${seed}, run ${run}`).toEqual(wanted);
		}
	});
});

function change({ editor }: Writer, random: ReturnType<typeof randomFrom>): void {
	const size = editor.state.doc.content.size;
	const places: number[] = [];
	editor.state.doc.descendants((node, pos) => {
		if (node.isTextblock) for (let at = 0; at <= node.content.size; at += 1) places.push(pos + 1 + at);
	});
	const from = random.pick(places);
	const to = Math.min(editor.state.doc.resolve(from).end(), from + random.below(9));
	editor.commands.setTextSelection({ from, to });
	random.pick([
		() => editor.view.dispatch(editor.state.tr.insertText("mots ")),
		() => editor.commands.toggleBold(),
		() => editor.commands.splitBlock(),
		() => editor.commands.toggleBulletList(),
		() => editor.commands.toggleHeading({ level: 3 }),
		() => editor.commands.deleteSelection(),
		() => editor.commands.joinBackward(),
		() => {
			const blocks = [...editor.state.doc.children];
			const [taken] = blocks.splice(random.below(blocks.length), 1);
			if (taken) blocks.splice(random.below(blocks.length + 1), 0, taken);
			editor.view.dispatch(editor.state.tr.replaceWith(0, size, blocks));
		},
	])();
}

test("[R395] only what a text may hold is taken: no unknown node or mark, no address elsewhere, no abyss", () => {
	const { ana } = apart('<p>un <a href="https://a.ca/x">lien</a></p><pre><code>x</code></pre><hr>');
	for (const block of read(ana)) expect(BlockShape.safeParse(block).success).toBe(true);
	const run = (marks: object) => ({ type: "paragraph", content: [{ text: "x", marks }] });
	for (const bad of [
		{ type: "script", content: [{ text: "x" }] },
		{ type: "paragraph", onclick: "x" },
		{ type: "image", attrs: { src: "https://elsewhere.ca/pixel.png" } },
		run({ link: { href: "javascript:alert(1)" } }),
		run({ thread: { thread: "x" } }),
		run({ __proto__x: {} }),
	])
		expect(BlockShape.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
	let deep: object = { type: "paragraph" };
	for (let level = 0; level < 5_000; level += 1) deep = { type: "blockquote", content: [deep] };
	expect(BlockShape.safeParse(deep).success).toBe(false);
});

test("[R393] a difference put together again is exactly both texts", () => {
	for (const [before, after] of [
		["Le milieu décide.", "Le milieu preneur décide, ici."],
		["a  b", "a b"],
		["", "tout"],
		["l’été dernier", "l’été prochain"],
	] as const) {
		const parts = exactDifference(before, after);
		const of = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
		expect([of("added"), of("removed")]).toEqual([before, after]);
	}
	expect(blocksAt(new Y.Doc(), FIELD, ["x"])).toEqual([]);
});
