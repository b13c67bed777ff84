/** What whoever leads shows of a text, on the wall: it goes where they go, and says when there is more below. */

import { type RefObject, useEffect, useRef, useState } from "react";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { workshopDocuments } from "#shared/ledger/workshop-state.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { RichText } from "#client/editor/RichText.tsx";
import { elementOfPlace, type LeaderPlace, useLeaderPlace } from "#client/features/workshops/leader-place.ts";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { useWorkshopPeople } from "#client/features/workshops/use-workshop-people.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./BigScreen.module.css";

/** Where one of those who lead shows that they are, in a text that the wall can show; null when nobody does. */
export function useShownToRoom(): LeaderPlace | null {
	const here = useWorkshop();
	const people = useWorkshopPeople(here);
	const documents = useDirectoryDocuments(here.workspace);
	// Whoever projects may lead: what they show elsewhere is shown here.
	const leaders = people.flatMap(({ id, leads }) => (leads ? [id as string] : []));
	const place = useLeaderPlace(here.room, here.leads ? [...new Set([...leaders, here.me])] : leaders);
	if (place === null || !workshopDocuments(here.state).has(place.document)) return null;
	return documents.find(({ id }) => id === place.document)?.kind === "framework" ? place : null;
}

export function LeaderPassage({ place: { name, document, block } }: { place: LeaderPlace }) {
	const t = useTexts(screenTexts);
	const { workspace } = useWorkshop();
	const title = useDirectoryDocuments(workspace).find(({ id }) => id === document)?.title ?? "";
	const room = useRoom(roomName(workspace, document));
	const box = useRef<HTMLDivElement>(null);
	const isMore = useBlockAtTop(box, block);
	return (
		<>
			<p className={styles.eyebrow}>{t.shownBy(name, title)}</p>
			<div ref={box} className={styles.led}>
				<div className={styles.passage}>
					<RoomGate room={room}>
						<RichText room={room} field={frameworkTextName()} label={title} readOnly compact />
					</RoomGate>
				</div>
			</div>
			<p className={styles.more}>{isMore ? t.moreBelow : ""}</p>
		</>
	);
}

const TRY_AGAIN_MS = 300;

/** Keeps a block at the top of its box, as the text comes and changes; whether something is under what is seen. */
function useBlockAtTop(box: RefObject<HTMLElement | null>, block: string | null): boolean {
	const [isMore, setMore] = useState(false);
	useEffect(() => {
		const held = box.current;
		if (!held) return;
		const place = () => {
			const found = block === null ? null : elementOfPlace(held, block);
			const top = found ? found.getBoundingClientRect().top - held.getBoundingClientRect().top : 0;
			if (Math.abs(top) > 1) held.scrollTop += top;
			setMore(held.scrollTop + held.clientHeight < held.scrollHeight - 2);
		};
		place();
		// The text may still be on its way, and others write in it.
		const again = setInterval(place, TRY_AGAIN_MS);
		return () => clearInterval(again);
	}, [box, block]);
	return isMore;
}
