/** The projects that a step works on, for the back of the room: their names, whose they are and where, page after page when there are many. */

import type { ReactNode } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { projectTexts } from "#client/features/workshops/projects/project-texts.ts";
import { useStageWords, useStepProjects } from "#client/features/workshops/projects/use-step-projects.ts";
import { FittedWithHead } from "#client/features/workshops/screen/screen-head.tsx";
import { CardWall } from "#client/features/workshops/screen/CardWall.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

/** The least letter of the projected screen is large: more would turn for minutes. */
const MOST = 120;

/** `title`: between what the step asks and the projects. */
export function ProjectWall({ step, title }: { step: Step; title?: ReactNode }) {
	const t = useTexts(projectTexts);
	const { language } = useLanguage();
	const stageOf = useStageWords(language);
	const asked = useStepProjects(step);
	// What cannot be shown to the room is not told to it: the desk says why.
	if (asked.state !== "ready") return <FittedWithHead>{title}</FittedWithHead>;
	const { name, count, projects } = asked.value;
	const cards = projects.slice(0, MOST).map((project) => {
		const facts = [project.carriers.join(", "), project.territory, stageOf(project.stage)];
		const more = facts.filter((fact) => fact !== "").join(" · ");
		return { id: project.id, text: [project.name || t.unnamed, more].filter((line) => line !== "").join("\n") };
	});
	return (
		<CardWall
			title={title}
			sections={[
				{
					...{ id: step.id, name: t.title(name), detail: t.count(count), cards },
					more: count > cards.length ? t.notAll(cards.length, count) : "",
				},
			]}
		/>
	);
}
