/** The records of a document in words, field by field, and as Markdown: a heading for each, then its fields that say something, one line each. */

import type * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { levelWords, statusWords } from "#shared/document/balise-words.ts";
import { budgetLines } from "#shared/document/budget.ts";
import { avoidedOf, sensesOf, termTable } from "#shared/document/glossary.ts";
import { termStatusWords } from "#shared/document/glossary-words.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { ownText } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import {
	recommendationName,
	recommendationSectionTable,
	recommendationTable,
} from "#shared/document/recommendation-set.ts";
import { agreementWords, recommendationStatusWords } from "#shared/document/recommendation-words.ts";
import { sectionGroups } from "#shared/document/record-sections.ts";
import type { RecordText } from "#shared/document/rich-text.ts";
import { resourceTable, rolesOf } from "#shared/document/resource-set.ts";
import { resourceStatusWords } from "#shared/document/resource-words.ts";
import { isStarterStage } from "#shared/document/stages.ts";
import type { Language } from "#shared/lib/language.ts";
import { onOneLine } from "#shared/lib/on-one-line.ts";

export type FieldLabel = keyof typeof recordLabels.fr;
type Line = readonly [label: FieldLabel, value: string | number | null | readonly string[]];

/** A record as people read it. `standing`: how it stands (level, status, put away), which exports leave out. */
export type RecordInWords = {
	table: "projects" | "indicators" | "balises" | "recommendations" | "resources" | "terms";
	id: string;
	title: string;
	fields: { field: FieldLabel; words: string }[];
	standing: { field: FieldLabel; words: string }[];
};

export class RecordMarkdown {
	readonly #doc: Y.Doc;
	readonly #language: Language;
	readonly #write: (words: string) => string;

	/** `write` makes words safe where they are put. */
	constructor(doc: Y.Doc, language: Language, write: (words: string) => string) {
		this.#doc = doc;
		this.#language = language;
		this.#write = write;
	}

