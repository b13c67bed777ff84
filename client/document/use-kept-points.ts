/** The kept points of a document for those who may write in it: their list, which of them to tell about, and putting one back. */

import { useContext, useEffect, useRef, useState } from "react";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import type { KeptPointSummary } from "#shared/protocol/http.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Resource, useResource } from "#client/api/use-resource.ts";
import { WorkspaceContext } from "#client/api/workspace-context.tsx";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { texts } from "#client/document/kept-points-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useCanWrite, useRoomStatus } from "#client/document/use-room.ts";

/** R258: whoever comes within this time of a mass deletion is told of it. */
export const TOLD_FOR_MS = 7 * 24 * 3600_000;

const NONE: readonly KeptPointSummary[] = [];

/** The points of the document of a room, the newest first. Nothing is asked for the portfolio, the directory, or without the right to write. */
export function useKeptPoints(room: OpenRoom): Resource<readonly KeptPointSummary[]> {
	const api = useApi();
	const place = placeOf(room);
	const workspace = useContext(WorkspaceContext);
	// A step of a workshop opens a text to be written in, not what was taken out of it.
	const isMember = workspace === null || workspace.can("write");
	const mayAsk = useCanWrite(room) && place !== null && isMember;
	const { massDeletion, putBack, synced } = useRoomStatus(room);
	const points = useResource<readonly KeptPointSummary[]>(mayAsk ? `points/${room.name}` : "no-points", () =>
		mayAsk ? api.keptPoints(place.workspace, place.document) : Promise.resolve(ok(NONE)),
	);
	const { reload } = points;
	const heard = massDeletion?.point ?? null;
	useEffect(() => {
		if (mayAsk && (heard !== null || putBack !== null)) reload();
	}, [mayAsk, heard, putBack, reload]);
	// What was said while this connection was away was not heard; what is known of a page one comes back to may be old.
	const isFirst = useRef(true);
	useEffect(() => {
		if (!mayAsk || !synced) return;
		if (!isFirst.current) reload();
		isFirst.current = false;
	}, [mayAsk, synced, reload]);
	useEffect(() => reload, [reload]);
	return points;
}

/** The newest point that is recent, not put back, and that this person has not waved away. */
export function pointToTell(
	points: readonly KeptPointSummary[],
	now: number,
	isDismissed: (point: number) => boolean,
): KeptPointSummary | null {
	const newest = points[0];
	if (!newest || newest.restored !== null || now - Date.parse(newest.keptAt) > TOLD_FOR_MS) return null;
	return isDismissed(newest.point) ? null : newest;
}

/** What was read about a point on this device is not told again there. */
export function useDismissedPoints(room: OpenRoom): {
	is: (point: number) => boolean;
	dismiss: (point: number) => void;
} {
	const [, redraw] = useState(0);
	const key = `palier.told-point.${room.name}`;
	return {
		// Only the newest point is ever told: those before it were read, or are past.
		is: (point) => Number(recall(deviceMemory(), key) ?? -1) >= point,
		dismiss: (point) => {
			remember(deviceMemory(), key, String(point));
			redraw((turn) => turn + 1);
		},
	};
}

/** Has a point put back, and says how it went. True when it was. */
export function usePutBack(room: OpenRoom): { isPending: boolean; putBack: (point: number) => Promise<boolean> } {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const [isPending, setPending] = useState(false);
	const putBack = async (point: number) => {
		const place = placeOf(room);
		if (place === null) return false;
		setPending(true);
		const reply = await api.restorePoint(place.workspace, place.document, point);
		setPending(false);
		if (!reply.ok) {
			toast({ tone: "danger", text: failureSentence(reply.error, language) });
			return false;
		}
		const { blocks } = reply.value;
		toast({ tone: "ok", text: blocks === 0 ? t.nothingToPutBack : t.putBackDone(blocks) });
		return true;
	};
	return { isPending, putBack };
}

export function placeOf(room: OpenRoom): { workspace: WorkspaceId; document: DocumentId } | null {
	const place = parseRoomName(room.name);
	return place?.place === "document" ? place : null;
}
