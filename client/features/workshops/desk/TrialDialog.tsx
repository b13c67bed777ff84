/** What a participant sees of any step, as a trial: the same screens, documents and ballots, from which nothing is sent. */

import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { workshopDocuments } from "#shared/ledger/workshop-state.ts";
import { makeApi } from "#client/api/api.ts";
import { makeRequest } from "#client/api/request.ts";
import { ApiProvider } from "#client/api/use-api.ts";
import { useWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { KnownDirectoryContext, knownDirectory } from "#client/document/known-directory.ts";
import { RoomsContext, useRooms } from "#client/document/rooms-context.ts";
import { TrialRooms } from "#client/document/trial-rooms.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts, trialTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { readingOnly, roomsOfTrial, trialOf } from "#client/features/workshops/desk/trial.ts";
import { TakingPart } from "#client/features/workshops/taking-part/TakingPart.tsx";
import { useWorkshop, WorkshopContext } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Select } from "#client/ui/Select.tsx";
import { useToast } from "#client/ui/Toast.tsx";

/** `first`: the step that is shown first. */
export function TrialDialog({ first, onClose }: { first: string; onClose: () => void }) {
	const t = useTexts(trialTexts);
	const tAgenda = useTexts(agendaTexts);
	const { state } = useWorkshop();
	const [step, setStep] = useState(first);
	const tried = state.steps.find(({ id }) => id === step);
	return (
		<Dialog title={t.title} isOpen onOpenChange={onClose} size="full">
			<div className={styles.trial}>
				<Banner tone="warn">{t.trial}</Banner>
				<Select
					label={t.step}
					options={state.steps.map(({ id, title }, index) => ({
						value: id,
						label: `${index + 1}. ${title || tAgenda.untitled}`,
					}))}
					value={step}
					onChange={setStep}
				/>
				{tried?.kind === "vote" && !state.votes.has(step) && <Banner>{t.noVote}</Banner>}
				{tried?.kind === "assess" && !state.rounds.has(step) && <Banner>{t.noRound}</Banner>}
				{tried?.kind === "tables" && <Banner>{t.tables}</Banner>}
				<div className={styles.trialScreen}>
					<AsGuest key={step} step={step}>
						<TakingPart />
					</AsGuest>
				</div>
			</div>
		</Dialog>
	);
}

/** Everything around a screen of somebody who came by the code: what they may, the rooms, the documents they know of. */
function AsGuest({ step, children }: { step: string; children: ReactNode }) {
	const t = useTexts(trialTexts);
	const toast = useToast();
	const here = useWorkshop();
	const workspace = useWorkspace();
	const live = useRooms();
	const [now] = useState(() => new Date().toISOString());
	// Rights are those of the step as it was when the trial began: what the agenda becomes is tried again.
	const [rooms] = useState(() => new TrialRooms({ rooms: live, ...roomsOfTrial(here, step, now) }));
	const store = rooms.room(here.room.name);
	const room = useSyncExternalStore(store.subscribe, store.get);
	useEffect(() => rooms.hold(here.room.name), [rooms, here.room.name]);
	const trial = useMemo(
		() => trialOf(here, { step, now, room, table: t.table, onAct: () => toast({ text: t.notSent }) }),
		[here, step, now, room, toast, t],
	);
	const guest = useMemo(
		() => ({ ...workspace, me: { ...workspace.me, role: "participant" as const }, can: () => false }),
		[workspace],
	);
	const open = workshopDocuments(here.state);
	const documents = useDirectoryDocuments(here.workspace).filter(({ id }) => open.has(id) || id === here.document);
	const known = JSON.stringify(documents.map(({ id, kind, title }) => ({ id, kind, title })));
	const directory = useMemo(() => knownDirectory(JSON.parse(known)), [known]);
	return (
		<RoomsContext value={rooms}>
			<ApiProvider value={reading}>
				<KnownDirectoryContext value={directory}>
					<WorkspaceContext value={guest}>
						<WorkshopContext value={trial}>{children}</WorkshopContext>
					</WorkspaceContext>
				</KnownDirectoryContext>
			</ApiProvider>
		</RoomsContext>
	);
}

const reading = makeApi(readingOnly(makeRequest((input, init) => fetch(input, init))));
