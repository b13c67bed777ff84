/** Says that two blockers, or two conditions, are one: which is kept, and which projects change, before it is done. */

import { useState } from "react";
import type * as Y from "yjs";
import type { Obstacle } from "#shared/document/obstacles.ts";
import { mergeObstacles } from "#shared/document/obstacle-merge.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import styles from "./Manage.module.css";
import { obstacleTexts } from "#client/features/portfolio/manage/obstacle-texts.ts";

type MergeObstaclesProps = {
	doc: Y.Doc;
	gone: Obstacle;
	/** What it may be merged into. */
	others: readonly Obstacle[];
	projectsOf: (id: string) => readonly Project[];
	onMerge: (said: string, act: () => void) => void;
	onClose: () => void;
};

const MOST_SHOWN = 12;

export function MergeObstacles({ doc, gone, others, projectsOf, onMerge, onClose }: MergeObstaclesProps) {
	const t = useTexts(obstacleTexts);
	const [keptId, setKept] = useState<string | null>(null);
	const kept = others.find((one) => one.id === keptId) ?? null;
	const changed = projectsOf(gone.id);
	const both = kept ? changed.filter((project) => projectsOf(kept.id).some((one) => one.id === project.id)).length : 0;
	const left = changed.length - MOST_SHOWN;
	return (
		<Dialog
			title={t.mergeTitle(gone.label)}
			isOpen
			onOpenChange={(isOpen) => !isOpen && onClose()}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button
						variant="primary"
						isDisabled={!kept}
						onPress={() => {
							if (!kept) return;
							onMerge(t.merged(gone.label, kept.label), () => mergeObstacles(doc, gone.id, kept.id));
							onClose();
						}}
					>
						{t.mergeDo}
					</Button>
				</>
			}
		>
			<div className={styles.body}>
				<ComboBox
					label={t.mergeInto}
					value={keptId}
					options={others.map((one) => ({
						value: one.id as string,
						label: one.label || t.unnamed,
						description: t.projectCount(projectsOf(one.id).length),
					}))}
					onChange={setKept}
				/>
				{kept && (
					<>
						<p>{t.mergeHelp(gone.label, kept.label, changed.length)}</p>
						{both > 0 && <p>{t.mergeBoth(both)}</p>}
						<ul className={styles.inside}>
							{changed.slice(0, MOST_SHOWN).map((project) => (
								<li key={project.id}>{project.name || t.untitled}</li>
							))}
							{left > 0 && <li>{t.andMore(left)}</li>}
						</ul>
					</>
				)}
			</div>
		</Dialog>
	);
}
