/** The text of the moment that was chosen, with what differs from another one, and what can be done with it. */

import { Bookmark, History as HistoryIcon } from "lucide-react";
import { useState } from "react";
import type { NamedVersion } from "#shared/ledger/versions.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useCanWrite } from "#client/document/use-room.ts";
import { CreditedPassages } from "#client/features/history/CreditedPassages.tsx";
import { DifferenceFilters } from "#client/features/history/DifferenceFilters.tsx";
import { Passages } from "#client/features/history/Passages.tsx";
import styles from "#client/features/history/History.module.css";
import { NameVersionDialog } from "#client/features/history/NameVersionDialog.tsx";
import { texts } from "#client/features/history/texts.ts";
import { type Choice, momentOf } from "#client/features/history/timeline.ts";
import type { HistoryAddress } from "#client/features/history/use-history-address.ts";
import type { History } from "#client/features/history/use-history.ts";
import { useMomentWords } from "#client/features/history/use-moment-words.ts";
import type { Names } from "#client/features/history/use-names.ts";
import { RestoredBanner } from "#client/features/history/RestoredBanner.tsx";
import type { Restoring } from "#client/features/history/use-restore.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type MomentViewProps = {
	room: OpenRoom;
	workspace: WorkspaceId;
	document: DocumentId | typeof PORTFOLIO;
	history: History;
	versions: readonly NamedVersion[];
	address: HistoryAddress;
	choice: Choice;
	names: Names;
	restoring: Restoring;
};

export function MomentView(props: MomentViewProps) {
	const { room, workspace, document, history, versions, address, choice, names, restoring } = props;
	const t = useTexts(texts);
	const { language } = useLanguage();
	const api = useApi();
	const { later, earlier } = choice;
	const loaded = useResource(`history/${room.name}/${later}/${earlier}/${language}`, () =>
		api.historyMoment(workspace, document, { seq: later, against: earlier, language }),
	);
	const Told = document === PORTFOLIO ? Passages : CreditedPassages;
	const newest = history.moments[0]?.seq ?? 0;
	return (
		<section className={styles.moment} aria-label={t.text}>
			<MomentHead {...props} at={loaded.state === "ready" ? loaded.value.at : null} />
			<RestoredBanner restoring={restoring} />
			{newest > later && restoring.done === null && choice.mode !== "now" && isLatest(history, choice) && (
				<p className={styles.newer}>
					{t.newer}{" "}
					<Button size="small" variant="quiet" onPress={() => address.choose(newest)}>
						{t.seeNewest}
					</Button>
				</p>
			)}
			<DifferenceFilters
				room={room}
				history={history}
				versions={versions}
				address={address}
				choice={choice}
				names={names}
				passages={loaded.state === "ready" ? loaded.value.passages : []}
			/>
			{loaded.state === "loading" ? (
				<Skeleton lines={10} />
			) : loaded.state === "failed" ? (
				<ErrorState title={t.momentFailed} onRetry={loaded.reload} isCompact>
					{failureSentence(loaded.failure, language)}
				</ErrorState>
			) : (
				<Told room={room} moment={loaded.value} address={address} names={names} restoring={restoring} />
			)}
		</section>
	);
}

/** Whether the moment that is shown is the newest one of the list, which went on since. */
function isLatest({ moments }: History, { seq }: Choice): boolean {
	const [newest] = moments;
	return newest !== undefined && momentOf(moments, seq) === newest;
}

/** `at`: when the later of the two moments ended, once it is known. */
function MomentHead(props: MomentViewProps & { at: string | null }) {
	const { room, workspace, document, history, versions, choice, restoring, at } = props;
	const t = useTexts(texts);
	const words = useMomentWords();
	const { can } = useWorkspace();
	const canWrite = useCanWrite(room);
	const kind = useDirectoryDocuments(workspace).find(({ id }) => id === document)?.kind;
	const [isNaming, setNaming] = useState(false);
	const [isAsking, setAsking] = useState(false);
	const moment = momentOf(history.moments, choice.seq);
	const version = versions.find(({ seq }) => seq === choice.seq);
	// Within a moment, a step or a version is at an hour of its own.
	const isWhole = moment?.seq === choice.seq && (choice.earlier === moment.from || choice.mode !== "before");
	const end = choice.seq === choice.later ? at : null;
	const hours = moment && (isWhole || end === null ? words.hours(moment) : words.hour(end));
	const when = moment
		? `${words.day(moment.endedAt)}, ${hours}`
		: end === null
			? ""
			: `${words.day(end)}, ${words.hour(end)}`;
	const title = version ? t.versionNamed(version.name) : when;
	return (
		<header className={styles.head}>
			<div className={styles.headWords}>
				<h2 className={styles.headTitle}>{title || t.text}</h2>
				{version && when !== "" && <p className={styles.headWhen}>{when}</p>}
			</div>
			<div className={styles.headActs}>
				{can("nameVersions") && (
					<Button size="small" icon={<Bookmark size={16} aria-hidden />} onPress={() => setNaming(true)}>
						{t.name}
					</Button>
				)}
				{canWrite && document !== PORTFOLIO && (
					<Button
						size="small"
						icon={<HistoryIcon size={16} aria-hidden />}
						isPending={restoring.pending === "all"}
						onPress={() => setAsking(true)}
					>
						{t.restoreAll}
					</Button>
				)}
			</div>
			{isNaming && <NameVersionDialog room={room} at={choice.seq} onClose={() => setNaming(false)} />}
			<ConfirmDialog
				title={t.restoreAllTitle}
				confirmLabel={t.restore}
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={() => restoring.restoreAll(choice.seq, t.restoredAll(title))}
			>
				{t.restoreAllMore(title)} {kind !== undefined && kind !== "framework" && t.restoreAllRecords}
			</ConfirmDialog>
		</header>
	);
}
