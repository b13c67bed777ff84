/** The example content of a first workspace: a short framework, an indicator set, a balise set, a resource set and a few fictional projects that cite each other. All of it is marked as examples and removable at once. */

import type * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { stampSchema } from "#shared/document/document-meta.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { portfolioTables } from "#shared/document/portfolio-tables.ts";
import { frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { resourceTable } from "#shared/document/resource-set.ts";
import { EXAMPLE_PROJECTS, writeExamplePortfolio } from "#shared/document/starter-portfolio.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

/** One document of the starter content: create it, then let `write` fill it. */
export type StarterDocument = { kind: DocumentKind; title: string; write: (doc: Y.Doc) => void };

/** The starter content with fresh ids: documents to create, and what to write in the portfolio. */
export function starterContent(): { documents: StarterDocument[]; writePortfolio: (doc: Y.Doc) => void } {
	const projects = EXAMPLE_PROJECTS.map((values) => ({ id: newId<RecordId>(), values }));
	const indicators = INDICATORS.map((one) => ({ id: newId<RecordId>(), ...one }));
	const balises = BALISES.map((one) => ({ id: newId<RecordId>(), ...one }));

	const resources = RESOURCES.map((one) => ({ id: newId<RecordId>(), ...one }));

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
			{ card: "project", target: (projects[2] as { id: string }).id, label: EXAMPLE_PROJECTS[2]?.name ?? "" },
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
		for (const { id, values, statement, why, checks, asked } of balises) {
			table.add(id, values, { example: true });
			writeBlocks(richText(doc, recordTextName("statement", id)), [{ paragraph: statement }]);
			writeBlocks(richText(doc, recordTextName("why", id)), [{ paragraph: why }]);
			for (const text of checks) criteria.add(newId<RecordId>(), { balise: id, text }, { example: true });
			for (const text of asked)
				criteria.add(newId<RecordId>(), { balise: id, text, asks: "project" }, { example: true });
		}
	};

	const writeResources = (doc: Y.Doc) => {
		stampSchema(doc);
		const table = resourceTable(doc);
		for (const { id, values, statement, linked } of resources) {
			const ids = {
				projects: linked.projects.map((at) => project(at).target),
				balises: linked.balises.map((at) => balise(at).target),
			};
			table.add(id, { ...values, ...ids }, { example: true });
			writeBlocks(richText(doc, recordTextName("statement", id)), [{ paragraph: statement }]);
		}
	};

	return {
		documents: [
			{ kind: "framework", title: "Cadre d’exemple\u00a0: voisinages nourriciers", write: transacted(writeFramework) },
			{ kind: "indicator-set", title: "Indicateurs d’exemple", write: transacted(writeIndicators) },
			{ kind: "balise-set", title: "Balises d’exemple", write: transacted(writeBalises) },
			{ kind: "resource-set", title: "Ressources d’exemple", write: transacted(writeResources) },
		],
		writePortfolio: transacted((doc) => {
			stampSchema(doc);
			writeExamplePortfolio(
				doc,
				projects.map(({ id }) => id),
			);
		}),
	};
}

/** Removes what is still marked as an example from a portfolio. What is the group's own stays, with the examples it came to lean on. */
export function removeExampleProjects(doc: Y.Doc): void {
	const { projects, ...others } = portfolioTables(doc);
	doc.transact(() => {
		const used = new Set<string>();
		for (const project of projects.list()) {
			if (project.example) projects.remove(project.id);
			else for (const id of leansOn(project)) used.add(id);
		}
		for (const table of Object.values(others))
			for (const one of table.list()) if (one.example && !used.has(one.id)) table.remove(one.id);
	});
}

/** The ids of the organisations and obstacles a project names. */
function leansOn({ organisations, budget, blockers, conditions }: Project): string[] {
	const named = [...organisations, ...Object.values(budget).flatMap(({ funder }) => funder ?? [])];
	return [...named.flatMap(({ id }) => id ?? []), ...blockers, ...conditions];
}

function transacted(write: (doc: Y.Doc) => void): (doc: Y.Doc) => void {
	return (doc) => doc.transact(() => write(doc));
}

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
			status: "discussion" as const,
		},
		statement: "Les personnes concernées prennent part aux décisions du projet, de sa préparation à son évaluation.",
		why: "Un projet qui change d’échelle change de mains. Sans celles et ceux pour qui il existe, il garde sa forme et perd son sens.",
		checks: [
			"Des personnes concernées siègent là où se prennent les décisions",
			"Leur participation est soutenue\u00a0: temps, transport, dédommagement",
			"On peut nommer un choix qu’elles ont changé",
		],
		asked: [],
	},
	{
		values: {
			code: "B2",
			name: "Des résultats avant l’argent",
			level: "required" as const,
			status: "discussion" as const,
		},
		statement: "Le projet montre des résultats observés, avec leurs limites, avant que la réalisation soit financée.",
		why: "La préparation mérite un appui tôt\u00a0; la réalisation, elle, engage plusieurs milieux pour longtemps.",
		checks: ["Les résultats viennent d’au moins un milieu réel", "Les limites sont écrites"],
		/** What each project is asked, for the coverage to have something to say. */
		asked: ["Une personne hors du projet a relu ses résultats"],
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
		checks: ["Le temps nécessaire est libéré"],
		asked: ["Une personne responsable est nommée dans le milieu preneur"],
	},
];

const RESOURCES = [
	{
		values: {
			code: "R1",
			name: "Petit fonds de préparation",
			nature: "resource" as const,
			status: "kept" as const,
			stages: ["evidence", "preparation"],
			roles: ["carrier"],
			providers: [{ name: "Table régionale (fictive)" }],
		},
		linked: { projects: [0], balises: [1] },
		statement:
			"Une somme modeste, versée avant la réalisation, pour documenter les résultats et préparer les milieux qui reprendront le projet.",
	},
	{
		values: {
			code: "R2",
			name: "Jumelage entre milieux",
			nature: "mechanism" as const,
			status: "discussion" as const,
			stages: ["preparation", "scaling"],
			roles: ["adopter", "companion"],
			providers: [{ name: "Milieux qui ont déjà adopté un projet" }],
		},
		linked: { projects: [0, 1], balises: [2] },
		statement:
			"Un milieu qui a adopté un projet en reçoit un autre qui s’y prépare\u00a0: deux visites, un échange d’outils, et quelqu’un à qui téléphoner pendant la première année.",
	},
];
