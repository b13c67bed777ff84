/** The report of a workshop, as a document of the workspace that people go on editing; and everything it rests on, for other programs. */

import { type Standing, stillAllowed } from "#server/access/standing.ts";
import { documentIn } from "#server/access/standing.ts";
import { createDocument } from "#server/commands/create-document.ts";
import type { Parts } from "#server/commands/parts.ts";
import { workshopFacts, type WorkshopFactsParts } from "#server/commands/workshop-facts.ts";
import type { DocumentRecord } from "#server/store/registry.ts";
import { writeBlocksAt } from "#shared/document/block-json.ts";
import { frameworkTextName, richText } from "#shared/document/rich-text.ts";
import { type WorkshopFacts, workshopReport } from "#shared/document/workshop-report.ts";
import { reportTexts } from "#shared/document/workshop-report-texts.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { Language } from "#shared/lib/language.ts";
import { refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type WorkshopReports = Parts & WorkshopFactsParts;

/** R770: a new framework with the whole report in it. */
export async function makeWorkshopReport(
	parts: WorkshopReports,
	who: Standing,
	id: string,
	language: Language,
): Promise<Result<DocumentRecord, Refusal>> {
	const facts = await factsOf(parts, who, id, language);
	if (!facts.ok) return facts;
	const title = reportTexts[language].title(facts.value.title);
	const made = await createDocument(parts, who, { kind: "framework", title, start: "empty", language });
	if (!made.ok) return made;
	const field = frameworkTextName();
	await parts.rooms.edit(roomName(who.workspace.id, made.value.id), who.member.id, (doc) => {
		const text = richText(doc, field);
		text.delete(0, text.length);
		writeBlocksAt(doc, field, { prev: null, ids: [] }, workshopReport(facts.value, language));
	});
	parts.directories.changed(who.workspace.id, made.value.id);
	return made;
}

/** The same facts, as they are. */
export async function workshopData(
	parts: WorkshopReports,
	who: Standing,
	id: string,
	language: Language,
): Promise<Result<WorkshopFacts, Refusal>> {
	const facts = await factsOf(parts, who, id, language);
	if (!facts.ok) return facts;
	// Gathering took a while: the right is asked again.
	const still = stillAllowed(parts.registry.now, who, "runWorkshops");
	return still.ok ? facts : still;
}

async function factsOf(parts: WorkshopReports, who: Standing, id: string, language: Language) {
	const document = documentIn(parts.registry, who.workspace.id, id);
	if (document?.kind !== "workshop") return refused({ kind: "not-found" as const });
	return await workshopFacts(parts, who, document, language);
}
