/** The step under way, large, for the back of the room. Nothing to press, and nothing that is not for everybody yet. */

import { frameworkTextName, plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { shownCode } from "#shared/domain/workshop-code.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import { peopleIn, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { paths } from "#client/api/paths.ts";
import { useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import { useStatements } from "#client/document/use-statements.ts";
import { RichText } from "#client/editor/RichText.tsx";
import { ScreenContent } from "#client/features/workshops/screen/ScreenContent.tsx";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { type Place, placeOf } from "#client/features/workshops/taking-part/use-shown-step.ts";
import { useWakeLock } from "#client/features/workshops/taking-part/use-wake-lock.ts";
import { TimeLeft } from "#client/features/workshops/TimeLeft.tsx";
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
	const message = state.messages.findLast(({ table }) => table === null)?.text ?? "";
	return (
		<main className={styles.screen} data-welcome={isWelcome}>
			<Head title={title} step={step} place={place} />
			<div className={styles.body}>
				{step ? <Asked step={step} /> : place === "before" && <Purpose />}
				{step && <ScreenContent step={step} />}
			</div>
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
	const held = state.steps.filter(({ isSkipped, id }) => !isSkipped || id === step?.id);
	const words = { before: t.before, between: t.between, over: t.over };
	return (
		<header className={styles.head}>
			<div className={styles.words}>
				<p className={styles.eyebrow}>
					{title}
					{step && ` · ${tTaking.stepOf(held.indexOf(step) + 1, held.length, kinds[step.kind])}`}
				</p>
				<h1>{step ? step.title || kinds[step.kind] : typeof place === "string" && words[place]}</h1>
			</div>
			<div className={styles.timer}>
				<TimeLeft state={state} size="large" />
			</div>
		</header>
	);
}

function Asked({ step }: { step: Step }) {
	const { room } = useWorkshop();
	const hasInstruction = Boolean(useStatements(room.doc, "instruction")[step.id]);
	if (!hasInstruction) return null;
	const field = recordTextName("instruction", step.id);
	return (
		<div className={styles.instruction}>
			<RichText room={room} field={field} label={step.title} readOnly compact />
		</div>
	);
}

function Purpose() {
	const t = useTexts(screenTexts);
	const { room } = useWorkshop();
	if (plainText(richText(room.doc, frameworkTextName())).trim() === "") return null;
	return (
		<div className={styles.instruction}>
			<RichText room={room} field={frameworkTextName()} label={t.workshop} readOnly compact />
		</div>
	);
}

/** Always there: whoever comes late, or lost their place, reads it from their seat. */
function Join({ state, isLarge }: { state: WorkshopState; isLarge: boolean }) {
	const t = useTexts(screenTexts);
	const { door, hands } = state;
	const address = `${window.location.origin}${paths.joinWorkshop()}`;
	return (
		<footer className={styles.join} data-large={isLarge}>
			{door ? (
				<>
					<QrCode className={styles.qr} text={`${address}#${door.code}`} label={t.qr} />
					<p className={styles.way}>
						<span>
							{t.goTo} <strong>{address.replace(/^https?:\/\//, "")}</strong>
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
