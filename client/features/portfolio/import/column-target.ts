/** What a column of a spreadsheet may become in a project, and which one its name suggests, in French or in English. */

import { isYear, PHASES, type Phase } from "#shared/document/budget.ts";
import type { Involvement } from "#shared/document/portfolio.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { phaseOfTitle } from "#client/features/portfolio/budget-text.ts";

export const COLUMN_TARGETS = [
	"name",
	"summary",
	"carrier",
	"adopter",
	"companion",
	"funder",
	"partner",
	"sectors",
	"populations",
	"territory",
	"stage",
	"strategies",
	"start",
	"end",
	"links",
	"externalCode",
	"evidence",
	"evidenceStrength",
	"needs",
	"legal",
	"normative",
	"institutional",
	"political",
	"blockers",
	"conditions",
	"budgetLines",
	"notes",
	"archived",
	"id",
	"detail",
	"ignore",
] as const;
/** A field of a project, an own field of the workspace (`own:` and its id), or one that the import makes. */
export type ColumnTarget =
	| (typeof COLUMN_TARGETS)[number]
	| `own:${string}`
	| `budget:${number}:${Phase}`
	| typeof NEW_FIELD;

/** An own field of the workspace that the import makes out of a column. */
export const NEW_FIELD = "new-field";

export function ownTarget(field: string): ColumnTarget {
	return `own:${field}`;
}

/** The id of the own field a column goes to; null when it goes elsewhere. */
export function ownFieldOf(target: ColumnTarget): string | null {
	return target.startsWith("own:") ? target.slice(4) : null;
}

export function budgetTarget(year: number, phase: Phase): ColumnTarget {
	return `budget:${year}:${phase}`;
}

/** The year and the phase of a column of amounts; null when it is none. */
export function budgetOf(target: ColumnTarget): { year: number; phase: Phase } | null {
	const [, year, phase] = /^budget:(\d{4}):(\w+)$/.exec(target) ?? [];
	const known = PHASES.find((one) => one === phase);
	return known && isYear(Number(year)) ? { year: Number(year), phase: known } : null;
}

/** Reads a target kept in the document; null when there is no such one. */
export function readTarget(text: string): ColumnTarget | null {
	if (/^own:[a-z0-9]{1,64}$/i.test(text)) return text as ColumnTarget;
	if (budgetOf(text as ColumnTarget)) return text as ColumnTarget;
	return (COLUMN_TARGETS as readonly string[]).includes(text) ? (text as ColumnTarget) : null;
}

/** Targets that take one column only: a project has one name. */
const SINGLE_TARGETS: ReadonlySet<ColumnTarget> = new Set([
	"name",
	"summary",
	"territory",
	"stage",
	"start",
	"end",
	"externalCode",
	"evidence",
	"evidenceStrength",
	"needs",
	"legal",
	"normative",
	"institutional",
	"political",
	"notes",
	"archived",
	"id",
]);

/** Targets whose cells hold several values. */
export const LIST_TARGETS: ReadonlySet<ColumnTarget> = new Set([
	"carrier",
	"adopter",
	"companion",
	"funder",
	"partner",
	"sectors",
	"populations",
	"strategies",
	"links",
	"blockers",
	"conditions",
	"budgetLines",
]);

const INVOLVEMENT_TARGETS: ReadonlySet<ColumnTarget> = new Set([
	"carrier",
	"adopter",
	"companion",
	"funder",
	"partner",
]);

export function isInvolvement(target: ColumnTarget): target is Involvement {
	return INVOLVEMENT_TARGETS.has(target);
}

