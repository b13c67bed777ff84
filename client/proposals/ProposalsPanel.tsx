/** The proposals of a text beside it: each card by its passage, how the text is read with them, and those that can be accepted together. */

import { PenLine } from "lucide-react";
import { useMemo, useState, useSyncExternalStore } from "react";
import { alternativesTo, type Proposal } from "#shared/ledger/proposals.ts";
import { MarginPanel } from "#client/comments/MarginPanel.tsx";
import { Margin } from "#client/comments/Margin.tsx";
import { usePeopleOfComments } from "#client/comments/use-people.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import type { BesideProps } from "#client/editor/AskedPanel.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { AcceptAll } from "#client/proposals/AcceptAll.tsx";
import { AlternativesDialog } from "#client/proposals/AlternativesDialog.tsx";
import { ProposalCard } from "#client/proposals/ProposalCard.tsx";
import { isStaleIn, withAlternatives } from "#client/proposals/side-by-side.ts";
import { texts } from "#client/proposals/texts.ts";
import { type ReadingMode, textProposalsOf } from "#client/proposals/text-proposals.ts";
import { useProposals } from "#client/proposals/use-proposals.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./Proposals.module.css";

type Shown = "open" | "mine" | "settled";

export function ProposalsPanel({ editor, room, field, signals, takesFocus, onClose }: BesideProps) {
	const t = useTexts(texts);
	const { ledger, acts } = useProposals(room);
	const people = usePeopleOfComments();
	const drawn = textProposalsOf(editor, field, room.doc);
	const placed = useSyncExternalStore(drawn.placed.subscribe, drawn.placed.get);
	const active = useSyncExternalStore(drawn.active.subscribe, drawn.active.get);
	const mode = useSyncExternalStore(drawn.mode.subscribe, drawn.mode.get);
	const [shown, setShown] = useState<Shown>("open");
	const [compared, setCompared] = useState<readonly Proposal[] | null>(null);
	const { state, head } = ledger;
	// biome-ignore lint/correctness/useExhaustiveDependencies: `head` says when what is in `state` changed
	const all = useMemo(() => [...state.proposals.values()].reverse(), [state, head]);
	const isShown: Record<Shown, (one: Proposal) => boolean> = {
		open: ({ outcome }) => outcome === null,
		mine: ({ author }) => author === people.me,
		settled: ({ outcome }) => outcome !== null,
	};
	const list = all.filter(isShown[shown]);
	const beside = list.filter(({ id }) => placed.has(id));
	const others = list.filter(({ id }) => !placed.has(id));
	const easy = [...placed.values()]
		.filter(({ proposal, isStale }) => !isStale && alternativesTo(state, proposal).length === 0)
		.map(({ proposal }) => proposal);
	const card = (proposal: Proposal) => (
		<ProposalCard
			room={room}
			proposal={proposal}
			people={people}
			acts={acts}
			isActive={active === proposal.id}
			isStale={proposal.outcome === null && (placed.get(proposal.id)?.isStale ?? isStaleIn(room.doc, proposal))}
			alternatives={proposal.outcome === null ? alternativesTo(state, proposal).length : 0}
			onCompare={() => setCompared(withAlternatives(state, proposal))}
			onActivate={() => drawn.activate(proposal.id)}
		/>
	);
	return (
		<MarginPanel title={t.proposals} takesFocus={takesFocus} onClose={onClose} onEscape={() => editor.commands.focus()}>
			<div className={styles.top}>
				<LedgerNotices ledger={ledger} />
				{acts.mayPropose && (
					<Button size="small" icon={<PenLine size={16} aria-hidden />} onPress={() => void signals.send("propose")}>
						{t.propose}
					</Button>
				)}
				<div className={styles.choices}>
					<Select
						label={t.filter}
						hideLabel
						options={(["open", "mine", "settled"] as const).map((value) => ({ value, label: t[value] }))}
						value={shown}
						onChange={setShown}
					/>
					<Select
						label={t.view}
						hideLabel
						options={(["marked", "original", "final"] as const).map((value) => ({ value, label: t[value] }))}
						value={mode}
						onChange={(value: ReadingMode) => drawn.read(value)}
					/>
				</div>
				{acts.mayDecide && shown === "open" && easy.length > 1 && (
					<AcceptAll proposals={easy} people={people} acts={acts} />
				)}
				{list.length === 0 && ledger.isLoaded && (
					<div className={styles.nothing}>
						<p>{all.length === 0 ? t.none : t.noneFiltered}</p>
						{all.length === 0 && acts.mayPropose && <p>{t.noneHint}</p>}
					</div>
				)}
				{others.length > 0 && (
					<ol className={styles.list}>
						{others.map((proposal) => (
							<li key={proposal.id}>{card(proposal)}</li>
						))}
					</ol>
				)}
			</div>
			<Margin
				editor={editor}
				active={active}
				items={beside
					.map((proposal) => ({
						id: proposal.id,
						from: placed.get(proposal.id)?.from ?? 0,
						draw: () => card(proposal),
					}))
					.sort((a, b) => a.from - b.from)}
			/>
			{compared && (
				<AlternativesDialog room={room} proposals={compared} people={people} onClose={() => setCompared(null)} />
			)}
		</MarginPanel>
	);
}
