/** The step under way, large, for the back of the room. Nothing to press, and nothing that is not for everybody yet. */

import { shownCode } from "#shared/domain/workshop-code.ts";
import { placeOfStep, type Step } from "#shared/domain/workshop-step.ts";
import { peopleIn, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import { joinAddress, linkWith } from "#client/features/workshops/join-link.ts";
import { Fitted } from "#client/features/workshops/screen/Fitted.tsx";
import { LeaderPassage, useShownToRoom } from "#client/features/workshops/screen/LeaderPassage.tsx";
import { NoNetwork, useIsCutOff } from "#client/features/workshops/screen/NoNetwork.tsx";
import { ScreenHead } from "#client/features/workshops/screen/screen-head.tsx";
import { ScreenContent } from "#client/features/workshops/screen/ScreenContent.tsx";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { type Place, placeOf } from "#client/features/workshops/taking-part/use-shown-step.ts";
import { useWakeLock } from "#client/features/workshops/taking-part/use-wake-lock.ts";
import { StepInstruction, WorkshopPurpose } from "#client/features/workshops/StepInstruction.tsx";
import { TimeLeft } from "#client/features/workshops/TimeLeft.tsx";
import { useTimeLeft } from "#client/features/workshops/use-time-left.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { QrCode } from "#client/ui/QrCode.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import styles from "./BigScreen.module.css";

export function BigScreen() {
	const t = useTexts(screenTexts);
	const { workspace, document, state } = useWorkshop();
	const title = useDocumentTitle(workspace, document) || t.workshop;
	usePageTitle(title);
	useWakeLock(state.endedAt === null);
	const place = placeOf(state);
	const step = typeof place === "string" ? null : (state.steps.find(({ id }) => id === place.step) ?? null);
	const isWelcome = step === null ? place === "before" : step.kind === "welcome";
	const shown = useShownToRoom();
	const message = state.messages.findLast(({ table }) => table === null)?.text ?? "";
	return (
		<main className={styles.screen} data-welcome={isWelcome}>
			<Head title={title} step={step} place={place} />
			<div className={styles.body}>
				{shown ? (
					<LeaderPassage key={shown.document} place={shown} />
				) : step ? (
					<ScreenHead value={<StepInstruction key={step.id} step={step} className={styles.instruction} />}>
						<ScreenContent key={step.id} step={step} />
					</ScreenHead>
				) : (
					place === "before" && (
						<Fitted>
							<WorkshopPurpose className={styles.instruction} />
						</Fitted>
					)
				)}
			</div>
			<NoNetwork />
			{message !== "" && (
				<p className={styles.message} role="status">
					{message}
				</p>
			)}
			<Join state={state} isLarge={isWelcome} />
		</main>
	);
}

function Head({ title, step, place }: { title: string; step: Step | null; place: Place }) {
	const t = useTexts(screenTexts);
	const tTaking = useTexts(takingTexts);
	const kinds = useTexts(stepKindNames);
	const { state } = useWorkshop();
	const isCutOff = useIsCutOff();
	const left = useTimeLeft(state);
	// Time may have been added since: that it is over is not said before it is known.
	const isSure = !isCutOff || (left !== null && left > 0);
	const at = step && placeOfStep(state.steps, step);
	const words = { before: t.before, between: t.between, over: t.over };
	return (
		<header className={styles.head}>
			<div className={styles.words}>
				<p className={styles.eyebrow}>
					{title}
					{step && at && ` · ${tTaking.stepOf(at.number, at.count, step.title ? kinds[step.kind] : null)}`}
				</p>
				<h1>{step ? step.title || kinds[step.kind] : typeof place === "string" && words[place]}</h1>
			</div>
			<div className={styles.timer} data-cut-off={isCutOff || undefined}>
				{isSure && <TimeLeft state={state} size="large" />}
			</div>
		</header>
	);
}

/** Always there: whoever comes late, or lost their place, reads it from their seat. */
function Join({ state, isLarge }: { state: WorkshopState; isLarge: boolean }) {
	const t = useTexts(screenTexts);
	const { door, hands } = state;
	return (
		<footer className={styles.join} data-large={isLarge}>
			{door ? (
				<>
					<QrCode className={styles.qr} text={linkWith(door)} label={t.qr} />
					<p className={styles.way}>
						<span>
							{t.goTo} <strong>{joinAddress()}</strong>
						</span>
						<span>
							{t.code} <strong className={styles.code}>{shownCode(door.code)}</strong>
						</span>
					</p>
				</>
			) : (
				<p className={styles.way}>{state.endedAt === null && t.doorClosed}</p>
			)}
			<p className={styles.people}>
				<span>{t.people(peopleIn(state).length)}</span>
				{hands.length > 0 && <span>{t.hands(hands.length)}</span>}
			</p>
		</footer>
	);
}
