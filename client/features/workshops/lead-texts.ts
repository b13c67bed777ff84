/** What leading opens to somebody who was named to do it, and the ways between the step, the desk and the agenda for a guest. */

import { asName } from "#shared/lib/elision.ts";
import { dictionary } from "#shared/lib/language.ts";

export const leadTexts = dictionary({
	fr: {
		views: "Vues de l’atelier",
		step: "L’étape",
		desk: "Animer l’atelier",
		agenda: "Déroulement",
		rightsTitle: "Ce que la coanimation vous permet",
		may: "Jusqu’à la fin de l’atelier\u00a0: le déroulement et ses consignes, les étapes, le minuteur, la porte, les personnes, les tables, les messages, les votes des étapes, les réponses des tours d’évaluation, l’écran projeté.",
		mayNot:
			"Restent aux membres de l’espace dont c’est le rôle\u00a0: ajouter un document à l’atelier, ouvrir un tour d’évaluation, inscrire une décision, faire le compte rendu.",
		nameTitle: (name: string) => `Nommer ${name} à la coanimation\u00a0?`,
		nameGuest: (name: string) =>
			`${name} est une personne invitée, sans compte. Jusqu’à la fin de l’atelier, elle pourra tenir le déroulement, les étapes, le minuteur, la porte, les personnes, les tables, les messages et l’écran projeté, ouvrir les votes des étapes et en montrer les résultats, montrer les réponses d’un tour d’évaluation. Elle ne pourra ni ajouter de document, ni ouvrir un tour, ni inscrire de décision, ni faire le compte rendu.`,
		nameMember: (name: string) =>
			`En tant ${asName(name)}, membre de l’espace, cette personne garde son rôle. Jusqu’à la fin de l’atelier, elle pourra aussi tenir le déroulement, les étapes, le minuteur, la porte, les personnes, les tables, les messages et l’écran projeté, ouvrir les votes et les tours d’évaluation des étapes et en montrer les résultats.`,
	},
	en: {
		views: "Views of the workshop",
		step: "The step",
		desk: "Lead the workshop",
		agenda: "Agenda",
		rightsTitle: "What co-facilitating lets you do",
		may: "Until the workshop ends: the agenda and its instructions, steps, the timer, the door, people, tables, messages, the votes of steps, the answers of assessment rounds, the projected screen.",
		mayNot:
			"Left to members of the workspace whose role it is: adding a document to the workshop, opening an assessment round, recording a decision, making the report.",
		nameTitle: (name) => `Name ${name} as co-facilitator?`,
		nameGuest: (name) =>
			`${name} is a guest, without an account. Until the workshop ends, they will be able to run the agenda, steps, the timer, the door, people, tables, messages and the projected screen, open the votes of steps and show their results, and show the answers of an assessment round. They can neither add a document, open a round, record a decision nor make the report.`,
		nameMember: (name) =>
			`${name} is a member of the workspace and keeps their role. Until the workshop ends, they will also be able to run the agenda, steps, the timer, the door, people, tables, messages and the projected screen, open the votes and assessment rounds of steps and show their results.`,
	},
});
