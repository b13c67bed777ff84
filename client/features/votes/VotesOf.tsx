/** Opens the room of a place and its ledger of votes for a page, and waits until they are read. */

import type { ReactNode } from "react";
import { roomName } from "#shared/domain/document-kind.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { readPlace, useVotes, type VotesHere } from "#client/features/votes/use-votes.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type VotesOfProps = { workspace: WorkspaceId; place: string; children: (here: VotesHere) => ReactNode };

export function VotesOf({ workspace, place, children }: VotesOfProps) {
	const t = useTexts(voteTexts);
	const known = readPlace(place);
	if (known === null) return <NotThere workspace={workspace} title={t.notFound} />;
	return (
		<PlaceRoom workspace={workspace} place={known}>
			{children}
		</PlaceRoom>
	);
}

function PlaceRoom({ workspace, place, children }: VotesOfProps & { place: VotePlace }) {
	const room = useRoom(roomName(workspace, place));
	return (
		<RoomGate room={room}>
			<Loaded workspace={workspace} place={place} room={room}>
				{children}
			</Loaded>
		</RoomGate>
	);
}

function Loaded({ workspace, place, room, children }: VotesOfProps & { place: VotePlace; room: OpenRoom }) {
	const t = useTexts(voteTexts);
	const ledger = useVotes(room);
	if (ledger.isLoaded) return children({ workspace, place, room, ledger });
	if (ledger.problem !== null) return <ErrorState title={t.cannotRead}>{t.cannotReadMore}</ErrorState>;
	return (
		<div className={styles.waiting}>
			<Skeleton lines={8} />
		</div>
	);
}

export function NotThere({ workspace, title }: { workspace: WorkspaceId; title: string }) {
	const t = useTexts(voteTexts);
	return (
		<Page title={title}>
			<EmptyState title={title} action={<ButtonLink href={paths.decisions(workspace)}>{t.back}</ButtonLink>}>
				{t.notFoundMore}
			</EmptyState>
		</Page>
	);
}
