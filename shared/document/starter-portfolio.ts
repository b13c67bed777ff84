/** The fictional portfolio of a first workspace: projects, their organisations, what blocks them, their budgets, a cohort. All of it is marked as examples. */

import type * as Y from "yjs";
import type { BudgetLine, Phase } from "#shared/document/budget.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { type OrganisationFields, organisationTable } from "#shared/document/organisations.ts";
import type { Organisation, ProjectFields } from "#shared/document/portfolio.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

/** Years after the first, a phase, who pays, dollars. */
type ExampleLine = readonly [year: number, phase: Phase, funder: string | null, amount: number];
type ObstacleKey = keyof typeof OBSTACLES;

type ExampleProject = Partial<Omit<ProjectFields, "budget" | "blockers" | "conditions">> & {
	name: string;
	blockers?: readonly ObstacleKey[];
	conditions?: readonly ObstacleKey[];
	budget?: readonly ExampleLine[];
};

const FIRST_YEAR = 2026;

/** Writes the example portfolio; each project under the id given for it, in the order of `EXAMPLE_PROJECTS`. */
export function writeExamplePortfolio(doc: Y.Doc, ids: readonly RecordId[]): void {
	const example = true;
	const organisations = ORGANISATIONS.map((values) => ({ id: newId<RecordId>(), values, example }));
	const named = (name: string) => {
		const known = organisations.find((one) => one.values.name === name);
		return known ? { id: known.id, name } : { name };
	};
	const obstacles = new Map(Object.keys(OBSTACLES).map((key) => [key, newId<RecordId>()]));
	const idsOf = (keys: readonly string[] = []) => keys.flatMap((key) => obstacles.get(key) ?? []);
	organisationTable(doc).addMany(organisations);
	obstacleTable(doc).addMany(
		Object.entries(OBSTACLES).map(([key, values]) => ({ id: obstacles.get(key) as RecordId, values, example })),
	);
	projectTable(doc).addMany(
		EXAMPLE_PROJECTS.map(({ blockers, conditions, budget, ...values }, index) => ({
			id: ids[index] ?? newId<RecordId>(),
			example,
			values: {
				...values,
				organisations: (values.organisations ?? []).map(
					(one): Organisation => ({ ...named(one.name), role: one.role }),
				),
				blockers: idsOf(blockers),
				conditions: idsOf(conditions),
				budget: Object.fromEntries(
					(budget ?? []).map(([year, phase, funder, amount]): [string, BudgetLine] => [
						newId<RecordId>(),
						{ year: FIRST_YEAR + year, phase, funder: funder === null ? null : named(funder), amount },
					]),
				),
			},
		})),
	);
	cohortTable(doc).add(
		newId<RecordId>(),
		{
			name: "Familles et jeunes",
			about: "Les projets d’exemple qui s’adressent aux familles ou aux jeunes, pour voir ce qui les freine ensemble.",
			kind: "population",
			populations: ["Familles", "Jeunes"],
		},
		{ example },
	);
}

const OBSTACLES = {
	funding: {
		kind: "blocker",
		label: "Financement par projet, sans suite assurée",
		sectors: ["Économie sociale", "Organisme communautaire"],
	},
	space: { kind: "blocker", label: "Locaux publics difficiles à partager", sectors: ["Municipalité", "Éducation"] },
	information: {
		kind: "blocker",
		label: "Partage de renseignements entre organismes non encadré",
		sectors: ["Santé et services sociaux"],
	},
	champion: { kind: "condition", label: "Une personne responsable est nommée dans le milieu preneur", sectors: [] },
	training: { kind: "condition", label: "La formation des équipes est offerte et payée", sectors: [] },
} as const;

