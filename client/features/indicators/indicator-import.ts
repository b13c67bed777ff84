/** Lists of indicators from a file: a line an indicator, its targets in columns of their own (« Cible 2027 »). */

import type * as Y from "yjs";
import { type Indicator, indicatorTable, nextIndicatorCode, type Target } from "#shared/document/indicator-set.ts";
import { directionWords, frequencyWords } from "#shared/document/indicator-words.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import type { CellValue } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import type { ImportKind, PlanHow, PlannedRecord, RecordsDryRun } from "#client/document/import-records/import-kind.ts";
import { type FieldValues, ListPlanner } from "#client/document/import-records/list-planner.ts";
import { CellReader } from "#client/document/import-records/planned-fields.ts";
import type { SaidLine } from "#client/document/import-records/records-file.ts";
import { guessListSeparator, splitList } from "#client/spreadsheet/cell-values.ts";

const TARGETS = [
	"code",
	"name",
	"definition",
	"unit",
	"direction",
	"frequency",
	"baseline",
	"baselineDate",
	"target",
	"formula",
	"source",
	"responsible",
	"disaggregation",
] as const;
type IndicatorTarget = (typeof TARGETS)[number];

const NAMES: Record<IndicatorTarget, readonly string[]> = {
	code: ["code", "no", "numero", "id", "number"],
	name: ["nom", "indicateur", "nom de l indicateur", "intitule", "libelle", "titre", "name", "indicator", "title"],
	definition: ["definition", "description"],
	unit: ["unite", "unite de mesure", "unit", "unit of measure"],
	direction: ["sens", "sens souhaite", "direction", "evolution souhaitee", "tendance"],
	frequency: ["frequence", "periodicite", "frequence de mesure", "frequency"],
	baseline: ["valeur de depart", "depart", "base", "valeur initiale", "reference", "baseline", "baseline value"],
	baselineDate: ["date de depart", "date de la valeur de depart", "date de reference", "baseline date"],
	target: ["cible", "cibles", "objectif", "target", "targets", "goal"],
	formula: ["formule", "methode de calcul", "mode de calcul", "calcul", "formula", "calculation", "method"],
	source: ["source", "source des donnees", "sources", "data source", "provenance"],
	responsible: ["responsable", "personne responsable", "responsible", "owner"],
	disaggregation: ["ventilation", "ventilations", "desagregation", "breakdown", "disaggregation"],
};

const LONGEST = { unit: 120, responsible: 300, formula: 10_000, source: 10_000, definition: 20_000 } as const;
const DIRECTIONS = { hausse: "increase", augmenter: "increase", baisse: "decrease", reduire: "decrease" } as const;
const FREQUENCIES = {
	...{ mois: "monthly", trimestre: "quarterly", semestre: "half-yearly", annee: "yearly", annuel: "yearly" },
	...{ mensuel: "monthly", trimestriel: "quarterly", semestriel: "half-yearly", annually: "yearly" },
} as const;

/** « Cible 2027 », « Cibles – 2027-T1 », « Cible année scolaire 2026-2027 »: what a target is for is in the name of its column, as it is written. */
function periodIn(header: string): string {
	return header
		.trim()
		.replace(/^(?:cibles?|objectifs?|targets?|goals?)\b/i, "")
		.replace(/^[\s–—:-]+/, "")
		.trim();
}

