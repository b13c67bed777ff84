/** The example content of a first workspace: a short framework, an indicator set, a balise set and a few fictional projects that cite each other. All of it is marked as examples and removable at once. */

import type * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { stampSchema } from "#shared/document/document-meta.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

/** One document of the starter content: create it, then let `write` fill it. */
export type StarterDocument = { kind: DocumentKind; title: string; write: (doc: Y.Doc) => void };

/** The starter content with fresh ids: documents to create, and what to write in the portfolio. */
export function starterContent(): { documents: StarterDocument[]; writePortfolio: (doc: Y.Doc) => void } {
	const projects = PROJECTS.map((values) => ({ id: newId<RecordId>(), values }));
	const indicators = INDICATORS.map((one) => ({ id: newId<RecordId>(), ...one }));
	const balises = BALISES.map((one) => ({ id: newId<RecordId>(), ...one }));

	const project = (index: number) => {
		const one = projects[index] as (typeof projects)[number];
		return { cite: "project" as const, target: one.id, label: one.values.name };
	};
	const indicator = (index: number) => {
		const one = indicators[index] as (typeof indicators)[number];
		return { cite: "indicator" as const, target: one.id, label: one.values.name };
	};
	const balise = (index: number) => {
		const one = balises[index] as (typeof balises)[number];
		return { cite: "balise" as const, target: one.id, label: one.values.name };
	};

	const writeFramework = (doc: Y.Doc) => {
		stampSchema(doc);
		writeBlocks(richText(doc, frameworkTextName()), [
			{
				callout: "info",
				text: "Ce cadre est un exemple fictif. Modifiez-le pour essayer\u00a0; les exemples se retirent d’un seul geste depuis l’accueil de l’espace.",
			},
			{ heading: 1, text: "Contexte et besoin" },
			{
				paragraph: [
					"Dans plusieurs régions, des initiatives qui rapprochent l’alimentation, le voisinage et les soins ont fait leurs preuves à petite échelle. Elles peinent à durer et à se rendre ailleurs. Ce cadre dit comment les aider à franchir un palier, sans perdre ce qui fait leur valeur.",
				],
			},
			{ heading: 1, text: "Ce qui passe à l’échelle, et comment" },
			{
				paragraph: [
					"Nous partons de deux expériences concrètes\u00a0: ",
					project(0),
					", qui se prépare à être reprise par d’autres municipalités, et ",
					project(1),
					", dont la méthode s’adapte à de nouveaux quartiers. Ce qui voyage n’est pas la recette entière, mais son cœur\u00a0: les personnes concernées décident de ce qui leur est offert.",
				],
			},
			{ heading: 1, text: "Balises" },
			{ paragraph: ["Deux balises s’appliquent à tout projet qui demande un appui\u00a0:"] },
			{ card: "balise", target: (balises[0] as { id: string }).id, label: BALISES[0]?.values.name ?? "" },
			{
				paragraph: [
					"La seconde, ",
					balise(1),
					", se vérifie avant d’engager l’argent de la réalisation. Une troisième, ",
					balise(2),
					", reste en discussion.",
				],
			},
			{ heading: 1, text: "Indicateurs" },
			{
				bullets: [
					[indicator(0), " dit si le passage à l’échelle a lieu."],
					[indicator(1), " dit si les milieux gardent ce qu’ils ont adopté."],
					[indicator(2), " dit si les personnes concernées y gagnent."],
				],
			},
			{ heading: 1, text: "Enveloppe de cinq ans" },
			{
				paragraph:
					"Un cinquième de l’enveloppe sert à préparer\u00a0: réfléchir, planifier, tisser les ententes. Le reste sert à réaliser, par étapes, quand les balises sont respectées.",
			},
			{ heading: 1, text: "Conditions et obstacles" },
			{
				tasks: [
					{ text: "Un milieu preneur a nommé la personne qui portera le projet chez lui", done: true },
					{ text: "Le partage de renseignements entre organismes est encadré par une entente", done: false },
					{ text: "Une relève est prévue pour l’accompagnement", done: false },
				],
			},
			{ heading: 1, text: "Le portefeuille sur lequel ce cadre travaille" },
			{ paragraph: ["Le portefeuille compte en ce moment ", { figure: "projects-by-sector" }, "."] },
			{ card: "project", target: (projects[2] as { id: string }).id, label: PROJECTS[2]?.name ?? "" },
		]);
	};

	const writeIndicators = (doc: Y.Doc) => {
		stampSchema(doc);
		const table = indicatorTable(doc);
		for (const { id, values, definition } of indicators) {
			table.add(id, values, { example: true });
			writeBlocks(richText(doc, recordTextName("definition", id)), [{ paragraph: definition }]);
		}
	};

	const writeBalises = (doc: Y.Doc) => {
		stampSchema(doc);
		const table = baliseTable(doc);
		const criteria = criterionTable(doc);
		for (const { id, values, statement, why, checks } of balises) {
			table.add(id, values, { example: true });
			writeBlocks(richText(doc, recordTextName("statement", id)), [{ paragraph: statement }]);
			writeBlocks(richText(doc, recordTextName("why", id)), [{ paragraph: why }]);
			for (const text of checks) criteria.add(newId<RecordId>(), { balise: id, text }, { example: true });
		}
	};

	return {
		documents: [
			{ kind: "framework", title: "Cadre d’exemple\u00a0: voisinages nourriciers", write: transacted(writeFramework) },
			{ kind: "indicator-set", title: "Indicateurs d’exemple", write: transacted(writeIndicators) },
			{ kind: "balise-set", title: "Balises d’exemple", write: transacted(writeBalises) },
		],
		writePortfolio: transacted((doc) => {
			stampSchema(doc);
			projectTable(doc).addMany(projects.map((one) => ({ ...one, example: true })));
		}),
	};
}

