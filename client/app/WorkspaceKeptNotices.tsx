/** At the top of every page of a workspace: what the person gave anywhere in it that waits or was refused, with the way back to where they gave it. */

import { DIRECTORY, ledgerPlaceOf, parseRoomName, roomName } from "#shared/domain/document-kind.ts";
import { AskedPlace } from "#shared/ledger/comments-wire.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/app/texts.ts";
import { KeptNotices, type KeptPlace } from "#client/document/KeptNotices.tsx";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { subjectHref } from "#client/document/thread-href.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useRoom, useRoomStatus } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function WorkspaceKeptNotices() {
	const t = useTexts(texts);
	const tDocument = useTexts(documentTexts);
	const { id, me } = useWorkspace();
	const { connected } = useRoomStatus(useRoom(roomName(id, DIRECTORY)));
	const documents = useDirectoryDocuments(id);
	const placeOf = ({ room, stream, command }: KeptCommand): KeptPlace | null => {
		const place = parseRoomName(room);
		const at = ledgerPlaceOf(room);
		const vote = stream === "votes" && at !== null ? voteOf(command) : null;
		if (vote !== null && at !== null) return { name: t.keptVote, href: paths.vote(id, at, vote) };
		if (place?.place === "portfolio") return OF_PORTFOLIO[stream]?.(t, id) ?? portfolio(command);
		const document = documents.find((one) => place?.place === "document" && one.id === place.document);
		if (!document) return null;
		return { name: document.title || tDocument.untitled, href: subjectHref(id, "", subjectOf(command), document, []) };
	};
	const portfolio = (command: unknown): KeptPlace => ({
		name: t.portfolio,
		href: subjectHref(id, "", subjectOf(command), null, []),
	});
	return <KeptNotices workspace={id} me={me.id} isConnected={connected} placeOf={placeOf} />;
}

/** What the portfolio holds that has a page of its own. */
const OF_PORTFOLIO: Record<string, (t: (typeof texts)["fr"], workspace: WorkspaceId) => KeptPlace> = {
	votes: (t, id) => ({ name: t.decisions, href: paths.decisions(id) }),
	measurements: (t, id) => ({ name: t.measurements, href: paths.measurements(id) }),
	assessments: (t, id) => ({ name: t.assessments, href: paths.assessments(id) }),
	instruments: (t, id) => ({ name: t.assessments, href: paths.instruments(id) }),
};

/** The vote that a ballot, or another act on it, was for. */
function voteOf(command: unknown): string | null {
	if (typeof command !== "object" || command === null || !("vote" in command)) return null;
	return typeof command.vote === "string" ? command.vote : null;
}

/** The record that a new thread was to hang on. */
function subjectOf(command: unknown): { record?: string } {
	if (typeof command !== "object" || command === null || !("on" in command)) return {};
	const on = AskedPlace.safeParse(command.on);
	return on.success && on.data.kind === "record" ? { record: on.data.record } : {};
}
