/** Lists of balises and criteria from a file: a line a balise, or a line a criterion under the balise it belongs to. */

import type * as Y from "yjs";
import {
	type AskedOf,
	type Balise,
	baliseTable,
	criteriaOf,
	criterionTable,
	nextBaliseCode,
	sectionTable,
} from "#shared/document/balise-set.ts";
import { levelWords } from "#shared/document/balise-words.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import type { CellValue } from "#shared/document/record-table.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import type { ImportKind, PlanHow, RecordsDryRun } from "#client/document/import-records/import-kind.ts";
import { ListPlanner } from "#client/document/import-records/list-planner.ts";
import { CellReader } from "#client/document/import-records/planned-fields.ts";
import type { SaidCell, SaidLine } from "#client/document/import-records/records-file.ts";
import { texts } from "#client/features/balises/texts.ts";

const TARGETS = ["code", "name", "statement", "why", "level", "section", "projectCriterion", "textCriterion"] as const;
type BaliseTarget = (typeof TARGETS)[number];

const NAMES: Record<BaliseTarget, readonly string[]> = {
	code: ["code", "no", "numero", "id", "number"],
	name: ["nom", "balise", "nom de la balise", "nom court", "titre", "intitule", "name", "guidepost", "title"],
	statement: ["enonce", "description", "libelle", "statement", "wording"],
	why: ["pourquoi", "raison", "justification", "why", "reason"],
	level: ["niveau", "caractere", "level"],
	section: ["section", "theme", "axe", "dimension", "chapitre", "categorie"],
	projectCriterion: ["critere", "criteres", "critere des projets", "criteres des projets", "criterion", "criteria"],
	textCriterion: ["critere du texte", "criteres du texte", "criterion of the text", "criteria of the text"],
};
const LONGEST = { section: 300, statement: 20_000, why: 20_000, criterion: 2_000 } as const;
const LEVELS = {
	...{ requis: "required", requise: "required", oui: "required", essentielle: "required" },
	...{ recommande: "recommended", souhaitable: "recommended", facultative: "recommended", non: "recommended" },
} as const;
const ASKS: Readonly<Record<"projectCriterion" | "textCriterion", AskedOf>> = {
	projectCriterion: "project",
	textCriterion: "text",
};

