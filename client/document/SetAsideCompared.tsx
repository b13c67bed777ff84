/** What was set aside of a document beside what the server has: first what the server lacks, then its version, with the text still at hand. */

import { type ReactNode, useEffect, useMemo, useState } from "react";
import * as Y from "yjs";
import { documentPassages, passagesMissingFrom } from "#shared/document/markdown.ts";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { KeptText } from "#client/document/KeptText.tsx";
import { texts } from "#client/document/leftover-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { SetAside } from "#client/document/set-aside.ts";
import { SetAsideScreen } from "#client/document/SetAsideScreen.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useRoomStatus } from "#client/document/use-room.ts";
import styles from "./RoomGate.module.css";

/** What changed while somebody was away: shown before the document itself. The rest is told beside it. */
const STOPS: ReadonlySet<RefusalKind> = new Set([
	"restored",
	"archived",
	"schema-too-old",
	"write-refused",
	"forbidden",
]);

type SetAsideComparedProps = {
	room: OpenRoom;
	all: readonly SetAside[];
	/** While the two versions are being compared. */
	waiting: ReactNode;
	children: ReactNode;
};

export function SetAsideCompared({ room, waiting, all, children }: SetAsideComparedProps) {
	const { synced } = useRoomStatus(room);
	const { language } = useLanguage();
	const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
	const [asked, setAsked] = useState<string | null>(null);
	const title = useRoomTitle(room);
	/** Compared once both are whole. What nothing is missing from has nothing to keep. */
	const compared = useMemo(() => {
		if (!synced) return null;
		const server = documentPassages(room.doc, language);
		return all.map((one) => {
			const doc = new Y.Doc();
			Y.applyUpdate(doc, one.update);
			return { one, doc, missing: passagesMissingFrom(documentPassages(doc, language), server) };
		});
	}, [all, synced, room.doc, language]);

	useEffect(() => {
		for (const { one, missing } of compared ?? []) if (missing.length === 0) room.letGo(one.id);
	}, [compared, room]);

	const isFresh = (one: SetAside) => one.isNew === true && STOPS.has(one.kind) && !shown.has(one.id);
	if (compared === null) return all.some(isFresh) ? waiting : children;
	const kept = compared.filter(({ missing }) => missing.length > 0);
	const first = kept.find(({ one }) => one.id === asked) ?? kept.find(({ one }) => isFresh(one));
	if (first) {
		return (
			<SetAsideScreen
				key={first.one.id}
				kind={first.one.kind}
				doc={first.doc}
				title={title}
				missing={first.missing}
				onOpenServer={() => {
					setAsked(null);
					setShown(new Set([...shown, first.one.id]));
					room.forgetRolledBack();
				}}
			/>
		);
	}
	return (
		<>
			{kept.length > 0 && (
				<div className={styles.banners}>
					{kept.map(({ one, doc }) => (
						<KeptText
							key={one.id}
							doc={doc}
							title={title}
							onShow={() => setAsked(one.id)}
							onForget={() => room.letGo(one.id)}
						>
							<KeptSince at={one.at} />
						</KeptText>
					))}
				</div>
			)}
			{children}
		</>
	);
}

function KeptSince({ at }: { at: number }) {
	const t = useTexts(texts);
	const format = useFormat();
	return <>{t.keptSince(format.dateTime(at))}</>;
}

/** The title of the document of a room; null for the portfolio and the directory. */
function useRoomTitle(room: OpenRoom): string | null {
	const place = parseRoomName(room.name);
	const documents = useDirectoryDocuments(useWorkspace().id);
	if (place?.place !== "document") return null;
	return documents.find((one) => one.id === place.document)?.title ?? null;
}
