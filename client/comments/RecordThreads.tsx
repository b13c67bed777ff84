/** The comments on one thing: a project, an indicator, a balise, a resource, or what a project does about a balise. A section of its sheet. */

import { useCallback, useEffect, useId, useState } from "react";
import { linkedThread } from "#shared/domain/page-place.ts";
import type { Thread } from "#shared/ledger/comments-state.ts";
import type { AskedPlace } from "#shared/ledger/comments-wire.ts";
import { CommentForm } from "#client/comments/CommentForm.tsx";
import { ThreadCard } from "#client/comments/ThreadCard.tsx";
import { ThreadFilters } from "#client/comments/ThreadFilters.tsx";
import { texts } from "#client/comments/texts.ts";
import { useComments } from "#client/comments/use-comments.ts";
import { usePeopleOfComments } from "#client/comments/use-people.ts";
import { useThreadList } from "#client/comments/use-thread-list.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { isConnected, useRoomValue } from "#client/document/use-room-value.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Comments.module.css";

/** What is commented: a record, or a pair of them. */
export type Subject =
	/** `part`: one of its fields alone, the cell of a grid. */
	| { kind: "record"; record: string; part?: string; label: string }
	| { kind: "pair"; balise: string; project: string; label: string };

type RecordThreadsProps = {
	/** The room the thing is in: its document, or the portfolio. */
	room: OpenRoom;
	subject: Subject;
	/** How the name of a field is written; for threads on one cell. */
	partName?: (part: string) => string;
	headingLevel?: 2 | 3;
	/** Its id in the page, where something leads to it. */
	id?: string;
};

export function RecordThreads({ room, subject, partName, headingLevel = 3, id }: RecordThreadsProps) {
	const t = useTexts(texts);
	const titleId = useId();
	const { ledger, acts } = useComments(room);
	const people = usePeopleOfComments();
	const [active, setActive] = useState<string | null>(() => linkedThread(window.location.hash));
	const key = subjectKey(subject);
	const part = subject.kind === "record" ? subject.part : undefined;
	const isHere = useCallback((thread: Thread) => placeKey(thread, part !== undefined) === key, [key, part]);
	const list = useThreadList(ledger, people, isHere, useRoomValue(room, isConnected), active);
	const { threads, filter } = list;
	useEffect(() => {
		if (!ledger.isLoaded || active === null || active !== linkedThread(window.location.hash)) return;
		document.getElementById(`thread-${active}`)?.scrollIntoView({ block: "center" });
	}, [ledger.isLoaded, active]);
	const Title = headingLevel === 2 ? "h2" : "h3";
	return (
		<section className={styles.section} aria-labelledby={titleId} id={id} tabIndex={id === undefined ? undefined : -1}>
			<header className={styles.sectionHead}>
				<Title id={titleId}>{t.comments}</Title>
				{!list.isEmpty && (
					<ThreadFilters filter={filter} onChange={list.setFilter} people={people} authors={list.authors} />
				)}
			</header>
			<LedgerNotices ledger={ledger} />
			{threads.length > 0 && (
				<ol className={styles.list}>
					{threads.map((thread) => (
						<li key={thread.id}>
							<ThreadCard
								thread={thread}
								people={people}
								acts={acts}
								isActive={active === thread.id}
								place={part === undefined ? partOf(thread, partName) : null}
								waiting={list.waitingIn(thread.id)}
								onActivate={() => setActive(thread.id)}
							/>
						</li>
					))}
				</ol>
			)}
			{list.waitingThreads.map(({ key: waiting, text }) => (
				<div key={waiting} className={styles.card}>
					<p className={styles.text}>{text}</p>
					<p className={styles.when}>{t.waiting}</p>
				</div>
			))}
			{threads.length === 0 && list.isEmpty && !acts.mayComment && <p className={styles.none}>{t.none}</p>}
			{threads.length === 0 && !list.isEmpty && <p className={styles.none}>{t.noneFiltered}</p>}
			{acts.mayComment && (
				<CommentForm
					key={key}
					name={`new.${room.name}.${key}`}
					label={t.commentOn(subject.label)}
					submit={t.comment}
					people={people}
					onSend={(text) => acts.open(placeOf(subject), text, setActive)}
				/>
			)}
		</section>
	);
}

function placeOf(subject: Subject): AskedPlace {
	return subject.kind === "record" ? { ...subject, part: subject.part ?? null } : subject;
}

function subjectKey(subject: Subject): string {
	if (subject.kind === "pair") return `${subject.balise} ${subject.project}`;
	return subject.part === undefined ? subject.record : `${subject.record}/${subject.part}`;
}

function placeKey({ on }: Thread, isByPart: boolean): string | null {
	if (on.kind === "record") return isByPart ? `${on.record}/${on.part}` : on.record;
	return on.kind === "pair" ? `${on.balise} ${on.project}` : null;
}

function partOf({ on }: Thread, partName: RecordThreadsProps["partName"]): string | null {
	return on.kind === "record" && on.part !== null ? (partName?.(on.part) ?? on.part) : null;
}
