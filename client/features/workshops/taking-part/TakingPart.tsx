/** A workshop for whoever takes part: the step under way, what it asks of them, and never being torn from a sentence. */

import { useEffect, useLayoutEffect, useRef } from "react";
import { isGuestRole } from "#shared/domain/role.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import { tableOf } from "#shared/ledger/workshop-tables.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { BesideSteps } from "#client/features/workshops/taking-part/BesideSteps.tsx";
import { FollowBar } from "#client/features/workshops/taking-part/FollowBar.tsx";
import { LookBack } from "#client/features/workshops/taking-part/LookBack.tsx";
import { OpenAhead } from "#client/features/workshops/taking-part/OpenAhead.tsx";
import { keepOwnWords, paragraphOfCaret } from "#client/features/workshops/taking-part/own-words.ts";
import { StepActs } from "#client/features/workshops/taking-part/StepActs.tsx";
import { StepContent } from "#client/features/workshops/taking-part/StepContent.tsx";
import { documentShownIn, isMaking } from "#client/features/workshops/taking-part/step-shows.ts";
import { StepHead } from "#client/features/workshops/taking-part/StepHead.tsx";
import { StepDocument } from "#client/features/workshops/taking-part/StepDocument.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useFollowLeader } from "#client/features/workshops/taking-part/use-follow-leader.ts";
import { useIsTyping } from "#client/features/workshops/taking-part/use-is-typing.ts";
import { type Place, useShownStep } from "#client/features/workshops/taking-part/use-shown-step.ts";
import { useWakeLock } from "#client/features/workshops/taking-part/use-wake-lock.ts";
import { WaitingRoom } from "#client/features/workshops/taking-part/WaitingRoom.tsx";
import {
	useOpenedDocument,
	useReadableDocuments,
	WorkshopDocuments,
} from "#client/features/workshops/taking-part/WorkshopDocuments.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import styles from "./TakingPart.module.css";

export function TakingPart() {
	const here = useWorkshop();
	const { me } = useWorkspace();
	const status = here.state.people.get(here.me)?.status ?? "absent";
	// A guest who is not in has a page of their own, outside of the workshop.
	if (!isGuestRole(me.role) && (status === "waiting" || status === "out")) {
		return (
			<div className={styles.inside}>
				<WaitingRoom
					{...{ status, title: null, failure: null, isInside: true }}
					onRetry={() => undefined}
					seat={{ workspace: here.workspace, document: here.document, member: here.me }}
				/>
			</div>
		);
	}
	return <Steps />;
}

const HEADING = "step-title";

/** A paragraph written in for the last time before that is no sentence under way. */
const SENTENCE_MS = 60_000;

/** When a place ends under somebody, the page that they were writing in goes with it. */
function useKeepOwnWords(): void {
	const { workspace, document, room, me, state } = useWorkshop();
	const latest = useRef(state);
	latest.current = state;
	const written = useRef<{ paragraph: Element; at: number } | null>(null);
	useEffect(() => {
		const note = () => {
			const paragraph = paragraphOfCaret(window.document);
			if (paragraph) written.current = { paragraph, at: Date.now() };
		};
		window.document.addEventListener("input", note);
		return () => window.document.removeEventListener("input", note);
	}, []);
	// Before the page is taken away: its fields are still there to be read.
	useLayoutEffect(
		() => () => {
			const isOut = latest.current.people.get(me)?.status === "out" || room.status.get().closed !== null;
			if (!isOut) return;
			const last = written.current;
			const isRecent = last !== null && Date.now() - last.at < SENTENCE_MS;
			keepOwnWords({ workspace, document, member: me }, window.document, isRecent ? last.paragraph : null);
		},
		[workspace, document, room, me],
	);
}

function Steps() {
	const t = useTexts(takingTexts);
	const { state, me } = useWorkshop();
	useKeepOwnWords();
	const isTyping = useIsTyping();
	const { shown, isAway, invitation, go, open } = useShownStep(state, isTyping);
	useWakeLock(state.startedAt !== null && state.endedAt === null);
	useSpokenStep(shown);
	const step = typeof shown === "string" ? null : state.steps.find(({ id }) => id === shown.step);
	const opened = useOpenedDocument(typeof shown === "string" ? shown : shown.step);
	const follow = useFollowLeader(step ?? null, isTyping, opened);
	const shownInstead = opened.document ?? follow.document;
	const documents = useReadableDocuments();
	const message = messageFor(state, me);
	return (
		<div className={styles.page}>
			{message !== "" && (
				<Banner isLive>
					<strong>{t.message}</strong> {message}
				</Banner>
			)}
			{step ? (
				<section className={styles.step} aria-labelledby={HEADING}>
					<StepHead step={step} isNow={!isAway && invitation === null} headingId={HEADING} />
					<StepActs step={step} />
					<FollowBar follow={follow} />
					<WorkshopDocuments documents={documents} opened={opened} ofStep={documentShownIn(step)} />
					<div className={styles.content} data-made={(shownInstead === null && isMaking(step)) || undefined}>
						<StepContent step={step} shownInstead={shownInstead} />
					</div>
				</section>
			) : (
				<>
					<BesideSteps place={typeof shown === "string" ? shown : "between"} headingId={HEADING} />
					<WorkshopDocuments documents={documents} opened={opened} ofStep={null} />
					{opened.document && <StepDocument key={opened.document} document={opened.document} target={null} />}
				</>
			)}
			<OpenAhead but={step?.id ?? null} onOpen={open} />
			<LookBack but={step?.id ?? null} onOpen={open} />
			{(invitation !== null || isAway) && (
				<div className={styles.invitation} role="status">
					<span>{invitation === "over" ? t.overNow : invitation !== null && t.nextBegun}</span>
					<Button variant="primary" onPress={go}>
						{invitation === null ? t.backToStep : t.goThere}
					</Button>
				</div>
			)}
		</div>
	);
}

/** The last thing said to all or to their table; an empty one takes it back. */
function messageFor(state: WorkshopState, me: MemberId): string {
	const table = tableOf(state, me)?.id ?? null;
	return state.messages.findLast((message) => message.table === null || message.table === table)?.text ?? "";
}

/** A step that begins is said; whoever was in what went away is brought to its title. */
function useSpokenStep(shown: Place): void {
	const t = useTexts(takingTexts);
	const kinds = useTexts(stepKindNames);
	const announce = useAnnounce();
	const { state } = useWorkshop();
	const key = typeof shown === "string" ? shown : shown.step;
	const before = useRef(key);
	useEffect(() => {
		if (before.current === key) return;
		before.current = key;
		const step = state.steps.find(({ id }) => id === key);
		if (step) announce(t.nowAt(step.title || kinds[step.kind]));
		else if (key === "over") announce(t.overNow);
		window.scrollTo(0, 0);
		const { activeElement, body } = window.document;
		if (activeElement === body || activeElement === null)
			window.document.getElementById(HEADING)?.focus({ preventScroll: true });
	}, [key, state, announce, t, kinds]);
}