// Folded names. Earlier ones are surer: « nom » wins the name over « titre » when a file has both.
const SYNONYMS: Partial<Record<ColumnTarget, readonly string[]>> = {
	name: [
		"nom",
		"nom du projet",
		"projet",
		"nom de l initiative",
		"initiative",
		"innovation",
		"titre",
		"titre du projet",
		"intitule",
		"name",
		"project name",
		"project",
		"title",
	],
	summary: [
		"resume",
		"mission",
		"description",
		"description courte",
		"presentation",
		"sommaire",
		"en bref",
		"summary",
		"abstract",
		"short description",
	],
	carrier: [
		"porteurs",
		"porteur",
		"porteur de projet",
		"porteurs de projet",
		"organisme porteur",
		"organisation porteuse",
		"promoteur",
		"promoteurs",
		"organisation",
		"organisations",
		"organisme",
		"organismes",
		"carrier",
		"carriers",
		"lead organisation",
		"lead organization",
		"organization",
		"lead",
		"owner",
	],
	adopter: [
		"milieu preneur",
		"milieux preneurs",
		"preneur",
		"preneurs",
		"adopter",
		"adopters",
		"adopting organizations",
	],
	companion: [
		"accompagnateur",
		"accompagnateurs",
		"accompagnement",
		"accompagne par",
		"incubateur",
		"incubateurs",
		"companion",
		"companions",
		"incubator",
		"support organization",
	],
	funder: [
		"bailleur",
		"bailleurs",
		"bailleur de fonds",
		"bailleurs de fonds",
		"financeur",
		"financeurs",
		"financement par",
		"funder",
		"funders",
		"funding organization",
	],
	partner: ["partenaire", "partenaires", "partner", "partners"],
	sectors: [
		"secteur",
		"secteurs",
		"secteur d activite",
		"secteurs d activite",
		"domaine",
		"domaines",
		"sector",
		"sectors",
		"field",
		"thematiques",
		"thematique",
		"themes",
		"theme",
		"topics",
	],
	populations: [
		"publics",
		"public",
		"public cible",
		"publics cibles",
		"population",
		"populations",
		"population cible",
		"populations cibles",
		"population visee",
		"populations visees",
		"clientele",
		"clienteles",
		"beneficiaires",
		"usagers",
		"target population",
		"target populations",
		"audience",
		"users",
	],
	territory: [
		"territoire",
		"territoires",
		"region",
		"regions",
		"region administrative",
		"lieu",
		"localisation",
		"ville",
		"municipalite",
		"territory",
		"location",
		"area",
	],
	stage: ["etape", "phase", "stade", "palier", "avancement", "statut", "stage", "status"],
	strategies: ["strategies", "strategie", "strategie de mise a l echelle", "strategy", "scaling strategy"],
	start: [
		"debut",
		"date de debut",
		"date debut",
		"demarrage",
		"annee de debut",
		"depuis",
		"start",
		"start date",
		"from",
	],
	end: ["fin", "date de fin", "date fin", "echeance", "cloture", "end", "end date", "until"],
	links: [
		"lien",
		"liens",
		"site",
		"site web",
		"site internet",
		"adresse web",
		"url",
		"link",
		"links",
		"website",
		"web site",
	],
	externalCode: [
		"code",
		"identifiant",
		"id",
		"no",
		"numero",
		"no de projet",
		"numero de projet",
		"code du projet",
		"reference",
		"project id",
		"project code",
		"key",
	],
	evidence: ["preuves de resultats", "preuves", "resultats", "evidence", "evidence of results", "results"],
	evidenceStrength: [
		"solidite des preuves",
		"niveau de preuve",
		"force de la preuve",
		"strength of evidence",
		"level of evidence",
	],
	needs: ["besoins", "besoin", "besoins du projet", "needs"],
	legal: ["milieu legal", "cadre legal", "aspects legaux", "legal setting"],
	normative: ["milieu normatif", "cadre normatif", "normes", "standards", "normative setting"],
	institutional: ["milieu institutionnel", "cadre institutionnel", "institutional setting"],
	political: ["milieu politique", "contexte politique", "political setting"],
	blockers: ["blocages", "blocage", "obstacles", "obstacle", "freins", "frein", "blockers", "barriers"],
	conditions: [
		"conditions favorables",
		"condition favorable",
		"leviers",
		"conditions de reussite",
		"enabling conditions",
		"enablers",
	],
	budgetLines: ["lignes de budget", "budget lines"],
	notes: ["notes du groupe", "notes of the group"],
};

/** What each column becomes, from its name alone: what nothing recognises is kept as a detail of the project, nothing is dropped. */
export function guessTargets(columns: readonly { index: number; name: string }[]): Map<number, ColumnTarget> {
	const targets = new Map<number, ColumnTarget>();
	for (const [target, synonyms] of Object.entries(SYNONYMS) as [ColumnTarget, readonly string[]][]) {
		const found = columns
			.filter((column) => !targets.has(column.index))
			.map((column) => ({ column, rank: synonyms.indexOf(foldHeader(column.name)) }))
			.filter(({ rank }) => rank >= 0)
			.sort((a, b) => a.rank - b.rank || a.column.index - b.column.index);
		// « Thématiques » is a sector when no column says « Secteur »; « Organisation » a carrier when none says « Porteur ».
		const first = found[0];
		if (first) targets.set(first.column.index, target);
	}
	for (const [target, column] of targetsUnder(columns.filter(({ index }) => !targets.has(index)))) {
		const isTaken = SINGLE_TARGETS.has(target) && [...targets.values()].includes(target);
		if (!isTaken) targets.set(column.index, target);
	}
	for (const column of columns) {
		if (targets.has(column.index)) continue;
		const budget = phaseOfTitle(column.name);
		targets.set(column.index, budget ? budgetTarget(budget.year, budget.phase) : "detail");
	}
	return targets;
}

/** Between the two lines of a header: « Projet – Nom ». */
const OVER = " – ";

/** What columns of two-line headers suggest by their parts: « Projet – Nom » is the name, « Porteur – Nom » a carrier; « Porteur – Téléphone » is neither. */
function targetsUnder<Column extends { index: number; name: string }>(
	columns: readonly Column[],
): [ColumnTarget, Column][] {
	const found: [ColumnTarget, Column, rank: number][] = [];
	for (const column of columns) {
		const at = column.name.lastIndexOf(OVER);
		if (at < 0) continue;
		const [over, under] = [targetNamed(column.name.slice(0, at)), targetNamed(column.name.slice(at + OVER.length))];
		if (over === "name" && under) found.push([under, column, 0]);
		else if (over && under === "name") found.push([over, column, 1]);
		else if (over === null && under) found.push([under, column, 2]);
	}
	// What stands under « Projet » is surer than what stands under words that nobody knows.
	return found.sort((a, b) => a[2] - b[2] || a[1].index - b[1].index).map(([target, column]) => [target, column]);
}

function targetNamed(name: string): ColumnTarget | null {
	const folded = foldHeader(name);
	const found = (Object.entries(SYNONYMS) as [ColumnTarget, readonly string[]][]).find(([, words]) =>
		words.includes(folded),
	);
	return found?.[0] ?? null;
}

/** A header without case, accents, punctuation or the plural of `(s)`. */
export function foldHeader(name: string): string {
	return foldText(name)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.replace(/ s$| s /, "s ")
		.trim();
}

/** The targets with one of them given to a column; a target that takes one column only leaves the one that had it. */
export function withTarget(
	targets: ReadonlyMap<number, ColumnTarget>,
	column: number,
	target: ColumnTarget,
): Map<number, ColumnTarget> {
	const next = new Map(targets);
	if (SINGLE_TARGETS.has(target) || ownFieldOf(target) !== null || budgetOf(target) !== null) {
		for (const [other, held] of next) if (held === target) next.set(other, "detail");
	}
	return next.set(column, target);
}
