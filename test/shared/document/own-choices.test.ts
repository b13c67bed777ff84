/** The choices of own fields: none that projects answered is lost, and two people who change them at once both find their change. */

import * as Y from "yjs";
import { expect, test } from "vitest";
import {
	addChoice,
	answerCount,
	archiveChoice,
	offeredChoices,
	removeChoice,
	renameChoice,
} from "#shared/document/own-choices.ts";
import { ownFieldTable, ownFromText, ownText } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { doOnce } from "#client/document/do-once.ts";
import { exchange, peers } from "#test/shared/document/peers.ts";

const id = (text: string) => text as RecordId;

function portfolio() {
	const doc = new Y.Doc();
	const fields = ownFieldTable(doc);
	const projects = projectTable(doc);
	const choices = [
		{ id: "high", label: "Haute" },
		{ id: "low", label: "Basse" },
	];
	fields.add(id("priority"), { label: "Priorité", type: "choice", choices });
	projects.add(id("p"), { name: "Potagers", own: { priority: "high" } });
	projects.add(id("q"), { name: "Cuisines", own: { priority: "high" } });
	projects.add(id("old"), { name: "Ancien", own: { priority: "high" } });
	projects.setArchived("old", true);
	const field = () => fields.get("priority") as NonNullable<ReturnType<typeof fields.get>>;
	const said = (project: string) => ownText(projects.get(project) as never, field(), ({ name }) => name, "fr");
	return { doc, fields, projects, field, said };
}

test("[R850] a choice says how many projects have it; removed, it leaves them; taken back, they all have it again", () => {
	const { doc, fields, projects, said, field } = portfolio();
	expect(answerCount(projects.list(), "priority", "high")).toBe(2);
	expect(answerCount(projects.list(), "priority", "low")).toBe(0);
	expect(answerCount(projects.list(), "priority")).toBe(2);
	const { takeBack } = doOnce(doc, fields.scope, () => removeChoice(fields, "priority", "high"));
	expect(said("p")).toBe("");
	expect(takeBack()).toBe(true);
	expect([said("p"), said("q"), said("old")]).toEqual(["Haute", "Haute", "Haute"]);
	expect(field().choices.map(({ label }) => label)).toEqual(["Haute", "Basse"]);
});

test("[R850] an archived choice is no longer offered, projects keep it, and its word typed again finds it", () => {
	const { fields, projects, said, field } = portfolio();
	archiveChoice(fields, "priority", "high", true);
	expect(offeredChoices(field().choices).map(({ label }) => label)).toEqual(["Basse"]);
	expect(said("p")).toBe("Haute");
	expect(ownFromText("haute", field())).toBe("high");
	expect(addChoice(fields, "priority", "  HAUTE ")?.id).toBe("high");
	expect(offeredChoices(field().choices)).toHaveLength(2);
	expect(answerCount(projects.list(), "priority", "high")).toBe(2);
});

test("a choice renamed by one, then another archived by somebody else: both are as they were left", () => {
	const { doc } = portfolio();
	const [ana, bo] = peers(2, doc) as [Y.Doc, Y.Doc];
	renameChoice(ownFieldTable(ana), "priority", "high", "Urgente");
	exchange([ana, bo]);
	archiveChoice(ownFieldTable(bo), "priority", "low", true);
	exchange([ana, bo]);
	for (const one of [ana, bo])
		expect(ownFieldTable(one).get("priority")?.choices).toEqual([
			{ id: "high", label: "Urgente" },
			{ id: "low", label: "Basse", archived: true },
		]);
});
