/** The stream of the templates of a workspace: agendas kept under a name, with what their steps ask, to prepare other workshops from. */

import { z } from "zod";
import { BlockShape } from "#shared/document/block-json.ts";
import { MAX_STEPS, StepTerms } from "#shared/domain/workshop-step.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import {
	type CommandContext,
	isSealed,
	type LedgerEvent,
	type SealedEvent,
	type Stream,
} from "#shared/ledger/stream.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const MAX_TEMPLATES = 100;
const MAX_INSTRUCTION_BLOCKS = 100;

export const LONGEST_TEMPLATE_NAME = 120;

const Name = z.string().trim().min(1).max(LONGEST_TEMPLATE_NAME);
const EntryId = z.string().regex(/^[a-z0-9]{1,64}$/);
/** Without the ids of its blocks: they are given where it is written. */
const Text = z.array(BlockShape).max(MAX_INSTRUCTION_BLOCKS);

/** What a step of a template is. When it opens ahead, that it is skipped and what it works on are of one workshop: they are left. */
const TemplateTerms = StepTerms.extend({ target: z.null(), ahead: z.null(), isSkipped: z.literal(false) });

const Content = z.strictObject({
	purpose: Text,
	steps: z
		.array(z.strictObject({ terms: TemplateTerms, instruction: Text }))
		.min(1)
		.max(MAX_STEPS),
});
export type TemplateContent = z.infer<typeof Content>;

export const TemplateCommand = z.discriminatedUnion("kind", [
	/** `template`: the one that this takes the place of; null for a new one. */
	z.strictObject({ kind: z.literal("save-template"), template: EntryId.nullable(), name: Name, content: Content }),
	z.strictObject({ kind: z.literal("rename-template"), template: EntryId, name: Name }),
	z.strictObject({ kind: z.literal("remove-template"), template: EntryId }),
]);
export type TemplateCommand = z.infer<typeof TemplateCommand>;

const Purged = z.array(z.int().min(1));

export const TemplateBody = z.discriminatedUnion("kind", [
	/** `purged`: the events that said what it was before. */
	z.strictObject({
		...{ kind: z.literal("template-saved"), template: EntryId, name: Name, content: Content },
		purged: Purged,
	}),
	z.strictObject({ kind: z.literal("template-renamed"), template: EntryId, name: Name }),
	z.strictObject({ kind: z.literal("template-removed"), template: EntryId, purged: Purged }),
]);
export type TemplateBody = z.infer<typeof TemplateBody>;

export type KeptTemplate = {
	readonly id: string;
	readonly name: string;
	readonly content: TemplateContent;
	readonly savedBy: MemberId | null;
	readonly savedAt: string;
	/** The event that says what it is. */
	readonly seq: number;
};
export type TemplatesState = { templates: Map<string, KeptTemplate> };

export const workshopTemplatesStream: Stream<TemplatesState, TemplateCommand, TemplateBody> = {
	name: "workshop-templates",
	place: "portfolio",
	command: TemplateCommand,
	body: TemplateBody,
	maxCommandBytes: 262_144,
	needs: () => "runWorkshops",
	initial: () => ({ templates: new Map() }),
	evolve,
	decide,
	purges: ({ body }) => ("purged" in body ? body.purged : []),
};

/** The one of this name, accents and case apart; null when there is none. */
export function templateCalled({ templates }: TemplatesState, name: string): KeptTemplate | null {
	const folded = foldText(name.trim());
	return [...templates.values()].find((one) => foldText(one.name) === folded) ?? null;
}

function evolve({ templates }: TemplatesState, event: LedgerEvent<TemplateBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time, seq } = event;
	switch (body.kind) {
		case "template-saved": {
			const { template: id, name, content } = body;
			templates.set(id, { id, name, content, savedBy: member, savedAt: time, seq });
			return;
		}
		case "template-renamed": {
			const known = templates.get(body.template);
			if (known) templates.set(known.id, { ...known, name: body.name });
			return;
		}
		case "template-removed":
			templates.delete(body.template);
			return;
	}
}

function decide(
	state: TemplatesState,
	command: TemplateCommand,
	{ newId }: CommandContext,
): Result<TemplateBody[], Refusal> {
	const known = command.template === null ? null : state.templates.get(command.template);
	if (known === undefined) return refused({ kind: "not-found" });
	if (command.kind === "remove-template" || command.kind === "rename-template") {
		if (known === null) return refused({ kind: "not-found" });
		if (command.kind === "remove-template")
			return ok([{ kind: "template-removed", template: known.id, purged: [known.seq] }]);
	}
	const called = templateCalled(state, command.name);
	if (called && called.id !== known?.id) return refused({ kind: "template-name-taken" });
	if (command.kind === "rename-template") {
		const { template, name } = command;
		return ok(known?.name === name ? [] : [{ kind: "template-renamed", template, name }]);
	}
	if (!known && state.templates.size >= MAX_TEMPLATES) return refused({ kind: "too-many-templates" });
	const { name, content } = command;
	const purged = known ? [known.seq] : [];
	return ok([{ kind: "template-saved", template: known?.id ?? newId(), name, content, purged }]);
}
