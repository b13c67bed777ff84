/** The records of a document in words, field by field, and as Markdown: a heading for each, then its fields that say something, one line each. */

import type * as Y from "yjs";
import { baliseTable, criterionTable, type Origin, sectionTable } from "#shared/document/balise-set.ts";
import { levelWords, statusWords } from "#shared/document/balise-words.ts";
import { parseFormula, writeFormula } from "#shared/domain/formula.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { budgetLines } from "#shared/document/budget.ts";
import { avoidedOf, sensesOf, termTable } from "#shared/document/glossary.ts";
import { termStatusWords } from "#shared/document/glossary-words.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import {
	additivityWords,
	aggregationWords,
	directionWords,
	frequencyWords,
	unitKindWords,
} from "#shared/document/indicator-words.ts";
import { ownText } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import {
	type FieldValues,
	KEPT_VALUES,
	type Line,
	type NamedThing,
	type RecordInWords,
	recordInWords,
	recordsIn,
	type Titled,
} from "#shared/document/record-in-words.ts";
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
import { sharedIndicatorTable } from "#shared/document/shared-indicators.ts";
import { isStarterStage } from "#shared/document/stages.ts";
import type { Language } from "#shared/lib/language.ts";

export class RecordMarkdown {
	readonly #doc: Y.Doc;
	readonly #language: Language;
	readonly #write: (words: string) => string;
	readonly #values: FieldValues;
	readonly #only: string | null;

