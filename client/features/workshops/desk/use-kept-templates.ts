/** The templates that a workspace keeps, by name, and how one is saved, renamed and deleted. */

import { useMemo } from "react";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import {
	type KeptTemplate,
	type TemplateCommand,
	type TemplatesState,
	workshopTemplatesStream,
} from "#shared/ledger/workshop-templates.ts";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { type Give, useGiveFromField } from "#client/document/use-give-from-field.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type KeptTemplates = {
	readonly templates: readonly KeptTemplate[];
	readonly state: TemplatesState;
	readonly give: Give<TemplateCommand>;
};

export function useKeptTemplates(): KeptTemplates {
	const { workspace } = useWorkshop();
	const { compare } = useFormat();
	const room = useRoom(roomName(workspace, PORTFOLIO));
	const { state, head } = useLedger(room, workshopTemplatesStream);
	const give = useGiveFromField(room, workshopTemplatesStream, useTexts(ledgerTexts).waits);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, the head of its ledger says that it changed
	const templates = useMemo(
		() => [...state.templates.values()].sort((one, other) => compare(one.name, other.name)),
		[state, head, compare],
	);
	return { templates, state, give };
}