const ORGANISATIONS: readonly (Partial<OrganisationFields> & { name: string })[] = [
	{
		name: "Coop La Tablée (fictive)",
		type: "social-economy",
		sector: "Économie sociale",
		territory: "Mauricie",
	},
	{
		name: "Office d’habitation de Rivière-aux-Aulnes (fictif)",
		acronym: "OHRA",
		type: "municipality",
		sector: "Municipalité",
		territory: "Mauricie",
	},
	{
		name: "CISSS du Fleuve (fictif)",
		type: "health",
		sector: "Santé et services sociaux",
		territory: "Bas-Saint-Laurent",
		contacts: {
			c1: {
				name: "Personne fictive A",
				title: "Conseillère en partenariats",
				email: "personne.a@exemple.invalid",
				phone: "",
				about: "Ententes avec les organismes",
			},
		},
	},
	{ name: "Fondation du Grand Lac (fictive)", type: "foundation", sector: "Philanthropie" },
	{
		name: "Centre de services scolaire des Érables (fictif)",
		type: "school",
		sector: "Éducation",
		territory: "Montréal",
	},
	{
		name: "Ministère des Liens sociaux (fictif)",
		acronym: "MLS",
		type: "ministry",
		sector: "Ministère ou organisme public",
		contacts: {
			c1: {
				name: "Personne fictive B",
				title: "Direction de l’innovation",
				email: "personne.b@exemple.invalid",
				phone: "",
				about: "Programmes d’appui à la mise à l’échelle",
			},
		},
	},
];

