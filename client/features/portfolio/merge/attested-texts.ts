/** The sentences about what was attested of projects that are merged, and about undoing a merge. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const attestedTexts = dictionary({
	fr: {
		title: "Ce que des personnes ont inscrit",
		list: (parts: readonly string[]) =>
			parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`,
		values: (count: number) => counted("fr", count, "mesure", "mesures"),
		assessments: (count: number) => counted("fr", count, "évaluation", "évaluations"),
		judgements: (count: number) => counted("fr", count, "constat sur des balises", "constats sur des balises"),
		threads: (count: number) => counted("fr", count, "fil de commentaires", "fils de commentaires"),
		valuesUnknown: "Ses mesures ne peuvent pas être comptées pour l’instant\u00a0: elles suivent aussi.",
		nothing: (gone: string) =>
			`Personne n’a inscrit de mesure, d’évaluation, de constat ni de commentaire pour «\u00a0${gone}\u00a0».`,
		follows: (list: string, gone: string, kept: string) =>
			`«\u00a0${gone}\u00a0» a ${list}\u00a0: on les lira dans «\u00a0${kept}\u00a0», avec les siens, et tout sera compté une seule fois.`,
		bothValues: (count: number, kept: string, gone: string) =>
			count === 1
				? `Pour 1 mesure, les deux projets ont une valeur à la même période\u00a0: celle de «\u00a0${kept}\u00a0» compte, celle de «\u00a0${gone}\u00a0» reste dans l’historique.`
				: `Pour ${count} mesures, les deux projets ont une valeur à la même période\u00a0: celles de «\u00a0${kept}\u00a0» comptent, celles de «\u00a0${gone}\u00a0» restent dans l’historique.`,
		bothAssessments: (count: number) =>
			count === 1
				? "Les deux ont été évalués avec le même instrument\u00a0: la dernière évaluation compte, celle d’un groupe avant celle d’une personne\u00a0; l’historique garde les deux."
				: `Les deux ont été évalués avec ${count} mêmes instruments\u00a0: la dernière évaluation compte, celle d’un groupe avant celle d’une personne\u00a0; l’historique garde tout.`,
		bothJudgements: (count: number) =>
			count === 1
				? "Pour 1 critère, les deux ont un constat\u00a0: le dernier compte, l’historique garde les deux."
				: `Pour ${count} critères, les deux ont un constat\u00a0: le dernier compte, l’historique garde tout.`,
		never: "Rien de tout cela n’est récrit\u00a0: défaire la fusion rend à chacun ce qui était le sien.",
		comesBack: (list: string, gone: string) => `Reviennent avec «\u00a0${gone}\u00a0»\u00a0: ${list}.`,
		mergedInto: (name: string) => `Fusionné dans «\u00a0${name}\u00a0»`,
		mergedHere: "Fusionnés dans ce projet",
		notesOf: (name: string) => `Notes de «\u00a0${name}\u00a0»`,
		undoMerge: "Défaire la fusion",
		undoMergeOf: (name: string) => `Défaire la fusion avec «\u00a0${name}\u00a0»`,
		undoMergeMore: "Défaire la fusion…",
		becomesApart: (gone: string, kept: string) =>
			`«\u00a0${gone}\u00a0» redevient un projet à part, avec ses champs et ses notes. Ce qui menait à lui n’ira plus à «\u00a0${kept}\u00a0».`,
		takesBack: (kept: string) => `«\u00a0${kept}\u00a0» rend ce que la fusion lui avait donné\u00a0:`,
		fromCohorts: (count: number) => (count === 1 ? "Sa place dans 1 cohorte" : `Sa place dans ${count} cohortes`),
		budgetLines: (count: number) => (count === 1 ? "Budget\u00a0: 1 ligne" : `Budget\u00a0: ${count} lignes`),
		stays: (kept: string) => `Changé depuis, et laissé tel quel dans «\u00a0${kept}\u00a0»\u00a0:`,
		nothingTaken: (kept: string) => `La fusion n’avait rien donné à «\u00a0${kept}\u00a0» qui y soit encore.`,
		unknown: (kept: string) =>
			`On ne sait pas ce que «\u00a0${kept}\u00a0» avait repris\u00a0: cette fusion ne l’a pas gardé. Ses champs ne changeront pas\u00a0; regardez si des lignes s’y trouvent en double.`,
		separated: (gone: string) => `«\u00a0${gone}\u00a0» est de nouveau un projet à part.`,
		goneMeanwhile: "Quelqu’un vient de défaire cette fusion.",
		otherStayed: (name: string) =>
			`Quelqu’un a fusionné ces deux projets en même temps que vous\u00a0: c’est «\u00a0${name}\u00a0» qui est resté.`,
		cancel: "Annuler",
		undo: "Annuler",
		undone: "La fusion est rétablie.",
		untitled: "Projet sans nom",
	},
	en: {
		title: "What people put their name to",
		list: (parts) => (parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`),
		values: (count) => counted("en", count, "measurement", "measurements"),
		assessments: (count) => counted("en", count, "assessment", "assessments"),
		judgements: (count) => counted("en", count, "verdict on balises", "verdicts on balises"),
		threads: (count) => counted("en", count, "thread of comments", "threads of comments"),
		valuesUnknown: "Its measurements cannot be counted for now: they follow too.",
		nothing: (gone) => `Nobody recorded a measurement, an assessment, a verdict or a comment for “${gone}”.`,
		follows: (list, gone, kept) =>
			`“${gone}” has ${list}: they are read in “${kept}”, with its own, and everything is counted once.`,
		bothValues: (count, kept, gone) =>
			count === 1
				? `For 1 measurement, both projects have a value for the same period: that of “${kept}” counts, that of “${gone}” stays in the history.`
				: `For ${count} measurements, both projects have a value for the same period: those of “${kept}” count, those of “${gone}” stay in the history.`,
		bothAssessments: (count) =>
			count === 1
				? "Both were assessed with the same instrument: the last assessment counts, a group’s before a person’s; the history keeps both."
				: `Both were assessed with ${count} of the same instruments: the last assessment counts, a group’s before a person’s; the history keeps all.`,
		bothJudgements: (count) =>
			count === 1
				? "For 1 criterion, both have a verdict: the last one counts, the history keeps both."
				: `For ${count} criteria, both have a verdict: the last one counts, the history keeps all.`,
		never: "None of it is written anew: undoing the merge gives each its own back.",
		comesBack: (list, gone) => `What comes back with “${gone}”: ${list}.`,
		mergedInto: (name) => `Merged into “${name}”`,
		mergedHere: "Merged into this project",
		notesOf: (name) => `Notes of “${name}”`,
		undoMerge: "Undo the merge",
		undoMergeOf: (name) => `Undo the merge with “${name}”`,
		undoMergeMore: "Undo the merge…",
		becomesApart: (gone, kept) =>
			`“${gone}” is a project of its own again, with its fields and notes. What led to it no longer goes to “${kept}”.`,
		takesBack: (kept) => `“${kept}” gives back what the merge had given it:`,
		fromCohorts: (count) => (count === 1 ? "Its place in 1 cohort" : `Its place in ${count} cohorts`),
		budgetLines: (count) => (count === 1 ? "Budget: 1 line" : `Budget: ${count} lines`),
		stays: (kept) => `Changed since, and left as it is in “${kept}”:`,
		nothingTaken: (kept) => `The merge had given nothing to “${kept}” that is still there.`,
		unknown: (kept) =>
			`What “${kept}” had taken is not known: this merge did not keep it. Its fields will not change; see whether lines are there twice.`,
		separated: (gone) => `“${gone}” is a project of its own again.`,
		goneMeanwhile: "Somebody has just undone this merge.",
		otherStayed: (name) =>
			`Somebody merged these two projects at the same time as you: “${name}” is the one that stayed.`,
		cancel: "Cancel",
		undo: "Undo",
		undone: "The merge is back.",
		untitled: "Project without a name",
	},
});
