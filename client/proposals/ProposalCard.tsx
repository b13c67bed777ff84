/** A proposal as a card: who, when, why, what changes, and what may be done with it or became of it. */

import { Columns3 } from "lucide-react";
import type { BlockJson } from "#shared/document/block-json.ts";
import type { Outcome, Proposal } from "#shared/ledger/proposals.ts";
import type { People } from "#client/comments/use-people.ts";
import { GuestBadge } from "#client/document/GuestBadge.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Decide } from "#client/proposals/Decide.tsx";
import { DifferenceText } from "#client/proposals/DifferenceText.tsx";
import { said } from "#client/proposals/form-words.ts";
import { texts } from "#client/proposals/texts.ts";
import type { ProposalActs } from "#client/proposals/use-proposals.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./Proposals.module.css";

type ProposalCardProps = {
	room: OpenRoom;
	proposal: Proposal;
	people: People;
	acts: ProposalActs;
	isActive: boolean;
	isStale: boolean;
	/** How many others are open for the same passage. */
	alternatives: number;
	/** Shows them side by side. */
	onCompare?: () => void;
	/** The difference that is shown, when it is not that of the proposal alone. */
	shown?: { before: readonly BlockJson[]; after: readonly BlockJson[] };
	onActivate: () => void;
};

export function ProposalCard(props: ProposalCardProps) {
	const {
		room,
		proposal,
		people,
		acts,
		isActive,
		isStale,
		alternatives,
		onCompare,
		shown = proposal,
		onActivate,
	} = props;
	const t = useTexts(texts);
	const format = useFormat();
	const name = people.nameOf(proposal.author);
	const sector = people.sectorOf(proposal.author);
	const { outcome } = proposal;
	return (
		<article
			aria-label={t.by(name)}
			className={classNames(styles.card, isActive && styles.active, outcome && styles.settled)}
			// R871: at the end of a press, never at its beginning: the card that moves under it would lose it.
			onClickCapture={onActivate}
			onFocus={(event) => event.target.matches(":focus-visible") && onActivate()}
		>
			<header className={styles.who}>
				<Avatar name={name} size="small" isDecorative hue={people.hueOf(proposal.author)} />
				<span className={styles.names}>
					<span>
						<strong>{name}</strong> {people.isGuest(proposal.author) && <GuestBadge />}
					</span>
					<span className={styles.whence}>
						{sector && <span>{sector}</span>}
						<time dateTime={proposal.time} title={format.dateTime(proposal.time)}>
							{format.relative(proposal.time)}
						</time>
					</span>
				</span>
			</header>
			<DifferenceText before={shown.before} after={shown.after} />
			{proposal.reason !== "" && <p className={styles.reason}>{proposal.reason}</p>}
			{alternatives > 0 && onCompare && !outcome && (
				<Button
					size="small"
					variant="quiet"
					icon={<Columns3 size={16} aria-hidden />}
					className={styles.compare}
					onPress={onCompare}
				>
					{t.compare(alternatives)}
				</Button>
			)}
			{outcome ? (
				<Became outcome={outcome} people={people} />
			) : (
				(acts.mayDecide || proposal.author === people.me) && (
					<Decide
						room={room}
						proposal={proposal}
						acts={acts}
						isOwn={proposal.author === people.me && acts.mayPropose}
						isStale={isStale}
					/>
				)
			)}
			{!outcome && isStale && !acts.mayDecide && <p className={styles.stale}>{t.stale}</p>}
		</article>
	);
}

/** What was kept in the end is told whole: beside what was proposed, what the others changed meanwhile would read as its author’s. */
function Became({ outcome, people }: { outcome: Outcome; people: People }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const format = useFormat();
	const [name, when] = [people.nameOf(outcome.by), format.relative(outcome.time)];
	switch (outcome.kind) {
		case "accepted":
			return outcome.final === null ? (
				<p className={styles.accepted}>{t.acceptedBy(name, when)}</p>
			) : (
				<>
					<p className={styles.accepted}>{t.acceptedPart(name, when)}</p>
					<p className={styles.note}>{t.keptWording}</p>
					<p className={styles.kept}>{said(outcome.final, language)}</p>
				</>
			);
		case "declined":
			return <p className={styles.declined}>{t.declinedBy(name, when, outcome.reason)}</p>;
		case "withdrawn":
			return <p className={styles.note}>{t.withdrawnOn(when)}</p>;
	}
}