	labelOf(text: RecordText): string {
		return recordLabels[this.#language][text];
	}

	list(): { id: string; markdown: string }[] {
		const labels = recordLabels[this.#language];
		const colon = this.#language === "fr" ? "\u00a0: " : ": ";
		return this.records().map(({ id, title, fields }) => {
			const said = fields.map(({ field, words }) => `- ${labels[field]}${colon}${this.#write(words)}`);
			return { id, markdown: [`## ${this.#write(title)}`, said.join("\n")].filter((part) => part !== "").join("\n\n") };
		});
	}

	/** Every record with its fields that say something, in the order of the document. */
	records(): RecordInWords[] {
		return [
			...this.#projects(),
			...this.#indicators(),
			...this.#balises(),
			...this.#recommendations(),
			...this.#resources(),
			...this.#terms(),
		];
	}

	#projects() {
		const words = portfolioWords[this.#language];
		const catalog = readCatalog(this.#doc);
		const labelsOf = (ids: readonly string[]) => ids.flatMap((id) => catalog.obstacle(id)?.label ?? []);
		return projectTable(this.#doc)
			.list()
			.map((project) => catalog.named(project))
			.map((one) =>
				this.#record("projects", one, [
					["summary", one.summary],
					["stage", catalog.stageName(one.stage, this.#language)],
					["organisations", one.organisations.map(({ name, role }) => `${name} (${words.involvement[role]})`)],
					["sectors", one.sectors],
					["populations", one.populations],
					["territory", one.territory],
					["strategies", one.strategies.map((key) => (words.strategy as Record<string, string>)[key] ?? key)],
					["start", one.start],
					["end", one.end],
					["links", one.links],
					["externalCode", one.externalCode],
					["details", one.details.map(({ label, text }) => `${label} = ${text}`)],
					["evidence", one.evidence],
					["evidenceStrength", one.evidenceStrength === "" ? "" : words.evidenceStrength[one.evidenceStrength]],
					["needs", one.needs],
					["legal", one.legal],
					["normative", one.normative],
					["institutional", one.institutional],
					["political", one.political],
					["blockers", labelsOf(one.blockers)],
					["conditions", labelsOf(one.conditions)],
					[
						"budget",
						budgetLines(one).map(({ year, phase, funder, amount }) =>
							[year, words.phase[phase], funder && catalog.organisationName(funder), `${amount} $`]
								.filter((part) => part !== null)
								.join(", "),
						),
					],
					[
						"own",
						catalog.fields.flatMap((field) => {
							const value = ownText(one, field, (named) => catalog.organisationName(named));
							return value === "" ? [] : [`${field.label} = ${value}`];
						}),
					],
				]),
			);
	}

	#indicators() {
		return indicatorTable(this.#doc)
			.list()
			.map((one) =>
				this.#record("indicators", one, [
					["unit", one.unit],
					["formula", one.formula],
					["source", one.source],
					["baseline", one.baseline],
					["baselineDate", one.baselineDate],
					["targets", one.targets.map(({ period, value }) => `${period} = ${value}`)],
					["disaggregation", one.disaggregation],
					["responsible", one.responsible],
				]),
			);
	}

	#balises() {
		const criteria = criterionTable(this.#doc)
			.list()
			.filter((one) => !one.archived);
		return baliseTable(this.#doc)
			.list()
			.map((one) =>
				this.#record(
					"balises",
					one,
					[
						[
							"criteria",
							criteria
								.filter(({ balise }) => balise === one.id)
								.map(({ text, asks, checked }) => (asks === "project" ? text : `${checked ? "☑" : "☐"} ${text}`)),
						],
					],
					[
						["level", levelWords[this.#language][one.level]],
						["status", statusWords[this.#language][one.status]],
					],
				),
			);
	}

	/** Stages of the workspace's own, projects and balises are in other documents: they are not named here. */
	#resources() {
		const words = portfolioWords[this.#language];
		const labels = recordLabels[this.#language];
		return resourceTable(this.#doc)
			.list()
			.map((one) =>
				this.#record(
					"resources",
					one,
					[
						["nature", labels[one.nature]],
						["stages", one.stages.flatMap((id) => (isStarterStage(id) ? words.stage[id] : []))],
						["forWhom", [...rolesOf(one).map((role) => words.involvement[role]), ...one.populations]],
						["providers", one.providers.map(({ name }) => name)],
					],
					[["status", resourceStatusWords[this.#language][one.status]]],
				),
			);
	}

	#terms() {
		const terms = termTable(this.#doc);
		const colon = this.#language === "fr" ? "\u00a0: " : ": ";
		const reasoned = (words: string, reason: string) => (reason === "" ? words : `${words} (${reason})`);
		return terms.list().map((one) =>
			this.#record(
				"terms",
				one,
				[
					["english", one.english],
					["variants", one.variants],
					[
						"senses",
						sensesOf(one).map(({ sector, sense, source }) =>
							reasoned([sector, sense].filter((part) => part !== "").join(colon), source),
						),
					],
					[
						"avoid",
						avoidedOf(one).map(({ words, why, use }) => {
							const other = use === "" ? "" : (terms.get(use)?.name ?? "");
							return reasoned(other === "" ? words : `${words} → ${other}`, why);
						}),
					],
					["context", one.context],
					["source", one.source],
				],
				[["status", termStatusWords[this.#language][one.status]]],
			),
		);
	}

	/** In the order they are read: section by section. */
	#recommendations() {
		const sections = recommendationSectionTable(this.#doc).list();
		return sectionGroups(sections, recommendationTable(this.#doc).list()).flatMap(({ section, records }) =>
			records.map((one) =>
				this.#record("recommendations", { ...one, name: recommendationName(this.#doc, one) }, [
					["section", section?.name ?? ""],
					["status", recommendationStatusWords[this.#language][one.status]],
					["agreement", agreementWords[this.#language][one.agreement]],
				]),
			),
		);
	}

	#record(
		table: RecordInWords["table"],
		{ id, code = "", name, archived }: { id: string; code?: string; name: string; archived: boolean },
		lines: readonly Line[],
		standing: readonly Line[] = [],
	): RecordInWords {
		const labels = recordLabels[this.#language];
		const title = [code, name].filter((part) => part !== "").join(" – ") || labels.unnamed;
		const putAway: Line[] = archived ? [["archived", labels.yes]] : [];
		return { table, id, title, fields: inWords(lines), standing: inWords([...standing, ...putAway]) };
	}
}

function inWords(lines: readonly Line[]): RecordInWords["fields"] {
	return lines.flatMap(([field, value]) => {
		const words = Array.isArray(value) ? value.join("\u00a0; ") : String(value ?? "");
		return words.trim() === "" ? [] : [{ field, words: onOneLine(words) }];
	});
}
