/** A document as it was at a kept point, to be read: what is gone since is marked; it can be copied, downloaded, put back. */

import { ChevronLeft, Undo2 } from "lucide-react";
import { useMemo } from "react";
import * as Y from "yjs";
import { documentPassages, passagesMissingFrom } from "#shared/document/markdown.ts";
import { assert } from "#shared/lib/assert.ts";
import type { KeptPointSummary } from "#shared/protocol/http.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { texts } from "#client/document/kept-points-texts.ts";
import { texts as leftover } from "#client/document/leftover-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { TakeAway } from "#client/document/TakeAway.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { placeOf, usePutBack } from "#client/document/use-kept-points.ts";
import { useCanWrite } from "#client/document/use-room.ts";
import styles from "./KeptPointsDialog.module.css";

/** More than anybody reads in a dialog; the file has everything. */
const MOST_SHOWN = 500;

type KeptPointTextProps = { room: OpenRoom; point: KeptPointSummary; onBack: () => void };

export function KeptPointText({ room, point, onBack }: KeptPointTextProps) {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const place = placeOf(room);
	assert(place !== null, "KeptPointText: the room of a document is expected");
	const title = useDirectoryDocuments(place.workspace).find(({ id }) => id === place.document)?.title ?? null;
	const canWrite = useCanWrite(room);
	const { isPending, putBack } = usePutBack(room);
	const loaded = useResource(`points/${room.name}/${point.point}`, () =>
		api.keptPoint(place.workspace, place.document, point.point),
	);
	const state = loaded.state === "ready" ? loaded.value.state : null;
	const then = useMemo(() => (state === null ? null : documentOf(state)), [state]);
	return (
		<div className={styles.reading}>
			<div className={styles.acts}>
				<Button size="small" variant="quiet" icon={<ChevronLeft size={16} aria-hidden />} onPress={onBack}>
					{t.back}
				</Button>
				{then && (
					<>
						<TakeAway doc={then} title={title} size="small" copyLabel={t.copy} />
						{canWrite && (
							<Button
								size="small"
								variant="primary"
								icon={<Undo2 size={16} aria-hidden />}
								isPending={isPending}
								onPress={() => {
									void putBack(point.point).then((isDone) => {
										if (isDone) onBack();
									});
								}}
							>
								{t.putBack}
							</Button>
						)}
					</>
				)}
			</div>
			{then ? (
				<Passages then={then} now={room.doc} />
			) : loaded.state === "failed" ? (
				<ErrorState title={t.pointFailed} onRetry={loaded.reload} isCompact>
					{failureSentence(loaded.failure, language)}
				</ErrorState>
			) : (
				<Skeleton lines={8} />
			)}
		</div>
	);
}

/** Compared once, when it opens: what somebody types meanwhile does not move the page under the reader. */
function Passages({ then, now }: { then: Y.Doc; now: Y.Doc }) {
	const t = useTexts(texts);
	const more = useTexts(leftover);
	const { language } = useLanguage();
	const { passages, gone } = useMemo(() => {
		const all = documentPassages(then, language);
		return { passages: all, gone: passagesMissingFrom(all, documentPassages(now, language)) };
	}, [then, now, language]);
	const missing = new Set(gone);
	const shown = passages.slice(0, MOST_SHOWN);
	return (
		<>
			<p className={styles.why}>{t.missing(gone.length)}</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
			<section className={styles.passages} aria-label={t.textAsItWas} tabIndex={0}>
				{shown.map((passage, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: passages may repeat and never move
					<p key={place} className={classNames(missing.has(passage) && styles.gone)}>
						{missing.has(passage) && <VisuallyHidden>{t.gone} </VisuallyHidden>}
						{passage}
					</p>
				))}
			</section>
			{passages.length > shown.length && <p className={styles.why}>{more.more(passages.length - shown.length)}</p>}
		</>
	);
}

function documentOf(state: string): Y.Doc {
	const doc = new Y.Doc();
	Y.applyUpdate(
		doc,
		Uint8Array.from(atob(state), (sign) => sign.charCodeAt(0)),
	);
	return doc;
}
