/** The projects that were merged into one, on its sheet: their notes, which stay theirs, and the way to have them apart again. */

import { lazy, Suspense, useState } from "react";
import { projectTable } from "#shared/document/portfolio.ts";
import { recordTextName, richText } from "#shared/document/rich-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useSurvivors } from "#client/document/use-joined-ledger.ts";
import { useTable } from "#client/document/use-room.ts";
import { RichText } from "#client/editor/RichText.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { attestedTexts } from "#client/features/portfolio/merge/attested-texts.ts";
import styles from "./MergedHere.module.css";

const SeparateDialog = lazy(() =>
	import("#client/features/portfolio/merge/SeparateDialog.tsx").then((file) => ({ default: file.SeparateDialog })),
);

type MergedHereProps = { room: OpenRoom; project: RecordId; canWrite: boolean };

export function MergedHere({ room, project, canWrite }: MergedHereProps) {
	const t = useTexts(attestedTexts);
	const projects = useTable(room, projectTable);
	const survivors = useSurvivors(room);
	const [asked, setAsked] = useState<RecordId | null>(null);
	const merged = [...survivors].flatMap(([gone, survivor]) => (survivor === project ? (projects.get(gone) ?? []) : []));
	if (merged.length === 0) return null;
	return (
		<section className={styles.panel}>
			<h2 className={styles.title}>{t.mergedHere}</h2>
			<ul className={styles.list}>
				{merged.map(({ id, name }) => (
					<li key={id} className={styles.one}>
						<span>{name || t.untitled}</span>
						{canWrite && (
							<Button
								size="small"
								aria-label={t.undoMergeOf(name || t.untitled)}
								onPress={() => setAsked(id as RecordId)}
							>
								{t.undoMergeMore}
							</Button>
						)}
						{richText(room.doc, recordTextName("notes", id)).length > 0 && (
							<details className={styles.notes}>
								<summary>{t.notesOf(name || t.untitled)}</summary>
								<RichText
									room={room}
									field={recordTextName("notes", id)}
									label={t.notesOf(name || t.untitled)}
									readOnly
								/>
							</details>
						)}
					</li>
				))}
			</ul>
			{asked !== null && (
				<Suspense>
					<SeparateDialog room={room} gone={asked} onClose={() => setAsked(null)} />
				</Suspense>
			)}
		</section>
	);
}
