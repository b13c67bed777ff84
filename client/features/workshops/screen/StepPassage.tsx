/** The passage, the record or the document that a step works on, as it reads now. */

import { useId } from "react";
import { blocksUnder } from "#shared/document/headings.ts";
import { frameworkTextName, recordTextName } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { isMaking } from "#client/features/workshops/taking-part/step-shows.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { RichText } from "#client/editor/RichText.tsx";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { useOnlyBlocks } from "#client/features/workshops/screen/use-only-blocks.ts";
import { WholeDocument } from "#client/features/workshops/screen/WholeDocument.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./BigScreen.module.css";

/** What of a record a group words together. */
const TEXT_OF = { "balise-set": "statement", "recommendation-set": "wording", "indicator-set": "definition" } as const;

export function StepPassage({ step }: { step: Step }) {
	return isMaking(step) || step.kind === "break" ? null : <WorkedText target={step.target} />;
}

export function WorkedText({ target }: Pick<Step, "target">) {
	const { workspace } = useWorkshop();
	const documents = useDirectoryDocuments(workspace);
	if (target === null || target.kind === "cohort") return null;
	const document = documents.find(({ id }) => id === target.document);
	if (!document) return null;
	const { id, kind } = document;
	if (target.kind === "document" && target.block === null) return <WholeDocument document={document} />;
	if (target.kind === "document")
		return kind === "framework" && target.block !== null ? <Passage document={id} block={target.block} /> : null;
	return kind in TEXT_OF ? (
		<Text document={id} field={recordTextName(TEXT_OF[kind as keyof typeof TEXT_OF], target.record)} />
	) : null;
}

function Text({ document, field }: { document: DocumentId; field: string }) {
	const t = useTexts(screenTexts);
	const { workspace } = useWorkshop();
	const room = useRoom(roomName(workspace, document));
	return (
		<div className={styles.passage}>
			<RoomGate room={room}>
				<RichText room={room} field={field} label={t.passage} readOnly compact />
			</RoomGate>
		</div>
	);
}

function Passage({ document, block }: { document: DocumentId; block: string }) {
	const { workspace } = useWorkshop();
	const room = useRoom(roomName(workspace, document));
	const blocks = useDocReading(room.doc, block, blocksOf);
	const place = useId();
	useOnlyBlocks(place, blocks);
	return (
		<div data-passage={place}>
			<Text document={document} field={frameworkTextName()} />
		</div>
	);
}

function blocksOf(doc: Parameters<typeof blocksUnder>[0], block: string): string[] {
	return blocksUnder(doc, frameworkTextName(), block);
}