export const INDICATOR_IMPORT: ImportKind = {
	list: "indicators",
	things: { fr: { one: "indicateur", many: "indicateurs" }, en: { one: "indicator", many: "indicators" } },
	targets: TARGETS,
	targetName: (target, language) => targetName(target as IndicatorTarget, language),
	guess: (header) => {
		const known = TARGETS.find((target) => NAMES[target].includes(header.replaceAll(/[’'.]/g, " ").trim()));
		if (known) return known;
		return /^(?:cibles?|objectifs?|targets?|goals?)\b/.test(header) && periodIn(header) !== "" ? "target" : null;
	},
	isMany: (target) => target === "target",
	plan: planIndicators,
};

function targetName(target: IndicatorTarget, language: Language): string {
	const labels = recordLabels[language];
	if (target === "target") return labels.targets;
	return target === "name" ? (language === "fr" ? "Nom" : "Name") : target === "code" ? "Code" : labels[target];
}

function planIndicators(doc: Y.Doc, lines: readonly SaidLine[], { language, dateSystem }: PlanHow): RecordsDryRun {
	const all = indicatorTable(doc).list();
	const dates = lines.flatMap(({ said }) => said.get("baselineDate") ?? []);
	const reader = new CellReader(
		dateSystem,
		dates.map(({ text }) => text),
	);
	const planner = new ListPlanner<Indicator>(doc, "indicators", all, reader);
	const records: PlannedRecord[] = [];
	const seen = new Set<string>();
	for (const line of lines) {
		const named = planner.named(line);
		if (!named) continue;
		const { key, name, match, at } = named;
		if (seen.has(key)) {
			reader.fault(at, "said-twice");
			continue;
		}
		seen.add(key);
		const id = match?.id ?? newId<RecordId>();
		const values = valuesOf(reader, line, language, match);
		if (!match) {
			Object.assign(values, { code: planner.codeFor(named.code, nextIndicatorCode), name });
		} else {
			if (named.code !== "") values.code = named.code;
			if (name !== "") values.name = name;
		}
		const fields = planner.write(id, match, values).filter((field) => match || (field !== "code" && field !== "name"));
		const definition = reader.text(line, "definition", LONGEST.definition);
		const [cell] = line.said.get("definition") ?? [];
		if (definition !== null && cell && planner.writeText(id, match, "definition", cell)) fields.push("definition");
		records.push({
			name: match ? match.name || match.code : name,
			what: !match ? "new" : fields.length > 0 ? "changed" : "same",
			fields: fields.map((field) => fieldName(field, language)),
		});
	}
	return { plan: planner.plan, records, faults: reader.faults, readings: reader.readings };
}

function fieldName(field: string, language: Language): string {
	return targetName((field === "targets" ? "target" : field) as IndicatorTarget, language);
}

/** The fields a line says; an empty cell says nothing. */
function valuesOf(reader: CellReader, line: SaidLine, language: Language, match: Indicator | null): FieldValues {
	const values: FieldValues = {};
	const put = (field: string, value: CellValue | null) => {
		if (value !== null && value !== "") values[field] = value;
	};
	for (const field of ["unit", "responsible", "formula", "source"] as const)
		put(field, reader.text(line, field, LONGEST[field]));
	put("direction", reader.choice(reader.one(line, "direction"), directionWords, language, DIRECTIONS));
	put("frequency", reader.choice(reader.one(line, "frequency"), frequencyWords, language, FREQUENCIES));
	put("baseline", reader.number(reader.one(line, "baseline")));
	put("baselineDate", reader.date(reader.one(line, "baselineDate")));
	const split = reader.text(line, "disaggregation", LONGEST.source);
	if (split !== null) put("disaggregation", splitList(split, guessListSeparator([split])));
	const targets: Target[] = [];
	for (const cell of line.said.get("target") ?? []) {
		const value = reader.number(cell);
		// Of the same period, the words that are there stay.
		const said = periodIn(cell.column);
		const period = match?.targets.find((one) => foldText(one.period) === foldText(said))?.period ?? said;
		if (value === null) continue;
		if (targets.some((one) => one.period === period)) reader.fault(cell, "said-twice");
		else targets.push({ period, value });
	}
	if (targets.length > 0) {
		const kept = (match?.targets ?? []).filter((one) => !targets.some(({ period }) => period === one.period));
		const places = new Map((match?.targets ?? []).map(({ period }, place) => [period, place]));
		const rank = ({ period }: Target) => places.get(period) ?? places.size;
		put(
			"targets",
			[...kept, ...targets].sort((a, b) => rank(a) - rank(b)).map((one) => ({ ...one })),
		);
	}
	return values;
}
