/** The link of one’s first device, opened on the second: whose place it gives, and in. Plain elements only, so that it is light on a phone. */

import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { ContinuePreviewReply } from "#shared/protocol/workshops.ts";
import { type Api, api as ownApi } from "#client/api/api.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import styles from "#client/document/Door.module.css";
import { DoorFrame } from "#client/document/DoorFrame.tsx";
import { type Address, browserAddress, forgetToken, takeToken } from "#client/document/link-token.ts";
import { deviceTexts } from "#client/features/workshops/devices/device-texts.ts";
import { type DeviceMemory, tabMemory } from "#client/i18n/device-memory.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";

/** What the page needs of the browser. */
export type ContinueParts = { api: Api; address: Address; memory: DeviceMemory };
const browserParts = (): ContinueParts => ({ api: ownApi, address: browserAddress, memory: tabMemory() });

type Known =
	| { state: "reading" }
	| { state: "failed"; failure: Failure }
	| { state: "open"; seat: ContinuePreviewReply; isGoing: boolean; refused: Failure | null };

export function ContinuePage({ parts }: { parts?: ContinueParts }) {
	const t = useTexts(deviceTexts);
	const [{ api, address, memory }] = useState(() => parts ?? browserParts());
	const [token] = useState(() => takeToken(address, memory, "device"));
	const [key] = useState<string>(() => newId());
	const [known, setKnown] = useState<Known>({ state: "reading" });
	const [, navigate] = useLocation();
	const cache = useResourceCache();
	usePageTitle(t.tabTitle);

	const read = useCallback(async () => {
		if (token === null) return;
		setKnown({ state: "reading" });
		const seat = await api.previewContinue(token);
		setKnown(
			seat.ok
				? { state: "open", seat: seat.value, isGoing: false, refused: null }
				: { state: "failed", failure: seat.error },
		);
	}, [api, token]);
	useEffect(() => void read(), [read]);

	const goOn = async () => {
		if (token === null || known.state !== "open" || known.isGoing) return;
		setKnown({ ...known, isGoing: true, refused: null });
		const gone = await api.continueSeat(token, key);
		if (!gone.ok) {
			setKnown({ ...known, isGoing: false, refused: gone.error });
			return;
		}
		forgetToken(memory, "device");
		cache.clear();
		const { workspace, workshop } = gone.value;
		navigate(paths.takingPart(workspace.id as WorkspaceId, workshop.id as DocumentId), { replace: true });
	};

	return (
		<DoorFrame>
			{token === null ? (
				<Said title={t.noLinkTitle} sentence={t.noLink} />
			) : known.state === "reading" ? (
				<div className={styles.reading} role="status">
					<Spinner size={32} label={t.reading} />
					<p>{t.reading}</p>
				</div>
			) : known.state === "failed" ? (
				<Failed failure={known.failure} onRetry={() => void read()} />
			) : (
				<Seat known={known} onGoOn={() => void goOn()} />
			)}
		</DoorFrame>
	);
}

function Seat({ known, onGoOn }: { known: Extract<Known, { state: "open" }>; onGoOn: () => void }) {
	const t = useTexts(deviceTexts);
	const { language } = useLanguage();
	const { workspace, workshop, name, other } = known.seat;
	const isMembers = other !== null && !other.isGuest;
	return (
		<div className={styles.stack}>
			<div>
				<p className={styles.eyebrow}>{t.place(workspace.name)}</p>
				<h1>{workshop.title}</h1>
			</div>
			<p className={styles.sentence}>
				{other === null ? t.same(name) : other.isGuest ? t.instead(name, other.name) : t.member(other.name)}
			</p>
			{known.refused && (
				<p className={styles.refused} role="alert">
					{failureSentence(known.refused, language)}
				</p>
			)}
			{!isMembers && (
				<button type="button" className={styles.main} disabled={known.isGoing} onClick={onGoOn}>
					{known.isGoing ? t.going : t.goOn}
				</button>
			)}
		</div>
	);
}

function Failed({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
	const t = useTexts(deviceTexts);
	const { language } = useLanguage();
	const sentence = failureSentence(failure, language);
	return (
		<Said title={t.failedTitle} sentence={sentence} isAlert>
			{failure.kind !== "device-link-invalid" && (
				<button type="button" className={styles.main} onClick={onRetry}>
					{t.retry}
				</button>
			)}
		</Said>
	);
}

type SaidProps = { title: string; sentence: string; isAlert?: boolean; children?: ReactNode };

function Said({ title, sentence, isAlert = false, children }: SaidProps) {
	const t = useTexts(deviceTexts);
	return (
		<div className={styles.stack} role={isAlert ? "alert" : undefined}>
			<h1>{title}</h1>
			<p className={styles.sentence}>{sentence}</p>
			{children}
			<a href={paths.joinWorkshop()}>{t.typeCode}</a>
		</div>
	);
}
