/** The words around the projects that a step works on. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const projectTexts = dictionary({
	fr: {
		title: (cohort: string) => (cohort === "" ? "Projets de la cohorte" : `Projets\u00a0: ${cohort}`),
		count: (count: number) => counted("fr", count, "projet", "projets"),
		none: "Aucun projet n’est dans cette cohorte pour l’instant.",
		gone: "La cohorte de cette étape n’est plus là.",
		notRead: "Les projets de cette étape ne se lisent pas ici pour l’instant",
		unnamed: "Projet sans nom",
		carriedBy: "Porté par",
		place: "Territoire",
		populations: "Populations",
		more: (count: number) => `Montrer ${counted("fr", count, "autre projet", "autres projets")}`,
		notAll: (shown: number, count: number) => `Les ${shown} premiers projets sur ${count} sont montrés ici.`,
	},
	en: {
		title: (cohort) => (cohort === "" ? "Projects of the cohort" : `Projects: ${cohort}`),
		count: (count) => counted("en", count, "project", "projects"),
		none: "No project is in this cohort yet.",
		gone: "The cohort of this step is not there any more.",
		notRead: "The projects of this step cannot be read here for now",
		unnamed: "Project without a name",
		carriedBy: "Carried by",
		place: "Territory",
		populations: "Populations",
		more: (count) => `Show ${counted("en", count, "more project", "more projects")}`,
		notAll: (shown, count) => `The first ${shown} projects of ${count} are shown here.`,
	},
});
