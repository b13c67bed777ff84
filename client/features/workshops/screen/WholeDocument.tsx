/** A whole document on the wall, until whoever leads shows where they are in it: its title, then its outline, or the names of what is in it, or its text from the start. */

import { useId } from "react";
import { headingsOf } from "#shared/document/headings.ts";
import { frameworkTextName, richText } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { type DirectoryDocument, citableLabel } from "#shared/document/directory.ts";
import * as Y from "yjs";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { texts as documentTexts } from "#client/document/texts.ts";
import { useDirectoryEntries } from "#client/document/use-directory.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";
import { useRoom } from "#client/document/use-room.ts";
import { RichText } from "#client/editor/RichText.tsx";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { useOnlyBlocks } from "#client/features/workshops/screen/use-only-blocks.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./BigScreen.module.css";

type OfDocument = { document: DirectoryDocument };

export function WholeDocument({ document }: OfDocument) {
	const { untitled } = useTexts(documentTexts);
	return (
		<>
			<h2 className={styles.documentTitle}>{document.title || untitled}</h2>
			{document.kind === "framework" ? <OfText document={document} /> : <Names document={document} />}
		</>
	);
}

/** Fewer headings say too little of a text. */
const OUTLINE = 3;

function OfText({ document }: OfDocument) {
	const { workspace } = useWorkshop();
	const room = useRoom(roomName(workspace, document.id));
	const headings = useDocReading(room.doc, frameworkTextName(), headingsOf);
	return (
		<RoomGate room={room}>
			{headings.length >= OUTLINE ? (
				<ol className={styles.outline}>
					{headings.map(({ id, level, text }) => (
						<li key={id} data-level={Math.min(level, 4)}>
							{text}
						</li>
					))}
				</ol>
			) : (
				<Beginning document={document} />
			)}
		</RoomGate>
	);
}

/** More would turn for minutes. */
const MOST_BLOCKS = 60;

function Beginning({ document }: OfDocument) {
	const t = useTexts(screenTexts);
	const { workspace } = useWorkshop();
	const room = useRoom(roomName(workspace, document.id));
	const place = useId();
	const blocks = useDocReading(room.doc, frameworkTextName(), blocksOf);
	const shown = blocks.slice(0, MOST_BLOCKS);
	useOnlyBlocks(place, shown);
	return (
		<>
			<div className={styles.passage} data-passage={place}>
				<RichText room={room} field={frameworkTextName()} label={document.title} readOnly compact />
			</div>
			{shown.length < blocks.length && <p className={styles.more}>{t.goesOn}</p>}
		</>
	);
}

function blocksOf(doc: Y.Doc, field: string): string[] {
	return richText(doc, field)
		.toArray()
		.flatMap((node) => {
			const id: unknown = node instanceof Y.XmlElement ? node.getAttribute("id") : null;
			return typeof id === "string" ? [id] : [];
		});
}

/** The records of a set, in the order of its directory. */
function Names({ document }: OfDocument) {
	const { workspace } = useWorkshop();
	const records = useDirectoryEntries(workspace).filter(
		(entry) => entry.document === document.id && !entry.archived && IN_SETS.has(entry.kind),
	);
	return (
		<ul className={styles.outline}>
			{records.map((entry) => (
				<li key={entry.key}>{citableLabel(entry)}</li>
			))}
		</ul>
	);
}

const IN_SETS: ReadonlySet<string> = new Set(["indicator", "balise", "recommendation", "resource", "term"]);
