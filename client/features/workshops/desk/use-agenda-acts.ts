/** What is done to the agenda of a workshop: steps added, changed, moved, copied and taken out, with the instructions that go with them. */

import { useMemo, useRef } from "react";
import type * as Y from "yjs";
import { copyRichText } from "#shared/document/copy-rich-text.ts";
import type { Step, StepTerms } from "#shared/domain/workshop-step.ts";
import type { WorkshopDetails } from "#shared/ledger/workshop-wire.ts";
import type { LedgerCommandReply } from "#shared/protocol/ledger.ts";
import type { Given } from "#client/document/use-give-from-field.ts";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { instructionOf } from "#client/features/workshops/StepInstruction.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

/** A step to add; `write` puts its instruction in the text of that name, of the room of the workshop. */
export type NewStep = { terms: StepTerms; write?: (doc: Y.Doc, text: string) => void };

/** A command takes no more at once. */
const AT_ONCE = 30;

export type AgendaActs = ReturnType<typeof useAgendaActs>;

export function useAgendaActs() {
	const t = useTexts(agendaTexts);
	const announce = useAnnounce();
	const { room, state, give } = useWorkshop();
	/** What was asked and is not in the state yet, by step; the details of the workshop under no name. */
	const asked = useRef(new Map<string, object>());
	return useMemo(() => {
		const nameOf = (step: Step) => step.title || t.untitled;

		/** Before the step named; at the end when none is. The ids of those that were added reach `onAdded`. */
		const add = async (
			steps: readonly NewStep[],
			before: string | null,
			onAdded?: (ids: readonly string[]) => void,
		): Promise<Given> => {
			for (let at = 0; at < steps.length; at += AT_ONCE) {
				const some = steps.slice(at, at + AT_ONCE);
				const command = { kind: "add-steps" as const, steps: some.map(({ terms }) => terms), before };
				const given = await give(command, undefined, (reply) => {
					const ids = addedSteps(reply);
					room.doc.transact(() => {
						for (const [index, { write }] of some.entries()) {
							const id = ids[index];
							if (id !== undefined) write?.(room.doc, instructionOf(id));
						}
					});
					onAdded?.(ids);
				});
				if (given !== "done") return given;
			}
			announce(t.added(steps.length));
			return "done";
		};

		const move = (step: Step, by: -1 | 1) => {
			const steps = state.steps;
			const at = steps.findIndex(({ id }) => id === step.id);
			const to = at + by;
			if (at < 0 || to < 0 || to >= steps.length) return;
			const before = (by < 0 ? steps[to] : steps[to + 1])?.id ?? null;
			void give({ kind: "move-step", step: step.id, before }, t.moved(nameOf(step), to + 1, steps.length));
		};

		/** Two fields that are left one right after the other are both kept: the second command has what the first one asked. */
		const asking = async <Part extends object>(of: string, part: Part, ask: (all: Part) => Promise<Given>) => {
			const all = { ...(asked.current.get(of) as Part | undefined), ...part };
			asked.current.set(of, all);
			const given = await ask(all);
			if (given !== "waiting" && asked.current.get(of) === all) asked.current.delete(of);
			return given;
		};

		const edit = (step: Step, part: Partial<StepTerms>): Promise<Given> =>
			asking(step.id, part, (all) => {
				// As it is now: what somebody else set meanwhile stays.
				const { id: _, ...terms } = state.steps.find(({ id }) => id === step.id) ?? step;
				return give({ kind: "edit-step", step: step.id, terms: { ...terms, ...all } });
			});

		const setDetails = (part: Partial<WorkshopDetails>): Promise<Given> =>
			asking("", part, (all) => give({ kind: "set-details", ...state.details, ...all }));

		const duplicate = (step: Step, onAdded?: (ids: readonly string[]) => void) => {
			const { id, ...terms } = step;
			const after = state.steps[state.steps.findIndex((one) => one.id === id) + 1]?.id ?? null;
			const write = (doc: Y.Doc, text: string) => copyRichText(doc, instructionOf(id), text);
			return add([{ terms: { ...terms, ahead: null }, write }], after, onAdded);
		};

		const remove = (step: Step) => give({ kind: "remove-step", step: step.id }, t.removed(nameOf(step)));

		return { add, move, edit, setDetails, duplicate, remove, nameOf };
	}, [room, state, give, announce, t]);
}

function addedSteps({ events }: LedgerCommandReply): string[] {
	return events.flatMap((event) => {
		const body: unknown = "body" in event ? event.body : null;
		const added = body as { kind?: unknown; steps?: { id: string }[] } | null;
		return added?.kind === "steps-added" ? (added.steps ?? []).map(({ id }) => id) : [];
	});
}