export const BALISE_IMPORT: ImportKind = {
	list: "balises",
	things: { fr: { one: "balise", many: "balises" }, en: { one: "balise", many: "balises" } },
	targets: TARGETS,
	targetName: (target, language) => targetName(target as BaliseTarget, language),
	guess: (header) => {
		const bare = header.replaceAll(/[’'.]/g, " ").trim();
		const known = TARGETS.find((target) => NAMES[target].includes(bare));
		// « Critère 2 »
		return known ?? (/^(?:criteres?|criterion)\s*\d+$/.test(bare) ? "projectCriterion" : null);
	},
	isMany: (target) => target === "projectCriterion" || target === "textCriterion",
	plan: (doc, lines, how) => new BalisePlanner(doc, how).plan(lines),
};

function targetName(target: BaliseTarget, language: Language): string {
	const labels = recordLabels[language];
	const t = texts[language];
	if (target === "code" || target === "name") return t[target];
	if (target === "projectCriterion") return t.criteriaOfProjects;
	return target === "textCriterion" ? t.criteriaOfText : labels[target];
}

/** What a line, and those under it, say of one balise. */
type Group = {
	name: string;
	match: Balise | null;
	values: Record<string, CellValue>;
	texts: Map<"statement" | "why", SaidCell>;
	section: string;
	criteria: { text: string; asks: AskedOf }[];
};

class BalisePlanner {
	readonly #doc: Y.Doc;
	readonly #language: Language;
	readonly #reader: CellReader;
	readonly #all: readonly Balise[];
	readonly #planner: ListPlanner<Balise>;
	readonly #groups = new Map<string, Group>();

	constructor(doc: Y.Doc, { language, dateSystem }: PlanHow) {
		this.#doc = doc;
		this.#language = language;
		this.#reader = new CellReader(dateSystem);
		this.#all = baliseTable(doc).list();
		this.#planner = new ListPlanner(doc, "balises", this.#all, this.#reader);
	}

	plan(lines: readonly SaidLine[]): RecordsDryRun {
		let last: Group | null = null;
		for (const line of lines) {
			if (line.said.size === 0) continue;
			const group = this.#groupOf(line, last);
			if (group) this.#read(line, group);
			last = group;
		}
		return this.#planned();
	}

	/** The balise a line speaks of: the one it names, or the one above when it says criteria alone. */
	#groupOf(line: SaidLine, last: Group | null): Group | null {
		const isCriteria = [...line.said.keys()].every((target) => BALISE_IMPORT.isMany(target));
		if (last && isCriteria) return last;
		const named = this.#planner.named(line, (key) => this.#groups.has(key));
		if (!named) return null;
		const { key, name, code, match } = named;
		const known = this.#groups.get(key);
		if (known) return known;
		const values = { ...(code === "" ? {} : { code }), ...(name === "" ? {} : { name }) };
		const group: Group = { name: match?.name || name, match, values, texts: new Map(), section: "", criteria: [] };
		this.#groups.set(key, group);
		return group;
	}

	#read(line: SaidLine, group: Group): void {
		const reader = this.#reader;
		const levelCell = reader.one(line, "level");
		const level = reader.choice(levelCell, levelWords, this.#language, LEVELS);
		if (level && levelCell && group.values.level !== undefined && group.values.level !== level)
			reader.fault(levelCell, "said-twice");
		else if (level) group.values.level = level;
		const section = reader.text(line, "section", LONGEST.section);
		if (section && group.section === "") group.section = section;
		for (const text of ["statement", "why"] as const) {
			const cell = reader.one(line, text);
			const before = group.texts.get(text);
			if (!cell || cell.text === before?.text) continue;
			if (before) reader.fault(cell, "said-twice");
			else if (reader.text(line, text, LONGEST[text]) !== null) group.texts.set(text, cell);
		}
		for (const [target, asks] of Object.entries(ASKS))
			for (const cell of line.said.get(target) ?? [])
				for (const text of cell.text.split("\n").map((one) => one.replace(/^[-–•]\s+/, "").trim())) {
					if (text.length > LONGEST.criterion) reader.fault(cell, "too-long");
					else if (text !== "" && !group.criteria.some((one) => foldText(one.text) === foldText(text)))
						group.criteria.push({ text, asks });
				}
	}

	#planned(): RecordsDryRun {
		const sections = sectionTable(this.#doc).list();
		const criteria = criterionTable(this.#doc);
		const made = new Map<string, RecordId>();
		const { plan } = this.#planner;
		const sectionOf = (name: string): RecordId => {
			const known = sections.find((one) => !one.archived && foldText(one.name) === foldText(name))?.id;
			const id = known ?? made.get(foldText(name)) ?? newId<RecordId>();
			if (!known && !made.has(foldText(name))) {
				made.set(foldText(name), id);
				plan.additions.push({ table: "sections", id, values: { name } });
			}
			return id;
		};
		const records = [...this.#groups.values()].map((group) => {
			const { match } = group;
			const id = match?.id ?? newId<RecordId>();
			const values = { ...group.values };
			if (group.section !== "") values.section = sectionOf(group.section);
			if (!match) {
				values.code = this.#planner.codeFor(String(values.code ?? ""), nextBaliseCode);
			}
			const fields = new Set(this.#planner.write(id, match, values) as BaliseTarget[]);
			if (group.values.code === undefined) fields.delete("code");
			for (const [text, cell] of group.texts) if (this.#planner.writeText(id, match, text, cell)) fields.add(text);
			const there = match ? criteriaOf(criteria, id) : [];
			for (const { text, asks } of group.criteria) {
				if (there.some((one) => foldText(citedWords(one.text)) === foldText(text))) continue;
				plan.additions.push({ table: "criteria", id: newId<RecordId>(), values: { balise: id, text, asks } });
				fields.add(asks === "project" ? "projectCriterion" : "textCriterion");
			}
			const what = match === null ? "new" : fields.size > 0 ? "changed" : "same";
			const named = [...fields].map((field) => targetName(field, this.#language));
			return { name: group.name, what, fields: named } as const;
		});
		return { plan, records, faults: this.#reader.faults, readings: this.#reader.readings };
	}
}
