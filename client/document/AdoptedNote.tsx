/** Under the title of a document: whether a version of it is adopted, whether the text has changed since, and the way to both. Nothing while none was. */

import { Stamp } from "lucide-react";
import { Link } from "react-aria-components";
import { isMarkOf } from "#shared/document/adopted-words.ts";
import { type DocumentAdoption, documentAdoptionsStream, latestAdoption } from "#shared/ledger/document-adoptions.ts";
import { isVersionOf } from "#shared/ledger/versions.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { adoptedTexts } from "#client/document/adopted-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useDocumentMarks } from "#client/document/use-document-marks.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./AdoptedNote.module.css";

type AdoptedNoteProps = { workspace: WorkspaceId; document: DocumentId; room: OpenRoom };

export function AdoptedNote({ workspace, document, room }: AdoptedNoteProps) {
	const latest = latestAdoption(useLedger(room, documentAdoptionsStream).state);
	return latest && <Note workspace={workspace} document={document} room={room} latest={latest} />;
}

function Note({ workspace, document, room, latest }: AdoptedNoteProps & { latest: DocumentAdoption }) {
	const t = useTexts(adoptedTexts);
	const format = useFormat();
	const { can } = useWorkspace();
	const marks = useDocumentMarks(room);
	const { number, retired, time, seq, fingerprint } = latest;
	const hasChanged = marks !== null && !isMarkOf(marks, fingerprint);
	const hasHistory = can("seeHistory") && isVersionOf(latest, room.name);
	return (
		<p className={styles.note}>
			<span className={styles.said}>
				<Stamp size={16} aria-hidden className={styles.icon} />
				<span>
					{retired ? t.retiredOn(format.date(retired.time), number) : t.adoptedOn(format.date(time), number)}
					{hasChanged && ` · ${t.changedSince}`}
				</span>
			</span>
			<Link href={paths.adopted(workspace, document, number)}>{retired ? t.readRetired : t.readIt}</Link>
			{hasChanged && hasHistory && (
				<Link href={`${paths.history(workspace, document)}?moment=${seq}&avec=maintenant`}>{t.seeChanges}</Link>
			)}
		</p>
	);
}
