/** Where the writing stands, in words at every size of screen. The words come from what the server said it keeps, never from a guess. */

import { CircleAlert, CloudCheck, CloudOff, CloudUpload, Eye, HardDriveDownload } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { can } from "#shared/domain/role.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import type { OpenRoom, RoomStatus } from "#client/document/open-room.ts";
import { texts } from "#client/document/texts.ts";
import { type SteadyStatus, useRoomStatus } from "#client/document/use-room.ts";
import { cutOffSince, saveOf, useRoomValue } from "#client/document/use-room-value.ts";
import styles from "./SaveState.module.css";

/** « Enregistré » waits for this much quiet, so that the words do not blink at every letter. It is never said early. */
const QUIET_MS = 400;
/** A pause shorter than this is a connection being made, not « Hors ligne ». */
const CONNECTING_MS = 2500;

type Shown = RoomStatus["save"] | "read-only" | "connecting" | "reconnecting" | "portal";

const ICONS = {
	saved: CloudCheck,
	"read-only": Eye,
	saving: CloudUpload,
	connecting: CloudUpload,
	reconnecting: CloudUpload,
	"kept-on-device": HardDriveDownload,
	offline: CloudOff,
	unsaved: CircleAlert,
	portal: CircleAlert,
};

/** `isEcho` when it is already shown, and said, elsewhere on the page. */
export function SaveState({ room, isEcho = false }: { room: OpenRoom; isEcho?: boolean }) {
	const t = useTexts(texts);
	const names = useTexts(roleNames);
	const status = useRoomStatus(room);
	const save = useRoomValue(room, saveOf);
	const waiting = useRoomValue(room, keptUnsent);
	const writing = useShown(status, save, useRoomValue(room, cutOffSince));
	useSpokenSaveState(writing, isEcho);
	if (status.closed !== null) return null;
	const mayComment = status.role !== null && can(status.role, "comment") && !can(status.role, "write");
	// Who only reads has nothing to save.
	const shown = writing === "saved" && status.access === "read" ? "read-only" : writing;
	const words: Record<Shown, string> = {
		saved: t.saved,
		"read-only": mayComment ? t.commentingMark : t.readOnlyMark,
		saving: t.saving,
		connecting: t.connecting,
		reconnecting: t.reconnecting,
		"kept-on-device": t.kept,
		offline: t.offline,
		unsaved: t.unsaved,
		portal: t.portal,
	};
	const more: Record<Shown, string> = {
		saved: t.savedMore,
		"read-only": mayComment ? t.commentingMore : status.role ? t.readOnlyRole(names[status.role]) : "",
		saving: t.savingMore,
		connecting: "",
		reconnecting: "",
		"kept-on-device": t.keptCount(waiting),
		offline: t.offlineMore,
		unsaved: status.connected ? t.unsavedMore : t.unsavedDevice,
		portal: t.portalMore,
	};
	const Icon = ICONS[shown];
	return (
		<span className={classNames(styles.state, styles[shown])} title={more[shown]} data-save={isEcho ? undefined : save}>
			<Icon size={16} aria-hidden />
			<span>{words[shown]}</span>
		</span>
	);
}

/** Read only while it is shown: it changes at every letter. */
const keptUnsent = (status: RoomStatus) => (status.save === "kept-on-device" ? status.unsentChanges : 0);

function useShown(status: SteadyStatus, save: RoomStatus["save"], since: number | null): Shown {
	const hasBeenIn = useRef(false);
	if (status.synced) hasBeenIn.current = true;
	const [settled, setSettled] = useState<RoomStatus["save"]>(save);
	const [isPatient, setPatient] = useState(true);

	useEffect(() => {
		if (save !== "saved") {
			setSettled(save);
			return;
		}
		const timer = setTimeout(() => setSettled("saved"), QUIET_MS);
		return () => clearTimeout(timer);
	}, [save]);

	const isAway = save === "offline" && !status.connected;
	useEffect(() => {
		if (!isAway) {
			setPatient(true);
			return;
		}
		const left = CONNECTING_MS - (Date.now() - (since ?? Date.now()));
		const timer = setTimeout(() => setPatient(false), Math.max(0, left));
		return () => clearTimeout(timer);
	}, [isAway, since]);

	if (status.isPortal) return "portal";
	if (isAway) {
		const attempt = hasBeenIn.current ? "reconnecting" : "connecting";
		return isPatient ? attempt : "offline";
	}
	// A bad word is shown at once; « Enregistré » when it has lasted.
	return save === "saved" ? (settled === "saved" || settled === "offline" ? "saved" : "saving") : save;
}

/** Says aloud only what changes what a person should do: nothing at every letter. */
function useSpokenSaveState(shown: Shown, isSilent: boolean): void {
	const t = useTexts(texts);
	const announce = useAnnounce();
	const said = useRef<Shown>("saved");
	useEffect(() => {
		if (isSilent) return;
		const timer = setTimeout(() => {
			const before = said.current;
			if (shown === before || shown === "saving" || shown === "connecting" || shown === "reconnecting") return;
			said.current = shown;
			if (shown === "kept-on-device") announce(t.kept);
			else if (shown === "offline") announce(t.offline);
			else if (shown === "unsaved") announce(t.unsaved, "assertive");
			else if (shown === "portal") announce(t.portal);
			else announce(t.backOnline);
		}, 1500);
		return () => clearTimeout(timer);
	}, [shown, isSilent, announce, t]);
}
