/** Lists of indicators from a file: a line an indicator, its targets in columns of their own (« Cible 2027 »). */

import type * as Y from "yjs";
import { type Indicator, indicatorTable, nextIndicatorCode, type Target } from "#shared/document/indicator-set.ts";
import { directionWords, frequencyWords } from "#shared/document/indicator-words.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import type { CellValue } from "#shared/document/record-table.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import type { SetPlan } from "#shared/document/set-imports.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { ImportKind, PlannedRecord, RecordsDryRun } from "#client/document/import-records/import-kind.ts";
import { CellReader, type FieldValues, matchOf } from "#client/document/import-records/planned-fields.ts";
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

const LONGEST = { code: 60, name: 500, unit: 120, responsible: 300, formula: 10_000, source: 10_000 } as const;
const LONGEST_DEFINITION = 20_000;
const DIRECTIONS = { hausse: "increase", augmenter: "increase", baisse: "decrease", reduire: "decrease" } as const;
const FREQUENCIES = {
	...{ mois: "monthly", trimestre: "quarterly", semestre: "half-yearly", annee: "yearly", annuel: "yearly" },
	...{ mensuel: "monthly", trimestriel: "quarterly", semestriel: "half-yearly", annually: "yearly" },
} as const;

/** « cible 2027 », « cibles – 2027-t1 »: what a target is for is in the name of its column. */
function periodIn(header: string): string {
	return foldText(header)
		.replace(/^(?:cibles?|objectifs?|targets?|goals?)\b/, "")
		.replace(/^[\s–—:-]+/, "")
		.trim();
}

export const INDICATOR_IMPORT: ImportKind = {
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

function planIndicators(doc: Y.Doc, lines: readonly SaidLine[], language: Language): RecordsDryRun {
	const all = indicatorTable(doc).list();
	const dates = lines.flatMap(({ said }) => said.get("baselineDate") ?? []);
	const reader = new CellReader(dates.map(({ text }) => text));
	const plan = { additions: [], changes: [], texts: [] } as {
		-readonly [Part in keyof SetPlan]: SetPlan[Part][number][];
	};
	const records: PlannedRecord[] = [];
	const codes = all.map(({ code }) => ({ code }));
	const seen = new Set<string>();
	for (const line of lines) {
		if (line.said.size === 0) continue;
		const name = reader.text(line, "name", LONGEST.name) ?? "";
		const code = reader.text(line, "code", LONGEST.code) ?? "";
		const [first] = [...line.said.values()][0] ?? [];
		if (name === "" && (code === "" || matchOf(all, code, "") === null)) {
			if (first && !line.said.has("name")) reader.fault(first, "no-name");
			continue;
		}
		const key = foldText(code === "" ? name : code);
		const at = line.said.get(code === "" ? "name" : "code")?.[0] ?? first;
		if (seen.has(key)) {
			if (at) reader.fault(at, "said-twice");
			continue;
		}
		seen.add(key);
		const match = matchOf(all, code, name);
		if (match === "several" || match?.archived) {
			if (at) reader.fault(at, match === "several" ? "several-matches" : "put-away");
			continue;
		}
		const values = valuesOf(reader, line, language, match);
		const definition = reader.text(line, "definition", LONGEST_DEFINITION) ?? "";
		if (match) planChange(match, values, definition, line);
		else {
			const id = newId<RecordId>();
			const given = code === "" ? nextIndicatorCode(codes) : code;
			codes.push({ code: given });
			plan.additions.push({ table: "indicators", id, values: { ...values, code: given, name } });
			if (definition !== "") plan.texts.push({ id, text: "definition", words: definition });
			const fields = [...Object.keys(values), ...(definition === "" ? [] : ["definition"])];
			records.push({ name, what: "new", fields: fields.map((field) => fieldName(field, language)) });
		}
	}
	return { plan, records, faults: reader.faults };

	function planChange(one: Indicator, values: FieldValues, definition: string, line: SaidLine): void {
		const fields: string[] = [];
		for (const [field, after] of Object.entries(values)) {
			const before = one[field as keyof Indicator] as CellValue;
			if (sameValue(before, after)) continue;
			plan.changes.push({ table: "indicators", id: one.id, field, before, after });
			fields.push(fieldName(field, language));
		}
		const written = plainText(richText(doc, recordTextName("definition", one.id))).trim();
		const [cell] = line.said.get("definition") ?? [];
		if (definition !== "" && written === "") {
			plan.texts.push({ id: one.id, text: "definition", words: definition });
			fields.push(fieldName("definition", language));
			// A text that people write together is not written over by a cell.
		} else if (definition !== "" && cell && foldText(written) !== foldText(definition)) reader.fault(cell, "text-kept");
		records.push({ name: one.name || one.code, what: fields.length > 0 ? "changed" : "same", fields });
	}
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
	if (match) {
		put("code", reader.one(line, "code")?.text ?? null);
		put("name", reader.one(line, "name")?.text ?? null);
	}
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
		const period = periodIn(cell.column).toUpperCase();
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
