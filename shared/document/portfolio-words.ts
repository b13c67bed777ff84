/** How the starter stages, the strategies, roles and other fixed lists of a portfolio are said, with one line that explains each. */

import type { Phase } from "#shared/document/budget.ts";
import type { ObstacleKind } from "#shared/document/obstacles.ts";
import type { OrganisationType } from "#shared/document/organisations.ts";
import type { Environment, EvidenceStrength, Involvement, Stage, Strategy } from "#shared/document/portfolio.ts";
import type { Language } from "#shared/lib/language.ts";

type Words = {
	stage: Record<Stage, string>;
	stageHelp: Record<Exclude<Stage, "">, string>;
	strategy: Record<Strategy, string>;
	strategyHelp: Record<Strategy, string>;
	involvement: Record<Involvement, string>;
	involvementHelp: Record<Involvement, string>;
	evidenceStrength: Record<EvidenceStrength, string>;
	evidenceStrengthHelp: Record<Exclude<EvidenceStrength, "">, string>;
	environment: Record<Environment, string>;
	phase: Record<Phase, string>;
	obstacle: Record<ObstacleKind, string>;
	organisationType: Record<OrganisationType, string>;
};

export const portfolioWords: Record<Language, Words> = {
	fr: {
		stage: {
			"": "Étape non précisée",
			idea: "Idée",
			experimentation: "Expérimentation",
			evidence: "Preuves",
			preparation: "Préparation",
			scaling: "Mise à l’échelle",
			consolidation: "Pérennisation",
			ended: "Terminé",
		},
		stageHelp: {
			idea: "Le besoin et l’idée prennent forme avec les personnes concernées.",
			experimentation: "Une première version est essayée à petite échelle.",
			evidence: "On sait ce qui fonctionne, pour qui et à quelles conditions.",
			preparation: "Ce qui doit voyager est décrit, les milieux preneurs se préparent.",
			scaling: "L’innovation s’étend à d’autres milieux ou change le système.",
			consolidation: "Elle fait partie des pratiques et son financement est durable.",
			ended: "Le projet a pris fin ; ses apprentissages restent.",
		},
		strategy: {
			replication: "Reproduction",
			adaptation: "Adaptation",
			diversification: "Diversification",
			transposition: "Transposition",
			spreading: "Diffusion",
			collaboration: "Collaboration",
			"scaling-up": "Changement des règles",
			"scaling-deep": "Changement des cultures",
		},
		strategyHelp: {
			replication: "Refaire la même chose ailleurs, fidèlement.",
			adaptation: "Garder l’essentiel et ajuster le reste à chaque milieu.",
			diversification: "Offrir davantage aux mêmes personnes ou à d’autres.",
			transposition: "Porter l’idée dans un autre secteur.",
			spreading: "Partager les savoirs pour que d’autres s’en inspirent librement.",
			collaboration: "Grandir en réseau, avec des partenaires qui portent chacun une part.",
			"scaling-up": "Faire évoluer les lois, les politiques et les programmes.",
			"scaling-deep": "Faire évoluer les façons de voir, les relations et les valeurs.",
		},
		involvement: {
			carrier: "Porteur",
			adopter: "Milieu preneur",
			companion: "Accompagnateur",
			funder: "Bailleur de fonds",
			partner: "Partenaire",
		},
		involvementHelp: {
			carrier: "porte le projet et en répond",
			adopter: "accueille l’innovation chez lui",
			companion: "conseille et soutient la mise à l’échelle",
			funder: "finance",
			partner: "contribue autrement",
		},
		evidenceStrength: {
			"": "Solidité non précisée",
			promise: "Promesse",
			accounts: "Récits",
			observation: "Observation",
			comparison: "Comparaison",
			confirmation: "Confirmation",
		},
		evidenceStrengthHelp: {
			promise: "L’idée est plausible ; rien n’a encore été observé.",
			accounts: "Des personnes racontent ce qui a changé pour elles.",
			observation: "Les effets sont notés de façon suivie, dans un milieu.",
			comparison: "Les effets sont comparés : avant et après, ou avec un autre groupe.",
			confirmation: "Les mêmes effets sont retrouvés ailleurs, par d’autres.",
		},
		environment: {
			legal: "Milieu légal",
			normative: "Milieu normatif",
			institutional: "Milieu institutionnel",
			political: "Milieu politique",
		},
		phase: { preparation: "Préparation", realisation: "Réalisation" },
		obstacle: { blocker: "Blocage", condition: "Condition favorable" },
		organisationType: {
			"": "Type non précisé",
			ministry: "Ministère",
			municipality: "Municipalité",
			health: "Réseau de la santé",
			school: "Réseau scolaire",
			"social-economy": "Économie sociale",
			community: "Communautaire",
			research: "Recherche",
			transfer: "Centre de transfert",
			foundation: "Fondation",
			enterprise: "Entreprise",
			other: "Autre",
		},
	},
	en: {
		stage: {
			"": "Stage not given",
			idea: "Idea",
			experimentation: "Experimentation",
			evidence: "Evidence",
			preparation: "Preparation",
			scaling: "Scaling",
			consolidation: "Sustaining",
			ended: "Ended",
		},
		stageHelp: {
			idea: "The need and the idea take shape with the people concerned.",
			experimentation: "A first version is tried on a small scale.",
			evidence: "What works, for whom and under which conditions is known.",
			preparation: "What must travel is described; adopting settings get ready.",
			scaling: "The innovation reaches other settings or changes the system.",
			consolidation: "It is part of everyday practice and its funding lasts.",
			ended: "The project has ended; what it taught remains.",
		},
		strategy: {
			replication: "Replication",
			adaptation: "Adaptation",
			diversification: "Diversification",
			transposition: "Transposition",
			spreading: "Spreading",
			collaboration: "Collaboration",
			"scaling-up": "Changing the rules",
			"scaling-deep": "Changing the culture",
		},
		strategyHelp: {
			replication: "Do the same thing elsewhere, faithfully.",
			adaptation: "Keep the essentials and fit the rest to each setting.",
			diversification: "Offer more to the same people, or to others.",
			transposition: "Carry the idea into another sector.",
			spreading: "Share what was learned so that others freely draw on it.",
			collaboration: "Grow as a network, each partner carrying a part.",
			"scaling-up": "Move laws, policies and programmes.",
			"scaling-deep": "Move ways of seeing, relationships and values.",
		},
		involvement: {
			carrier: "Carrier",
			adopter: "Adopting setting",
			companion: "Companion",
			funder: "Funder",
			partner: "Partner",
		},
		involvementHelp: {
			carrier: "carries the project and answers for it",
			adopter: "takes the innovation in",
			companion: "advises and supports scaling",
			funder: "funds it",
			partner: "contributes in another way",
		},
		evidenceStrength: {
			"": "Strength not given",
			promise: "Promise",
			accounts: "Accounts",
			observation: "Observation",
			comparison: "Comparison",
			confirmation: "Confirmation",
		},
		evidenceStrengthHelp: {
			promise: "The idea is plausible; nothing has been observed yet.",
			accounts: "People tell what changed for them.",
			observation: "Effects are noted steadily, in one setting.",
			comparison: "Effects are compared: before and after, or with another group.",
			confirmation: "The same effects are found elsewhere, by others.",
		},
		environment: {
			legal: "Legal setting",
			normative: "Normative setting",
			institutional: "Institutional setting",
			political: "Political setting",
		},
		phase: { preparation: "Preparation", realisation: "Realisation" },
		obstacle: { blocker: "Blocker", condition: "Enabling condition" },
		organisationType: {
			"": "Type not given",
			ministry: "Ministry",
			municipality: "Municipality",
			health: "Health network",
			school: "School network",
			"social-economy": "Social economy",
			community: "Community",
			research: "Research",
			transfer: "Transfer centre",
			foundation: "Foundation",
			enterprise: "Enterprise",
			other: "Other",
		},
	},
};