export const EXAMPLE_PROJECTS: readonly ExampleProject[] = [
	{
		name: "Cuisines de palier",
		summary:
			"Dans des immeubles à loyer modique, les locataires cuisinent ensemble une fois la semaine avec les surplus du marché voisin.",
		organisations: [
			{ name: "Coop La Tablée (fictive)", role: "carrier" },
			{ name: "Office d’habitation de Rivière-aux-Aulnes (fictif)", role: "adopter" },
			{ name: "Fondation du Grand Lac (fictive)", role: "funder" },
		],
		sectors: ["Économie sociale", "Municipalité"],
		populations: ["Locataires de logements sociaux", "Familles"],
		territory: "Mauricie",
		stage: "preparation",
		strategies: ["replication", "scaling-up"],
		start: "2022-09-01",
		evidence:
			"Dans trois immeubles, les locataires disent mieux se connaître et manger plus de légumes. Pas de groupe de comparaison.",
		evidenceStrength: "observation",
		needs: "Une entente-cadre avec l’office d’habitation et un poste de liaison à mi-temps.",
		legal: "Les règles de salubrité des cuisines partagées changent d’une ville à l’autre.",
		institutional: "L’office prête ses salles au cas par cas\u00a0; aucune politique écrite.",
		blockers: ["funding", "space"],
		conditions: ["champion"],
		budget: [
			[0, "preparation", "Fondation du Grand Lac (fictive)", 60_000],
			[1, "preparation", "Fondation du Grand Lac (fictive)", 40_000],
			[1, "realisation", "Office d’habitation de Rivière-aux-Aulnes (fictif)", 120_000],
			[2, "realisation", "Office d’habitation de Rivière-aux-Aulnes (fictif)", 160_000],
			[3, "realisation", null, 160_000],
		],
	},
	{
		name: "Potagers soignants",
		summary:
			"Des jardins tenus avec des personnes en réadaptation, sur les terrains d’établissements de santé, avec un suivi par l’équipe clinique.",
		organisations: [
			{ name: "Les Jardins d’Élise (fictif)", role: "carrier" },
			{ name: "CISSS du Fleuve (fictif)", role: "adopter" },
			{ name: "Carrefour des pratiques (fictif)", role: "companion" },
		],
		sectors: ["Santé et services sociaux", "Organisme communautaire"],
		populations: ["Personnes en réadaptation"],
		territory: "Bas-Saint-Laurent",
		stage: "scaling",
		strategies: ["adaptation", "scaling-deep"],
		start: "2020-04-15",
		evidence:
			"Deux établissements ont comparé l’assiduité aux soins avant et après une saison\u00a0: elle monte. Petit nombre de personnes.",
		evidenceStrength: "comparison",
		normative: "La prescription d’activités en nature n’est pas encore reconnue dans les guides cliniques.",
		blockers: ["funding", "information"],
		conditions: ["champion", "training"],
		budget: [
			[0, "preparation", "CISSS du Fleuve (fictif)", 30_000],
			[0, "realisation", "CISSS du Fleuve (fictif)", 90_000],
			[1, "realisation", "Fondation du Grand Lac (fictive)", 150_000],
			[2, "realisation", "Fondation du Grand Lac (fictive)", 150_000],
		],
	},
	{
		name: "La Navette des aînés",
		summary:
			"Un transport collectif sur appel, conduit par des bénévoles formés, entre les villages et les services de santé.",
		organisations: [
			{ name: "MRC des Trois-Ruisseaux (fictive)", role: "carrier" },
			{ name: "Table des aînés (fictive)", role: "partner" },
		],
		sectors: ["Municipalité", "Organisme communautaire"],
		populations: ["Personnes aînées"],
		territory: "Estrie",
		stage: "evidence",
		strategies: ["replication"],
		start: "2021-01-11",
		evidence: "Les personnes transportées racontent moins de rendez-vous manqués.",
		evidenceStrength: "accounts",
		political: "Le transport collectif rural est une priorité de la MRC jusqu’à la fin du mandat.",
		blockers: ["funding"],
		conditions: ["training"],
	},
	{
		name: "École ouverte le soir",
		summary:
			"Une école primaire prête ses locaux aux groupes du quartier en soirée\u00a0; parents et élèves en décident le programme.",
		organisations: [
			{ name: "Centre de services scolaire des Érables (fictif)", role: "carrier" },
			{ name: "Maison de quartier Saint-Elzéar (fictive)", role: "partner" },
		],
		sectors: ["Éducation", "Organisme communautaire"],
		populations: ["Familles", "Jeunes"],
		territory: "Montréal",
		stage: "experimentation",
		strategies: ["spreading"],
		start: "2024-08-26",
		blockers: ["space"],
		legal: "La responsabilité en cas d’accident le soir n’est pas couverte par l’assurance de l’école.",
	},
	{
		name: "Atelier de la deuxième vie",
		summary:
			"Réparation et revente d’appareils par des personnes en parcours d’insertion, avec la ressourcerie régionale.",
		organisations: [
			{ name: "Recyclo Nord (fictif)", role: "carrier" },
			{ name: "Réseau des ressourceries (fictif)", role: "companion" },
		],
		sectors: ["Économie sociale"],
		populations: ["Personnes éloignées de l’emploi"],
		territory: "Saguenay–Lac-Saint-Jean",
		stage: "consolidation",
		strategies: ["replication", "diversification"],
		start: "2018-05-07",
	},
	{
		name: "Dépistage au salon",
		summary:
			"Des coiffeuses et coiffeurs formés parlent santé du cœur avec leur clientèle et orientent vers la clinique.",
		organisations: [
			{ name: "Clinique Pointe-du-Jour (fictive)", role: "carrier" },
			{ name: "Université du Nord (fictive)", role: "partner" },
		],
		sectors: ["Santé et services sociaux", "Recherche"],
		populations: ["Hommes de 50 ans et plus"],
		territory: "Outaouais",
		stage: "experimentation",
		strategies: ["transposition"],
		start: "2025-02-03",
	},
	{
		name: "Prêts d’outils entre voisins",
		summary: "Une bibliothèque d’outils tenue par une bibliothèque municipale, avec des cours donnés par les membres.",
		organisations: [{ name: "Ville de Belle-Anse (fictive)", role: "carrier" }],
		sectors: ["Municipalité"],
		populations: ["Tout public"],
		territory: "Chaudière-Appalaches",
		stage: "idea",
		strategies: [],
		start: null,
	},
	{
		name: "Passerelles de langue",
		summary:
			"Des jumelages de trois mois entre personnes nouvellement arrivées et équipes de travail, autour d’un projet commun.",
		organisations: [
			{ name: "Accueil Rive-Sud (fictif)", role: "carrier" },
			{ name: "Fonds des compétences (fictif)", role: "funder" },
		],
		sectors: ["Organisme communautaire", "Entreprise"],
		populations: ["Personnes immigrantes"],
		territory: "Montérégie",
		stage: "preparation",
		strategies: ["adaptation", "collaboration"],
		start: "2023-03-20",
		blockers: ["information"],
		budget: [
			[0, "preparation", "Fonds des compétences (fictif)", 45_000],
			[1, "realisation", "Fonds des compétences (fictif)", 110_000],
		],
	},
];