	/** `write` makes words safe where they are put; `values` says how numbers and days are written; `only`: one record alone. */
	constructor(
		doc: Y.Doc,
		language: Language,
		write: (words: string) => string,
		{ values = KEPT_VALUES, only = null }: { values?: FieldValues | undefined; only?: string | null } = {},
	) {
		this.#only = only;
		this.#doc = doc;
		this.#language = language;
		this.#write = write;
		this.#values = values;
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
			...this.#sharedIndicators(),
			...this.#balises(),
			...this.#recommendations(),
			...this.#resources(),
			...this.#terms(),
		];
	}

	#projects() {
		const words = portfolioWords[this.#language];
		const catalog = readCatalog(this.#doc);
		const projects = projectTable(this.#doc);
		const labelsOf = (ids: readonly string[]) => ids.flatMap((id) => catalog.obstacle(id)?.label ?? []);
		return recordsIn(projects, this.#only)
			.map((project) => catalog.named(project))
			.map((one) =>
				this.#record(
					"projects",
					one,
					[
						["summary", one.summary],
						["stage", catalog.stageName(one.stage, this.#language)],
						["organisations", one.organisations.map(({ name, role }) => `${name} (${words.involvement[role]})`)],
						["sectors", one.sectors],
						["populations", one.populations],
						["territory", one.territory],
						["strategies", one.strategies.map((key) => (words.strategy as Record<string, string>)[key] ?? key)],
						["start", this.#day(one.start)],
						["end", this.#day(one.end)],
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
								[
									year,
									words.phase[phase],
									funder && catalog.organisationName(funder),
									`${this.#values.number(amount)} $`,
								]
									.filter((part) => part !== null)
									.join(", "),
							),
						],
						[
							"own",
							catalog.fields.flatMap((field) => {
								const value = ownText(one, field, (named) => catalog.organisationName(named), this.#language);
								return value === "" ? [] : [`${field.label} = ${value}`];
							}),
						],
					],
					[["mergedInto", projects.get(one.mergedInto)?.name ?? ""]],
				),
			);
	}

	#indicators() {
		const table = indicatorTable(this.#doc);
		const language = this.#language;
		const { otherSet } = recordLabels[language];
		const nameOf = (id: string) => {
			const known = table.get(id);
			return known ? known.code || known.name : otherSet;
		};
		const indicator = (id: string): NamedThing => ({
			...{ text: nameOf(id), atom: `cite ${citableKey("indicator", id)}`, chip: "indicator" },
		});
		return recordsIn(table, this.#only).map((one) =>
			this.#record("indicators", one, [
				["unit", one.unit],
				["formula", one.formula],
				["source", one.source],
				["baseline", this.#number(one.baseline)],
				["baselineDate", this.#day(one.baselineDate)],
				["targets", one.targets.map(({ period, value }) => `${period} = ${this.#values.number(value)}`)],
				["disaggregation", one.disaggregation],
				["responsible", one.responsible],
				["direction", one.direction && directionWords[language][one.direction]],
				["frequency", one.frequency && frequencyWords[language][one.frequency]],
				["unitKind", one.unitKind && unitKindWords[language][one.unitKind]],
				["additivity", one.additivity && additivityWords[language][one.additivity]],
				["aggregation", one.aggregation && aggregationWords[language][one.aggregation]],
				["weightedBy", one.weightedBy === "" ? "" : [indicator(one.weightedBy)]],
				["expression", one.expression === "" ? "" : [formulaThing(one.expression, nameOf)]],
				["references", one.references.map(({ catalogue, code }) => `${catalogue} ${code}`.trim())],
			]),
		);
	}

	/** Their definitions are in the sets that keep them. */
	#sharedIndicators() {
		const labels = recordLabels[this.#language];
		return recordsIn(sharedIndicatorTable(this.#doc), this.#only).map((one) =>
			this.#record("sharedIndicators", { ...one, name: one.label }, [["sharedIndicators", labels.otherSet]]),
		);
	}

	#balises() {
		const criteria = criterionTable(this.#doc)
			.list()
			.filter((one) => !one.archived);
		const balises = baliseTable(this.#doc);
		const sections = sectionTable(this.#doc);
		const labels = recordLabels[this.#language];
		const nameOf = (id: string) => {
			const known = balises.get(id);
			return known ? known.code || known.name : "";
		};
		const originOf = (origin: Origin): NamedThing =>
			origin.how === "cards"
				? { text: labels.cards, atom: `cards ${origin.workshop}` }
				: { text: `${labels[origin.how]} ${nameOf(origin.balise)}`.trim(), atom: `${origin.how} ${origin.balise}` };
		return recordsIn(balises, this.#only).map((one) =>
			this.#record(
				"balises",
				one,
				[
					[
						"criteria",
						criteria
							.filter(({ balise }) => balise === one.id)
							.map(({ text, asks, checked }) => {
								const words = citedWords(text);
								return asks === "project" ? words : `${checked ? "☑" : "☐"} ${words}`;
							}),
					],
				],
				[
					["level", levelWords[this.#language][one.level]],
					["status", statusWords[this.#language][one.status]],
					["section", sections.get(one.section)?.name ?? ""],
					["mergedInto", nameOf(one.mergedInto)],
					["origins", one.origins.map(originOf)],
				],
			),
		);
	}

	/** Stages of the workspace's own, projects and balises are in other documents: they are told apart without their names. */
	#resources() {
		const words = portfolioWords[this.#language];
		const labels = recordLabels[this.#language];
		const linked = (kind: "project" | "balise", id: string): NamedThing => ({
			...{ text: labels[kind], atom: `cite ${citableKey(kind, id)}`, chip: kind },
		});
		return recordsIn(resourceTable(this.#doc), this.#only).map((one) =>
			this.#record(
				"resources",
				one,
				[
					["nature", labels[one.nature]],
					["stages", one.stages.flatMap((id) => (isStarterStage(id) ? words.stage[id] : []))],
					["forWhom", [...rolesOf(one).map((role) => words.involvement[role]), ...one.populations]],
					["providers", one.providers.map(({ name }) => name)],
				],
				[
					["status", resourceStatusWords[this.#language][one.status]],
					[
						"ownStages",
						one.stages
							.filter((id) => !isStarterStage(id))
							.map((id) => ({ text: labels.ownStage, atom: `stage ${id}` })),
					],
					["projects", one.projects.map((id) => linked("project", id))],
					["balises", one.balises.map((id) => linked("balise", id))],
				],
			),
		);
	}

	#terms() {
		const terms = termTable(this.#doc);
		const colon = this.#language === "fr" ? "\u00a0: " : ": ";
		const reasoned = (words: string, reason: string) => (reason === "" ? words : `${words} (${reason})`);
		return recordsIn(terms, this.#only).map((one) =>
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
		return sectionGroups(sections, recordsIn(recommendationTable(this.#doc), this.#only)).flatMap(
			({ section, records }) =>
				records.map((one) =>
					this.#record("recommendations", { ...one, name: recommendationName(this.#doc, one) }, [
						["section", section?.name ?? ""],
						["status", recommendationStatusWords[this.#language][one.status]],
						["agreement", agreementWords[this.#language][one.agreement]],
					]),
				),
		);
	}

	#number(value: number | null): string | null {
		return value === null ? null : this.#values.number(value);
	}

	#day(value: string | null): string | null {
		return value === null ? null : this.#values.day(value);
	}

	#record(table: RecordInWords["table"], record: Titled, lines: readonly Line[], standing: readonly Line[] = []) {
		return recordInWords({ table, record, language: this.#language }, lines, standing);
	}
}

/** A formula with the names of this set; what it names elsewhere is told apart without its name. */
function formulaThing(expression: string, nameOf: (id: string) => string): NamedThing {
	const parsed = parseFormula(expression, (name) => name);
	const text = parsed.ok ? writeFormula(parsed.value, nameOf) : expression;
	return { text, atom: `formula ${expression}` };
}
