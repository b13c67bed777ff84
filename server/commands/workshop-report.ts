/** The report of a workshop, as a document of the workspace that people go on editing; and everything it rests on, for other programs. */

import { documentIn, type Standing, stillAllowed } from "#server/access/standing.ts";
import { createDocument } from "#server/commands/create-document.ts";
import type { Parts } from "#server/commands/parts.ts";
import { UnderWay } from "#server/commands/under-way.ts";
import { workshopFacts, type WorkshopFactsParts } from "#server/commands/workshop-facts.ts";
import type { DocumentRecord } from "#server/store/registry.ts";
import { writeBlocksAt } from "#shared/document/block-json.ts";
import { frameworkTextName, richText } from "#shared/document/rich-text.ts";
import { workshopReport } from "#shared/document/workshop-report.ts";
import type { WorkshopFacts } from "#shared/document/workshop-report-facts.ts";
import { reportTexts } from "#shared/document/workshop-report-texts.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { Language } from "#shared/lib/language.ts";
import { refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type WorkshopReportParts = Parts & WorkshopFactsParts;

/** Each reads the workshop's ledger and the past of its documents: what everybody may have under way at once, and one person. */
const MOST = { ofOne: 1, ofAll: 3 };

export class WorkshopReports {
	readonly #parts: WorkshopReportParts;
	readonly #underWay = new UnderWay(MOST);

	constructor(parts: WorkshopReportParts) {
		this.#parts = parts;
	}

	/** R770: a new framework with the whole report in it. */
	async make(who: Standing, id: string, language: Language): Promise<Result<DocumentRecord, Refusal>> {
		return await this.#underWay.run(who.member.id, async () => {
			const facts = await this.#facts(who, id, language);
			return facts.ok ? await this.#write(who, facts.value, language) : facts;
		});
	}

	/** The same facts, as they are. */
	async data(who: Standing, id: string, language: Language): Promise<Result<WorkshopFacts, Refusal>> {
		return await this.#underWay.run(who.member.id, async () => {
			const facts = await this.#facts(who, id, language);
			if (!facts.ok) return facts;
			// Gathering took a while: the right is asked again.
			const still = stillAllowed(this.#parts.registry.now, who, "runWorkshops");
			return still.ok ? facts : still;
		});
	}

	async #facts(who: Standing, id: string, language: Language): Promise<Result<WorkshopFacts, Refusal>> {
		const document = documentIn(this.#parts.registry, who.workspace.id, id);
		if (document?.kind !== "workshop") return refused({ kind: "not-found" });
		return await workshopFacts(this.#parts, who, document, language);
	}

	async #write(who: Standing, facts: WorkshopFacts, language: Language): Promise<Result<DocumentRecord, Refusal>> {
		const { rooms, directories } = this.#parts;
		const title = reportTexts[language].title(facts.title);
		const made = await createDocument(this.#parts, who, { kind: "framework", title, start: "empty", language });
		if (!made.ok) return made;
		const field = frameworkTextName();
		await rooms.edit(roomName(who.workspace.id, made.value.id), who.member.id, (doc) => {
			const text = richText(doc, field);
			text.delete(0, text.length);
			writeBlocksAt(doc, field, { prev: null, ids: [] }, workshopReport(facts, language));
		});
		directories.changed(who.workspace.id, made.value.id);
		return made;
	}
}
