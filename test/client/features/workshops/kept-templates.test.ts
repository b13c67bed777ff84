/** The templates of a workspace: an agenda kept under a name, renamed, replaced and taken away. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { COPY_TEXT } from "#shared/document/copied-passage.ts";
import { writePlain } from "#shared/document/plain-blocks.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { TemplateCommand, workshopTemplatesStream } from "#shared/ledger/workshop-templates.ts";
import { newId } from "#shared/lib/ids.ts";
import { contentOf, startOfKept } from "#client/features/workshops/desk/starts.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";
import { stepLike } from "#test/support/workshops.ts";

const ana = memberCalled("ana");
const bo = memberCalled("bo");
const instructionOf = (step: string) => recordTextName("instruction", step);
const target = { kind: "document" as const, document: newId() as never, block: null };
const ahead = { opens: "2030-01-01T00:00:00.000Z", closes: "2030-01-02T00:00:00.000Z" };

/** A workshop of two steps, the first with an instruction. */
function agenda() {
	const doc = new Y.Doc();
	const steps = [
		{ ...stepLike("ideas", { title: "Ce qui freine", target, ahead, isSkipped: true, minutes: 7 }), id: "s1" },
		{ ...stepLike("vote", { title: "Choisir" }), id: "s2" },
	];
	writePlain(richText(doc, COPY_TEXT), [{ text: "Repartir avec trois idées.", isItem: false }]);
	writePlain(richText(doc, instructionOf("s1")), [
		{ text: "Une idée par carte.", isItem: false },
		{ text: "Sans se censurer", isItem: true },
	]);
	return { doc, steps };
}

function saved(ledger = new SmallLedger(workshopTemplatesStream), name = "Nos freins") {
	const { doc, steps } = agenda();
	const content = contentOf(doc, steps);
	const gives = (member: typeof ana, command: object) => {
		const came = ledger.sends(member, "facilitator", TemplateCommand.parse(command));
		return typeof came === "string" ? came : came.map(({ body }) => body.kind).join();
	};
	const came = gives(ana, { kind: "save-template", template: null, name, content });
	return { ledger, gives, content, came };
}

test("[R936] an agenda is kept under a name with what its steps ask, without what is of one workshop", () => {
	const { ledger } = saved();
	const [template] = ledger.state.templates.values();
	expect(template).toMatchObject({ name: "Nos freins", savedBy: ana });
	expect(template?.content.steps.map(({ terms }) => [terms.title, terms.minutes, terms.target, terms.ahead])).toEqual([
		["Ce qui freine", 7, null, null],
		["Choisir", 10, null, null],
	]);
	expect(template?.content.steps[0]?.terms.isSkipped).toBe(false);
	expect(JSON.stringify(template?.content)).not.toContain('"id"');
});

test("[R936] a workshop that starts from it has its steps, instructions and purpose, each block with an id of its own", () => {
	const { ledger } = saved();
	const [template] = ledger.state.templates.values();
	if (!template) throw new Error("a template is expected");
	const doc = new Y.Doc();
	const start = startOfKept(template);
	// Taken twice in the same workshop.
	for (const text of ["a", "b"]) doc.transact(() => start.steps[0]?.write?.(doc, instructionOf(text)));
	doc.transact(() => start.writePurpose(doc));
	expect(plainText(richText(doc, instructionOf("a")))).toMatch(/Une idée par carte\.\s*Sans se censurer/);
	expect(plainText(richText(doc, COPY_TEXT)).trim()).toBe("Repartir avec trois idées.");
	const ids = ["a", "b"].flatMap((text) =>
		richText(doc, instructionOf(text))
			.toArray()
			.map((node) => (node as Y.XmlElement).getAttribute("id")),
	);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.every((id) => typeof id === "string" && id !== "")).toBe(true);
});

test("[R936] two templates never have one name; one is replaced, renamed and taken away by any who runs workshops, and its words leave", () => {
	const { ledger, gives, content } = saved();
	const [template] = ledger.state.templates.keys();
	expect(gives(bo, { kind: "save-template", template: null, name: " nos FREINS ", content })).toBe(
		"template-name-taken",
	);
	expect(gives(bo, { kind: "save-template", template, name: "Nos freins", content })).toBe("template-saved");
	expect(gives(bo, { kind: "save-template", template: null, name: "Autre", content })).toBe("template-saved");
	expect(gives(bo, { kind: "rename-template", template, name: "Autre" })).toBe("template-name-taken");
	expect(gives(bo, { kind: "rename-template", template, name: "Freins et leviers" })).toBe("template-renamed");
	expect(gives(bo, { kind: "rename-template", template, name: "Freins et leviers" })).toBe("");
	expect([...ledger.state.templates.values()].map(({ name }) => name)).toEqual(["Freins et leviers", "Autre"]);
	expect(gives(bo, { kind: "remove-template", template })).toBe("template-removed");
	expect(gives(bo, { kind: "remove-template", template })).toBe("not-found");
	const removed = ledger.events.findLast(({ body }) => body.kind === "template-removed");
	// The first saving left when it was replaced, the second now.
	expect(removed && workshopTemplatesStream.purges?.(removed)).toEqual([2]);
	expect(workshopTemplatesStream.needs({ kind: "remove-template", template: template ?? "" })).toBe("runWorkshops");
});

test("[R936] a template without a step, with a forged target or an instruction that never ends is refused at the door", () => {
	const { content } = saved();
	const command = (more: object) =>
		TemplateCommand.safeParse({ kind: "save-template", template: null, name: "x", content: { ...content, ...more } });
	expect(command({}).success).toBe(true);
	expect(command({ steps: [] }).success).toBe(false);
	const [step] = content.steps;
	expect(command({ steps: [{ ...step, terms: { ...step?.terms, target } }] }).success).toBe(false);
	const block = { type: "paragraph", content: [{ text: "encore" }] };
	expect(command({ purpose: Array.from({ length: 101 }, () => block) }).success).toBe(false);
});