/** Removes what is still marked as an example from a portfolio. Projects of the group's own stay. */
export function removeExampleProjects(doc: Y.Doc): void {
	const table = projectTable(doc);
	doc.transact(() => {
		for (const project of table.list()) if (project.example) table.remove(project.id);
	});
}

function transacted(write: (doc: Y.Doc) => void): (doc: Y.Doc) => void {
	return (doc) => doc.transact(() => write(doc));
}

const PROJECTS: readonly (Partial<ProjectFields> & { name: string })[] = [
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
	},
];

const INDICATORS = [
	{
		values: {
			code: "I1",
			name: "Milieux preneurs engagés",
			unit: "milieux",
			unitKind: "count" as const,
			// A state at one time: added over projects, not from one half-year to the next.
			additivity: "projects" as const,
			aggregation: "sum" as const,
			direction: "increase" as const,
			source: "Ententes signées",
			frequency: "half-yearly" as const,
			baseline: 4,
			baselineDate: "2025-03-31",
			targets: [
				{ period: "2026", value: 10 },
				{ period: "2028", value: 25 },
			],
			disaggregation: ["Région", "Secteur"],
			responsible: "Secrétariat du cadre (fictif)",
		},
		definition:
			"Nombre d’organisations qui ont signé une entente pour adopter un projet du portefeuille et nommé une personne responsable.",
	},
	{
		values: {
			code: "I2",
			name: "Maintien après deux ans",
			unit: "%",
			unitKind: "percent" as const,
			additivity: "never" as const,
			aggregation: "mean" as const,
			direction: "increase" as const,
			formula: "Milieux encore actifs deux ans après l’entente ÷ milieux qui ont signé deux ans plus tôt × 100",
			source: "Suivi annuel auprès des milieux",
			frequency: "yearly" as const,
			baseline: 60,
			baselineDate: "2025-03-31",
			targets: [{ period: "2028", value: 80 }],
			disaggregation: ["Secteur"],
			responsible: "Équipe d’évaluation (fictive)",
		},
		definition: "Part des milieux preneurs qui font encore vivre le projet deux ans après leur entente.",
	},
	{
		values: {
			code: "I3",
			name: "Personnes rejointes",
			unit: "personnes",
			unitKind: "people" as const,
			// The same person may take part in several projects.
			additivity: "overlapping" as const,
			direction: "increase" as const,
			source: "Rapports des porteurs",
			frequency: "quarterly" as const,
			baseline: 1250,
			baselineDate: "2025-03-31",
			targets: [
				{ period: "2026", value: 3000 },
				{ period: "2028", value: 8000 },
			],
			disaggregation: ["Groupe d’âge", "Région"],
			responsible: "Porteurs de projet",
		},
		definition: "Nombre de personnes différentes qui ont pris part à une activité d’un projet au cours du trimestre.",
	},
];

const BALISES = [
	{
		values: {
			code: "B1",
			name: "Avec les personnes concernées",
			level: "required" as const,
			status: "adopted" as const,
		},
		statement: "Les personnes concernées prennent part aux décisions du projet, de sa préparation à son évaluation.",
		why: "Un projet qui change d’échelle change de mains. Sans celles et ceux pour qui il existe, il garde sa forme et perd son sens.",
		checks: [
			"Des personnes concernées siègent là où se prennent les décisions",
			"Leur participation est soutenue\u00a0: temps, transport, dédommagement",
			"On peut nommer un choix qu’elles ont changé",
		],
	},
	{
		values: {
			code: "B2",
			name: "Des résultats avant l’argent",
			level: "required" as const,
			status: "adopted" as const,
		},
		statement: "Le projet montre des résultats observés, avec leurs limites, avant que la réalisation soit financée.",
		why: "La préparation mérite un appui tôt\u00a0; la réalisation, elle, engage plusieurs milieux pour longtemps.",
		checks: [
			"Les résultats viennent d’au moins un milieu réel",
			"Les limites sont écrites",
			"Une personne hors du projet les a relus",
		],
	},
	{
		values: {
			code: "B3",
			name: "Un milieu prêt à recevoir",
			level: "recommended" as const,
			status: "discussion" as const,
		},
		statement: "Le milieu preneur a du temps, une personne responsable et une raison à lui d’adopter le projet.",
		why: "On n’installe pas une innovation chez quelqu’un\u00a0: on la prépare avec lui.",
		checks: ["Une personne responsable est nommée", "Le temps nécessaire est libéré"],
	},
];
