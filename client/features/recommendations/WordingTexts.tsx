/** The three texts of a recommendation: what it said, kept as it came; what was said of it; what it is to say, with what changes word by word. */

import { useState } from "react";
import { copyRichText } from "#shared/document/copy-rich-text.ts";
import { recordTextName } from "#shared/document/rich-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useWords } from "#client/document/use-words.ts";
import { RichText } from "#client/editor/RichText.tsx";
import { texts } from "#client/features/recommendations/texts.ts";
import { WordingChange } from "#client/features/recommendations/WordingChange.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ProposableText } from "#client/proposals/ProposableText.tsx";
import { Button } from "#client/ui/Button.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./RecommendationPanel.module.css";

type WordingTextsProps = { room: OpenRoom; id: RecordId; canWrite: boolean };

export function WordingTexts({ room, id, canWrite }: WordingTextsProps) {
	const t = useTexts(texts);
	const names = {
		original: recordTextName("original", id),
		discussion: recordTextName("discussion", id),
		wording: recordTextName("wording", id),
	};
	const original = useWords(room.doc, names.original);
	const wording = useWords(room.doc, names.wording);
	// Written by hand at first; from then on, changed only by somebody who says so.
	const [isCorrecting, setCorrecting] = useState(original === "");
	return (
		<>
			<div className={panel.text}>
				<div className={styles.head}>
					<p className={panel.label} aria-hidden>
						{t.original}
					</p>
					{canWrite && original !== "" && (
						<Button variant="quiet" size="small" onPress={() => setCorrecting(!isCorrecting)}>
							{isCorrecting ? t.doneCorrecting : t.correctOriginal}
						</Button>
					)}
				</div>
				<RichText
					room={room}
					field={names.original}
					label={t.original}
					placeholder={t.originalPlaceholder}
					readOnly={!canWrite || !isCorrecting}
				/>
				{!isCorrecting && <p className={styles.hint}>{t.originalKept}</p>}
			</div>
			<div className={panel.text}>
				<p className={panel.label} aria-hidden>
					{t.discussion}
				</p>
				<RichText
					room={room}
					field={names.discussion}
					label={t.discussion}
					placeholder={t.discussionPlaceholder}
					readOnly={!canWrite}
				/>
			</div>
			<div className={panel.text}>
				<div className={styles.head}>
					<p className={panel.label} aria-hidden>
						{t.wording}
					</p>
					{canWrite && wording === "" && original !== "" && (
						<Button
							variant="quiet"
							size="small"
							onPress={() => room.doc.transact(() => copyRichText(room.doc, names.original, names.wording))}
						>
							{t.beginFromOriginal}
						</Button>
					)}
				</div>
				<ProposableText
					room={room}
					field={names.wording}
					startFrom={names.original}
					label={t.wording}
					placeholder={t.wordingPlaceholder}
					readOnly={!canWrite}
				/>
			</div>
			{original !== "" && wording !== "" && <WordingChange before={original} after={wording} />}
		</>
	);
}
