/** Wraps a page that shows a live document: an outline while it comes, a clear page when it will not, and what the person must know meanwhile. */

import { refusalSentence } from "#client/i18n/refusal-words.ts";
import {
	createContext,
	Fragment,
	type ReactNode,
	type RefObject,
	useContext,
	useEffect,
	useRef,
	useState,
} from "react";
import { paths } from "#client/api/paths.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import type { OpenRoom, RoomStatus } from "#client/document/open-room.ts";
import { comparedCode, SetAsideGate } from "#client/document/SetAsideGate.tsx";
import { texts } from "#client/document/texts.ts";
import { useRoomStatus, useSetAside } from "#client/document/use-room.ts";
import { saveOf, useRoomValue } from "#client/document/use-room-value.ts";
import styles from "./RoomGate.module.css";

const PATIENCE_MS = 6000;

const massDeletionCode = later(() =>
	import("#client/document/MassDeletionBanner.tsx").then((file) => file.MassDeletionBanner),
);
const closedCode = later(() => import("#client/document/ClosedRoom.tsx").then((file) => file.ClosedRoom));

type RoomGateProps = {
	room: OpenRoom;
	children: ReactNode;
	/** What is drawn until the content is there; some lines of text by default. */
	skeleton?: ReactNode;
};

/** True on the screen of a room full of people, where there is nothing to press: what concerns whoever writes is not told there. */
export const ProjectedContext = createContext(false);

export function RoomGate({ room, children, skeleton }: RoomGateProps) {
	const isProjected = useContext(ProjectedContext);
	const status = useRoomStatus(room);
	useSpokenAccess(room);
	// Fetched ahead: when the room closes, the network may be gone too.
	const ClosedRoom = useLater(closedCode, status.closed !== null, { isVital: true });
	useLater(comparedCode, false, { isVital: true });
	const MassDeletionBanner = useLater(massDeletionCode, status.synced);
	const isLate = useIsLate(!status.loaded && status.closed === null);
	const waiting = skeleton ?? (
		<div className={classNames(styles.skeleton, isProjected && styles.projected)}>
			<Skeleton lines={8} />
		</div>
	);
	if (status.closed !== null) return ClosedRoom ? <ClosedRoom room={room} kind={status.closed} /> : waiting;
	return (
		<>
			{!isProjected && <RoomBanners room={room} />}
			{MassDeletionBanner && !isProjected && <MassDeletionBanner room={room} />}
			{status.loaded ? (
				<SetAsideGate room={room} waiting={waiting}>
					<Fragment key={room.generation}>{children}</Fragment>
				</SetAsideGate>
			) : isLate ? (
				<NoAnswer onRetry={room.reconnect} />
			) : (
				waiting
			)}
		</>
	);
}

function NoAnswer({ onRetry }: { onRetry: () => void }) {
	const t = useTexts(texts);
	return (
		<ErrorState title={t.noAnswer} onRetry={onRetry} action={<NetworkTestLink />}>
			{t.noAnswerMore}
		</ErrorState>
	);
}

function NetworkTestLink() {
	const t = useTexts(texts);
	return (
		<ButtonLink href={paths.networkTest()} variant="quiet" size="small">
			{t.testNetwork}
		</ButtonLink>
	);
}

