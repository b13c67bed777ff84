/** What is said to whoever is not in: the door is locked, their place is no more, or the workshop is over. */

import type { PersonStatus } from "#shared/domain/workshop-person.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import styles from "#client/document/Door.module.css";
import { DoorFrame } from "#client/document/DoorFrame.tsx";
import { OwnWords } from "#client/features/workshops/taking-part/OwnWords.tsx";
import type { Seat } from "#client/features/workshops/taking-part/own-words.ts";
import { waitingTexts } from "#client/features/workshops/taking-part/waiting-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";

export type WaitingRoomProps = {
	title: string | null;
	status: PersonStatus | "absent" | null;
	failure: Failure | null;
	onRetry: () => void;
	/** Inside the frame of the workspace: its words alone. */
	isInside?: boolean;
	/** Whose place it is, when it is known: what they were writing is offered back. */
	seat?: Seat | null;
};

type Said = { title: string; sentence: string; isWaiting?: true; mayRetry?: true; mayTypeCode?: true };

export function WaitingRoom({ title, status, failure, onRetry, isInside = false, seat = null }: WaitingRoomProps) {
	const t = useTexts(waitingTexts);
	const said = useSaid(status, failure);
	usePageTitle(said.title);
	const words = (
		<div className={styles.stack} role="status">
			<div>
				<p className={styles.eyebrow}>{title || t.workshop}</p>
				<h1>{said.title}</h1>
			</div>
			{said.isWaiting ? (
				<div className={styles.reading}>
					<Spinner size={28} label={said.title} />
					<p className={styles.sentence}>{said.sentence}</p>
				</div>
			) : (
				<p className={styles.sentence}>{said.sentence}</p>
			)}
			{said.mayRetry && (
				<button type="button" className={styles.main} onClick={onRetry}>
					{t.retry}
				</button>
			)}
			{said.mayTypeCode && !isInside && <a href={paths.joinWorkshop()}>{t.typeCode}</a>}
		</div>
	);
	const isOut = status === "out" || failure?.kind === "put-out";
	const all = (
		<>
			{words}
			{isOut && seat && <OwnWords seat={seat} isToldAround={isInside} />}
		</>
	);
	return isInside ? all : <DoorFrame>{all}</DoorFrame>;
}

function useSaid(status: WaitingRoomProps["status"], failure: Failure | null): Said {
	const t = useTexts(waitingTexts);
	const { language } = useLanguage();
	if (status === "waiting") return { title: t.waitingTitle, sentence: t.waiting, isWaiting: true };
	if (status === "out" || failure?.kind === "put-out") return { title: t.outTitle, sentence: t.out };
	if (failure?.kind === "workshop-over") return { title: t.overTitle, sentence: t.over, mayTypeCode: true };
	if (failure?.kind === "network")
		return { title: t.networkTitle, sentence: failureSentence(failure, language), mayRetry: true };
	if (
		failure === null ||
		failure.kind === "not-signed-in" ||
		failure.kind === "not-found" ||
		failure.kind === "forbidden"
	)
		return { title: t.goneTitle, sentence: t.gone, mayTypeCode: true };
	return { title: t.goneTitle, sentence: failureSentence(failure, language), mayRetry: true, mayTypeCode: true };
}
