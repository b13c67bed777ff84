// @vitest-environment happy-dom

/** The projects of the cohort that a step works on, as everybody who takes part has them, and as they are projected. */

import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { type DocumentId, newId, type RecordId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";
import type { StepProject, StepProjectsReply } from "#shared/protocol/workshops.ts";
import type { Api } from "#client/api/api.ts";
import { projectTexts } from "#client/features/workshops/projects/project-texts.ts";
import { StepContent } from "#client/features/workshops/taking-part/StepContent.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { ana, showsWorkshop, unreachable } from "#test/support/shown-workshop.tsx";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const t = projectTexts.fr;
const garden: StepProject = {
	...{ id: newId<RecordId>(), name: "Potagers soignants", summary: "Des jardins au CLSC.", carriers: ["Les Pousses"] },
	...{ sectors: ["Santé"], populations: ["Aînés"], territory: "Gaspésie", stage: { id: "experimentation", label: "" } },
};
const serving = (reply: Partial<StepProjectsReply>): Api => ({
	...unreachable,
	stepProjects: async () => ok({ name: "La santé", about: "", count: 1, projects: [garden], ...reply }),
});

function shows(kind: "read" | "discuss" | "ideas" | "welcome", server: Api, isOnCohort = true) {
	const workshop = new SmallWorkshop();
	const target = isOnCohort ? { kind: "cohort" as const, cohort: newId<DocumentId>() } : null;
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps: [stepLike(kind, { target })] });
	const [step] = workshop.state.steps;
	if (!step) throw new Error("a step is expected");
	showsWorkshop(workshop, <StepContent step={step} shownInstead={null} />, { server });
}

test("[R934] a step that is read or discussed shows the projects of its cohort, each in its words", async () => {
	for (const kind of ["read", "discuss", "welcome"] as const) {
		shows(kind, serving({ about: "Ce qu’on regarde." }));
		expect((await screen.findByRole("heading", { level: 2 })).textContent).toContain("La santé");
		const project = screen.getByRole("article").textContent ?? "";
		for (const words of ["Potagers soignants", "Des jardins au CLSC.", "Les Pousses", "Santé", "Aînés", "Gaspésie"])
			expect(project).toContain(words);
		// A stage of the starter list has its name in the language of the reader.
		expect(project).toContain("Expérimentation");
		cleanup();
	}
});

test("[R934] many projects come thirty at a time, and those that are not told are counted", async () => {
	const projects = Array.from({ length: 70 }, (_, at) => ({ ...garden, id: newId(), name: `Projet ${at + 1}` }));
	shows("read", serving({ count: 900, projects }));
	await screen.findByText("Projet 30");
	const count = () => document.querySelectorAll("article").length;
	expect(count()).toBe(30);
	fireEvent.click(screen.getByRole("button", { name: t.more(30) }));
	fireEvent.click(screen.getByRole("button", { name: t.more(10) }));
	expect(count()).toBe(70);
	expect(screen.getByText(t.notAll(70, 900))).toBeTruthy();
});

test("[R934] a cohort that is empty, gone or out of reach is said, each in its sentence", async () => {
	shows("read", serving({ count: 0, projects: [] }));
	expect(await screen.findByText(t.none)).toBeTruthy();
	cleanup();
	shows("read", { ...unreachable, stepProjects: async () => refused({ kind: "not-found" }) });
	expect(await screen.findByText(t.gone)).toBeTruthy();
	cleanup();
	shows("read", { ...unreachable, stepProjects: async () => refused({ kind: "step-closed" }) });
	expect((await screen.findByRole("alert")).textContent).toContain(t.notRead);
	cleanup();
	shows("read", unreachable, false);
	expect(screen.getByText(takingTexts.fr.quiet)).toBeTruthy();
});