function RoomBanners({ room }: { room: OpenRoom }) {
	const t = useTexts(texts);
	const names = useTexts(roleNames);
	const { language } = useLanguage();
	const status = useRoomStatus(room);
	const isUnsaved = useRoomValue(room, saveOf) === "unsaved";
	const { rolledBack, problem, access, reason, role } = status;
	const banners: ReactNode[] = [];
	const isSetAside = useSetAside(room).length > 0;
	const hasWritten = useHasWritten(access);
	// A text set aside is told, and offered, by its own screen.
	if (rolledBack && !isSetAside) {
		banners.push(
			<Banner
				key="rolled-back"
				tone="danger"
				isLive
				onClose={room.forgetRolledBack}
				action={rolledBack.text !== "" && <CopyTextButton text={() => rolledBack.text} size="small" />}
			>
				{t.rolledBack} {refusalSentence(rolledBack.kind, language)} {rolledBack.text !== "" && t.rolledBackCopy}
			</Banner>,
		);
	}
	if (status.isPortal) {
		banners.push(
			<Banner key="portal" tone="warn" isLive action={<NetworkTestLink />}>
				<strong>{t.portal}.</strong> {t.portalMore}
			</Banner>,
		);
	}
	if (problem !== null) {
		banners.push(
			<Banner key="problem" tone="danger" isLive action={<CopyTextButton text={room.plainText} size="small" />}>
				{refusalSentence(problem, language)}
			</Banner>,
		);
	} else if (isUnsaved) {
		banners.push(
			<Banner
				key="unsaved"
				tone="danger"
				isLive
				action={
					<>
						<CopyTextButton text={room.plainText} size="small" />
						<NetworkTestLink />
					</>
				}
			>
				{status.connected ? t.unsavedMore : t.unsavedDevice}
			</Banner>,
		);
	}
	// Who has only ever read here has the mark of it in the head of the page; a right that goes, and any other reason, is explained.
	const isTold = hasWritten || (reason !== undefined && reason !== "write-refused" && reason !== "forbidden");
	if (access === "read" && rolledBack === null && isTold) {
		banners.push(
			<Banner
				key="read-only"
				action={
					reason === "schema-too-old" && (
						<Button size="small" onPress={() => location.reload()}>
							{t.reload}
						</Button>
					)
				}
			>
				<strong>{t.readOnly}</strong>{" "}
				{reason && reason !== "write-refused" && reason !== "forbidden"
					? refusalSentence(reason, language)
					: role && t.readOnlyRole(names[role])}
			</Banner>,
		);
	}
	const place = useFocusAfterCut(access);
	return banners.length > 0 ? (
		<div ref={place} tabIndex={-1} className={styles.banners}>
			{banners}
		</div>
	) : null;
}

/** Whether this visit began, or went on for a while, with the right to write. */
function useHasWritten(access: RoomStatus["access"]): boolean {
	const [hasWritten, setWritten] = useState(access === "write");
	if (access === "write" && !hasWritten) setWritten(true);
	return hasWritten;
}

/** Where the focus goes when the text that had it can no longer be written in: to the words that say why. */
function useFocusAfterCut(access: RoomStatus["access"]): RefObject<HTMLDivElement | null> {
	const place = useRef<HTMLDivElement>(null);
	const before = useRef(access);
	const lastText = useRef<EventTarget | null>(null);
	useEffect(() => {
		const note = ({ target }: FocusEvent) => {
			lastText.current = target instanceof HTMLElement && target.isContentEditable ? target : null;
		};
		window.document.addEventListener("focusin", note);
		return () => window.document.removeEventListener("focusin", note);
	}, []);
	useEffect(() => {
		const { activeElement, body } = window.document;
		const isLost = activeElement === body || activeElement === null || activeElement === lastText.current;
		if (before.current === "write" && access === "read" && lastText.current !== null && isLost) {
			// What was being read stays in view.
			place.current?.focus({ preventScroll: true });
		}
		before.current = access ?? before.current;
	}, [access]);
	return place;
}

/** A change of rights while somebody works is said at once. */
function useSpokenAccess(room: OpenRoom): void {
	const t = useTexts(texts);
	const announce = useAnnounce();
	const { access } = useRoomStatus(room);
	const before = useRef(access);
	useEffect(() => {
		if (before.current !== null && access !== null && before.current !== access) {
			announce(access === "read" ? t.accessNowRead : t.accessNowWrite, "assertive");
		}
		before.current = access ?? before.current;
	}, [access, announce, t]);
}

function useIsLate(isWaiting: boolean): boolean {
	const [isLate, setLate] = useState(false);
	useEffect(() => {
		setLate(false);
		if (!isWaiting) return;
		const timer = setTimeout(() => setLate(true), PATIENCE_MS);
		return () => clearTimeout(timer);
	}, [isWaiting]);
	return isLate;
}
