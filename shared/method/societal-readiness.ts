/** Societal Readiness Levels: nine levels, from a problem somebody names to a solution that society has made its own. */

import type { Instrument, InstrumentLevel } from "#shared/domain/instrument.ts";

const level = (value: number, fr: [string, string], en: [string, string]): InstrumentLevel => ({
	value,
	label: { fr: fr[0], en: en[0] },
	help: { fr: fr[1], en: en[1] },
});

export const SOCIETAL_READINESS: Instrument = {
	id: "societal-readiness",
	version: 0,
	title: { fr: "Niveaux de maturité sociétale", en: "Societal Readiness Levels" },
	about: {
		fr: "Neuf niveaux disent jusqu’où une innovation est adaptée à la société qui la reçoit, et ce que demande la marche suivante. Quatre phases\u00a0: reposer le problème (1 et 2), explorer et donner forme à une idée (3 et 4), expérimenter (5 à 7), entrer dans les usages (8 et 9). Plus le niveau est bas, plus un plan d’adaptation à la société est utile. À ne pas confondre avec le niveau de maturité d’une solution technique ou d’un système, que l’anglais abrège de la même façon.",
		en: "Nine levels say how far an innovation is adapted to the society that receives it, and what the next step asks for. Four phases: asking the problem again (1 and 2), exploring and giving an idea a form (3 and 4), experimenting (5 to 7), becoming part of common practice (8 and 9). The lower the level, the more useful a plan for societal adaptation. Not to be confused with Solution Readiness or System Readiness Levels, which share its abbreviation.",
	},
	notice: {
		fr: "Le nombre de niveaux et les quatre phases viennent des sources citées\u00a0; les intitulés et les aides sont les nôtres. Comparez-les au libellé de votre bailleur de fonds avant un usage officiel, et publiez une version à votre goût.",
		en: "The number of levels and the four phases come from the sources cited; titles and help texts are our own words. Compare them with your funder’s wording before official use, and publish a version that suits you.",
	},
	source: {
		text: {
			fr: "Fonds danois pour l’innovation (années 2010)\u00a0; adaptation française du CNRS et du laboratoire DESTINS–Ellyx (2021).",
			en: "Innovation Fund Denmark (2010s); French adaptation by CNRS and the DESTINS–Ellyx laboratory (2021).",
		},
		links: [
			"https://www.cnrs.fr/fr/cnrsinfo/gravir-lechelle-de-linnovation-sociale",
			"https://www.ellyx.fr/inspirations/srl-professionnels-innovation/",
			"https://ncpflanders.be/index.php/news/societal-readiness-level-srl-will-it-replace-or-complement-trl",
		],
	},
	rule: "weakest-dimension",
	notApplicable: false,
	dimensions: [
		{
			id: "readiness",
			label: { fr: "Maturité sociétale", en: "Societal readiness" },
			help: {
				fr: "Choisissez le niveau le plus élevé qui décrit ce qui est déjà vrai, et dites pourquoi.",
				en: "Choose the highest level that describes what is already true, and say why.",
			},
			levels: [
				level(
					1,
					[
						"Un problème est nommé",
						"On sait quel besoin social n’est pas comblé, pour qui, et ce que la société est prête ou non à changer.",
					],
					[
						"A problem is named",
						"It is known which social need is not met, for whom, and what society is or is not ready to change.",
					],
				),
				level(
					2,
					[
						"Une réponse est formulée",
						"Le problème, une réponse possible et les effets attendus sont écrits. Les personnes et milieux concernés sont repérés.",
					],
					[
						"A response is put into words",
						"The problem, a possible response and the expected effects are written down. The people and settings concerned are identified.",
					],
				),
				level(
					3,
					[
						"Une idée est éprouvée avec des personnes concernées",
						"De premiers essais ou échanges avec elles ont fait bouger la réponse.",
					],
					["An idea is tried with people concerned", "First trials or exchanges with them have changed the response."],
				),
				level(
					4,
					[
						"Le problème est confirmé sur le terrain",
						"Un essai limité, dans un milieu réel, montre que le problème est bien celui-là.",
					],
					[
						"The problem is confirmed in the field",
						"A limited trial in a real setting shows that this is indeed the problem.",
					],
				),
				level(
					5,
					[
						"La réponse convient aux acteurs du milieu",
						"Ceux qui s’en serviraient, la soutiendraient ou pourraient s’y opposer l’ont examinée et la jugent valable.",
					],
					[
						"The response suits the actors of the field",
						"Those who would use it, support it or might oppose it have examined it and find it sound.",
					],
				),
				level(
					6,
					[
						"La réponse fonctionne dans un milieu réel",
						"Elle y est démontrée avec les personnes concernées, et ses effets sont observés.",
					],
					[
						"The response works in a real setting",
						"It is demonstrated there with the people concerned, and its effects are observed.",
					],
				),
				level(
					7,
					[
						"La réponse est affinée et éprouvée de nouveau",
						"Ce que l’expérience a appris a servi à la revoir, puis à l’essayer encore, dans ce milieu ou dans d’autres.",
					],
					[
						"The response is refined and tried again",
						"What experience taught was used to revise it, then to try it again, in that setting or in others.",
					],
				),
				level(
					8,
					[
						"La réponse et son plan d’adaptation sont complets",
						"On sait ce que la société doit ajuster (règles, métiers, financement, habitudes), qui le fera et quand.",
					],
					[
						"The response and its adaptation plan are complete",
						"It is known what society has to adjust (rules, trades, funding, habits), who will do it and when.",
					],
				),
				level(
					9,
					[
						"La réponse est entrée dans les usages",
						"Elle a fait ses preuves dans les milieux visés, qui la portent par eux-mêmes.",
					],
					[
						"The response is part of common practice",
						"It has proven itself in the settings it was meant for, which carry it by themselves.",
					],
				),
			],
		},
	],
};
