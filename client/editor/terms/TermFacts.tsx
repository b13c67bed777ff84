/** What a term means: its definition and the sense of each milieu. The directory says the first words at once; the glossary is opened for the rest. */

import { Link } from "react-aria-components";
import { sensesOf, termTable } from "#shared/document/glossary.ts";
import { termStatusWords } from "#shared/document/glossary-words.ts";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, RecordId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecord } from "#client/document/use-records.ts";
import { useRoom, useTable } from "#client/document/use-room.ts";
import { texts } from "#client/editor/terms/texts.ts";
import { isLoaded, useRoomValue } from "#client/document/use-room-value.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import styles from "./Terms.module.css";

type TermFactsProps = { entry: DirectoryEntry };

export function TermFacts({ entry }: TermFactsProps) {
	const t = useTexts(texts);
	const { id } = useWorkspace();
	if (entry.document === null) return null;
	return (
		<>
			<Facts entry={entry} document={entry.document} />
			<Link className={styles.open} href={paths.record(id, "glossary", entry.document, entry.id as RecordId)}>
				{t.open}
			</Link>
		</>
	);
}

function Facts({ entry, document }: TermFactsProps & { document: DocumentId }) {
	const t = useTexts(texts);
	const statuses = useTexts(termStatusWords);
	const room = useGlossary(document);
	const isHere = useRoomValue(room, isLoaded);
	const term = useRecord(useTable(room, termTable), entry.id);
	const definition = isHere && term ? plainText(richText(room.doc, recordTextName("definition", term.id))).trim() : "";
	const said = definition || (entry.summary ?? "");
	const senses = term ? sensesOf(term).filter(({ sense }) => sense !== "") : [];
	return (
		<>
			<p className={styles.name}>
				{term?.name || entry.name}
				{term?.english ? <span lang="en">{term.english}</span> : null}
				{entry.status === "proposed" && <Badge>{statuses.proposed}</Badge>}
			</p>
			{said !== "" ? (
				<p className={styles.definition}>{said}</p>
			) : (
				isHere && senses.length === 0 && <p className={styles.none}>{t.noDefinition}</p>
			)}
			{senses.length > 0 && (
				<>
					<p className={styles.label}>{t.senses}</p>
					<dl className={styles.senses}>
						{senses.map(({ id, sector, sense, source }) => (
							<div key={id}>
								<dt>{sector}</dt>
								<dd>
									{sense}
									{source !== "" && <cite>{source}</cite>}
								</dd>
							</div>
						))}
					</dl>
				</>
			)}
		</>
	);
}

/** Why some words are to be avoided, as their glossary says. */
export function AvoidedWhy({ entry, words }: TermFactsProps & { words: string }) {
	if (entry.document === null) return null;
	return <Why entry={entry} document={entry.document} words={words} />;
}

function Why({ entry, document, words }: TermFactsProps & { document: DocumentId; words: string }) {
	const room = useGlossary(document);
	const term = useRecord(useTable(room, termTable), entry.id);
	const why = term && Object.values(term.avoid).find((one) => one.words === words)?.why;
	return why ? <p className={styles.why}>{why}</p> : null;
}

function useGlossary(document: DocumentId): OpenRoom {
	const { id } = useWorkspace();
	return useRoom(roomName(id, document));
}
