/** The text of a record with the other wordings that people propose for it: written together by who may write, proposed by who may comment. */

import { PenLine } from "lucide-react";
import { type ComponentProps, useEffect, useId, useMemo, useRef, useState } from "react";
import { alternativesTo, type Proposal } from "#shared/ledger/proposals.ts";
import { usePeopleOfComments } from "#client/comments/use-people.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { useWords } from "#client/document/use-words.ts";
import { RichText } from "#client/editor/RichText.tsx";
import { isLoaded, useRoomValue } from "#client/document/use-room-value.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ModeBar } from "#client/proposals/ModeBar.tsx";
import { AlternativesDialog } from "#client/proposals/AlternativesDialog.tsx";
import { ProposalCard } from "#client/proposals/ProposalCard.tsx";
import { isStaleIn, withAlternatives } from "#client/proposals/side-by-side.ts";
import { texts } from "#client/proposals/texts.ts";
import { useFork } from "#client/proposals/use-fork.ts";
import { useProposals } from "#client/proposals/use-proposals.ts";
import { Button } from "#client/ui/Button.tsx";
import styles from "./Proposals.module.css";

type ProposableTextProps = Omit<ComponentProps<typeof RichText>, "fork"> & {
	/** The text that a proposal begins with while this one is empty. */
	startFrom?: string;
};

export function ProposableText({ startFrom, ...text }: ProposableTextProps) {
	const { room, field, label } = text;
	const t = useTexts(texts);
	const listId = useId();
	const isReady = useRoomValue(room, isLoaded);
	const { ledger, acts } = useProposals(room);
	const people = usePeopleOfComments();
	const { fork, open, leave } = useFork(room, field, startFrom);
	const [isSettledShown, setSettledShown] = useState(false);
	const [active, setActive] = useState<string | null>(null);
	const [compared, setCompared] = useState<readonly Proposal[] | null>(null);
	const begin = useRef<HTMLDivElement>(null);
	// What is stale is told again as the words change.
	useWords(room.doc, field);
	const { state, head } = ledger;
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` is folded in place; `head` says when it changed
	const all = useMemo(
		() => [...state.proposals.values()].filter((one) => one.field === field).reverse(),
		[state, head, field],
	);
	const waiting = all.filter(({ outcome }) => outcome === null);
	const settled = all.filter(({ outcome }) => outcome !== null);
	// To where one came from, once it is drawn again.
	const wasForked = useRef(false);
	useEffect(() => {
		if (wasForked.current && !fork) begin.current?.querySelector("button")?.focus();
		wasForked.current = fork !== null;
	}, [fork]);
	const card = (proposal: Proposal) => (
		<li key={proposal.id}>
			<ProposalCard
				room={room}
				proposal={proposal}
				people={people}
				acts={acts}
				isActive={active === proposal.id}
				isStale={isStaleIn(room.doc, proposal)}
				alternatives={proposal.outcome === null ? alternativesTo(state, proposal).length : 0}
				onCompare={() => setCompared(withAlternatives(state, proposal))}
				onActivate={() => setActive(proposal.id)}
			/>
		</li>
	);
	return (
		<div className={styles.proposable}>
			<RichText {...text} fork={fork?.doc ?? null} />
			{fork ? (
				<ModeBar
					fork={fork}
					isInline
					mayPropose={acts.mayPropose}
					onSend={(passages) => acts.propose(field, passages)}
					onLeave={leave}
					onSent={() => leave(false)}
				/>
			) : (
				<div ref={begin} className={styles.proposeRow}>
					{acts.mayPropose && isReady && (
						<Button
							size="small"
							variant="quiet"
							icon={<PenLine size={16} aria-hidden />}
							aria-label={t.proposeFor(label)}
							onPress={open}
						>
							{t.proposeWording}
						</Button>
					)}
					{settled.length > 0 && (
						<Button
							size="small"
							variant="quiet"
							aria-expanded={isSettledShown}
							aria-controls={isSettledShown ? listId : undefined}
							onPress={() => setSettledShown(!isSettledShown)}
						>
							{t.settledCount(settled.length)}
						</Button>
					)}
				</div>
			)}
			{all.length > 0 && <LedgerNotices ledger={ledger} />}
			{waiting.length > 0 && (
				<ol className={styles.list} aria-label={t.proposalsFor(label)}>
					{waiting.map(card)}
				</ol>
			)}
			{isSettledShown && (
				<ol id={listId} className={styles.list} aria-label={t.settledFor(label)}>
					{settled.map(card)}
				</ol>
			)}
			{compared && (
				<AlternativesDialog room={room} proposals={compared} people={people} onClose={() => setCompared(null)} />
			)}
		</div>
	);
}
