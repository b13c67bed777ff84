/** Beside a project: those that resemble it, and the way to compare and merge. */

import { useState } from "react";
import { Link } from "react-aria-components";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import { LIKELY_DOUBLE } from "#shared/domain/neighbours.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { viewOf } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { MergeDialog } from "#client/features/portfolio/merge/MergeDialog.tsx";
import { mergeTexts } from "#client/features/portfolio/merge/merge-texts.ts";
import styles from "./NeighboursPanel.module.css";
import { useNeighbours } from "#client/features/portfolio/neighbours/use-neighbours.ts";

type NeighboursPanelProps = {
	room: OpenRoom;
	project: Project;
	canWrite: boolean;
	hrefOf: (project: { id: RecordId }) => string;
	onMerged: (kept: RecordId) => void;
};

export function NeighboursPanel({ room, project, canWrite, hrefOf, onMerged }: NeighboursPanelProps) {
	const t = useTexts(mergeTexts);
	const { list } = viewOf(useTable(room, projectTable));
	const [asked, setAsked] = useState("");
	const [other, setOther] = useState<RecordId | null>(null);
	const found = useNeighbours(list, project, asked);
	return (
		<section className={styles.panel}>
			<h2 className={styles.title}>{t.neighbours}</h2>
			<p className={styles.help}>{t.neighboursHelp}</p>
			{found === null && <p className={styles.help}>{t.looking}</p>}
			{found?.length === 0 && <p className={styles.help}>{t.noNeighbours}</p>}
			<ul className={styles.list}>
				{found?.map(({ id, name, nameLikeness, shared }) => (
					<li key={id} className={styles.one}>
						<div className={styles.words}>
							<Link href={hrefOf({ id: id as RecordId })}>{name}</Link>
							{nameLikeness >= LIKELY_DOUBLE && asked === "" && <Badge tone="warn">{t.likelyDouble}</Badge>}
							{shared.length > 0 && <span className={styles.help}>{t.inCommon(shared.join(", "))}</span>}
						</div>
						{canWrite && (
							<Button size="small" aria-label={t.compare(name)} onPress={() => setOther(id as RecordId)}>
								{t.compareShort}
							</Button>
						)}
					</li>
				))}
			</ul>
			{canWrite && <SearchField label={t.findOther} placeholder={t.findOther} value={asked} onChange={setAsked} />}
			{other !== null && (
				<MergeDialog
					room={room}
					one={project.id}
					other={other}
					onClose={() => setOther(null)}
					onMerged={(kept) => {
						setOther(null);
						onMerged(kept);
					}}
				/>
			)}
		</section>
	);
}
