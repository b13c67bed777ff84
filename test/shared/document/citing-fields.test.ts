/** What plain fields of records cite: told as passages, read by its name wherever words are read, kept by its id. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { baliseWording, changedParts } from "#shared/document/balise-wording.ts";
import { fieldPassages, namesCitedBy, touchesCitingFields, withNames } from "#shared/document/citing-fields.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { leanedOnRecords } from "#shared/document/leaned-on-records.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { type OwnField, ownFieldTable, ownText } from "#shared/document/own-fields.ts";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import { RecordMarkdown } from "#shared/document/record-markdown.ts";
import { citationWritten } from "#shared/domain/cited-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { atOnce } from "#shared/lib/steps.ts";

const [one, other, balise] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
const cite = (label: string) => citationWritten({ kind: "project", target: other, label });

test("[R980] a plain field that cites is a passage of its record, and says the name in every reading of its words", () => {
	const doc = new Y.Doc();
	const projects = projectTable(doc);
	projects.addMany([
		{ id: one, values: { name: "Potagers", summary: `Suite de ${cite("Ruches")}.`, needs: "Le #1 des besoins" } },
		{ id: other, values: { name: "Ruches" } },
	]);
	projects.set(one, "legal", `Comme ${cite("Ruches")}, ${cite("Ruches")} et #[rien:x|y]`);
	expect(atOnce(fieldPassages(doc))).toEqual([
		{
			...{ block: "", record: one, field: "summary", cites: [`project:${other}`] },
			...{ excerpt: "Suite de Ruches.", heading: "" },
		},
		{
			...{ block: "", record: one, field: "legal", cites: [`project:${other}`] },
			...{ excerpt: "Comme Ruches, Ruches et #[rien:x|y]", heading: "" },
		},
	]);
	const [read] = new RecordMarkdown(doc, "fr", (words) => words).records();
	expect(read?.fields.find(({ field }) => field === "summary")?.words).toBe("Suite de Ruches.");
	const named = withNames(projects.get(one) as Project, () => "Ruchers");
	expect([named.summary, named.needs]).toEqual(["Suite de Ruchers.", "Le #1 des besoins"]);
	organisationTable(doc).add(newId<RecordId>(), { name: "Coop", note: `Avec ${cite("Ruches")}` });
	cohortTable(doc).add(newId<RecordId>(), { name: "Jeunes", about: `Autour de ${cite("Ruches")}` });
	const leaned = leanedOnRecords(doc, "fr").flatMap(({ fields }) => fields.map(({ words }) => words));
	expect(leaned).toEqual(expect.arrayContaining(["Avec Ruches", "Autour de Ruches"]));
	for (const { id } of [...organisationTable(doc).list(), ...cohortTable(doc).list()]) {
		organisationTable(doc).remove(id);
		cohortTable(doc).remove(id);
	}
	projects.remove(one);
	expect(atOnce(fieldPassages(doc))).toEqual([]);
});

test("[R910] an own field of text cites as the others do, under its label; another kind of field cites nothing", () => {
	const doc = new Y.Doc();
	const [followUp, address] = [newId<RecordId>(), newId<RecordId>()];
	ownFieldTable(doc).addMany([
		{ id: followUp, values: { label: "Suivi", type: "text" } },
		{ id: address, values: { label: "Page", type: "link" } },
	]);
	const projects = projectTable(doc);
	projects.add(one, { name: "Potagers", own: { [followUp]: `D’après ${cite("Ruches")}` } });
	const said = { block: "", record: one, field: "own", cites: [`project:${other}`], heading: "Suivi" };
	expect(atOnce(fieldPassages(doc))).toEqual([{ ...said, excerpt: "D’après Ruches" }]);
	const touched: boolean[] = [];
	doc.on("afterTransaction", (transaction: Y.Transaction) => touched.push(touchesCitingFields(doc, transaction)));
	projects.setItem(one, "own", followUp, `Avec ${cite("Ruches")}`);
	projects.setItem(one, "own", address, cite("Ruches"));
	ownFieldTable(doc).set(followUp, "label", "Suites");
	expect(touched).toEqual([true, true, true]);
	expect(atOnce(fieldPassages(doc))).toEqual([{ ...said, heading: "Suites", excerpt: "Avec Ruches" }]);
	const project = projects.get(one) as Project;
	expect(ownText(project, ownFieldTable(doc).get(followUp) as OwnField, ({ name }) => name, "fr")).toBe("Avec Ruches");
	expect(withNames(project, () => "Ruchers").own[followUp]).toBe("Avec Ruchers");
	expect([...namesCitedBy([project], () => "Ruchers")]).toEqual([[`project:${other}`, "Ruchers"]]);
});

test("[R980] criteria are told with their balise, and a wording is compared by its words", () => {
	const doc = new Y.Doc();
	const criterion = newId<RecordId>();
	baliseTable(doc).add(balise, { name: "Ancrage" });
	criterionTable(doc).add(criterion, { balise, text: `Autant que ${cite("Ruches")}` });
	expect(atOnce(fieldPassages(doc))).toMatchObject([
		{ record: balise, field: "criteria", excerpt: "Autant que Ruches" },
	]);
	const before = baliseWording(doc, balise);
	criterionTable(doc).set(criterion, "text", `Plus que ${cite("Ruches")}`);
	const after = baliseWording(doc, balise);
	expect(before && after && changedParts(before, after)).toEqual([
		{ part: "criterion", before: "Autant que Ruches", after: "Plus que Ruches" },
	]);
	criterionTable(doc).setArchived(criterion, true);
	expect(atOnce(fieldPassages(doc))).toEqual([]);
});

test("[R980] only a change of a field that may cite, of a record that comes or goes, has them read again", () => {
	const doc = new Y.Doc();
	const projects = projectTable(doc);
	const touched: boolean[] = [];
	doc.on("afterTransaction", (transaction: Y.Transaction) => touched.push(touchesCitingFields(doc, transaction)));
	projects.add(one, { name: "Potagers" });
	projects.set(one, "territory", "Estrie");
	projects.set(one, "evidence", "Un rapport");
	projects.setArchived(one, true);
	expect(touched).toEqual([true, false, true, true]);
});
