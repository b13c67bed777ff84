/** Where the group stands on clauses that were voted on, at a glance: how voices spread, the objections that remain, and what changed in the words since. */

import { type CSSProperties, type ReactNode, useId, useMemo } from "react";
import { Link } from "react-aria-components";
import type { ChangedPart } from "#shared/document/block-wording.ts";
import {
	byWhatIsLeft,
	type ClauseScope,
	type Glance,
	glanceAt,
	objected,
	votedClauses,
} from "#shared/ledger/voted-clauses.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { tallyOf, type Vote } from "#shared/ledger/votes-state.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useChangesOf } from "#client/document/use-wording-now.ts";
import { partLabel, partText, resultWords, tallyLines, voteTitle } from "#client/document/vote-words.ts";
import { votedClauseTexts } from "#client/document/voted-clause-texts.ts";
import { WordingDifference } from "#client/document/WordingDifference.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import styles from "./VotedClauses.module.css";

type VotedClausesProps = {
	workspace: WorkspaceId;
	place: DocumentId;
	room: OpenRoom;
	scope: ClauseScope;
	/** A vote that is shown beside already. */
	except?: string | undefined;
	/** Read from the back of a room: nothing to open. */
	isLarge?: boolean;
	/** The level of its title, under that of what holds it. */
	heading?: "h2" | "h3";
};

/** Nothing where nothing was voted on. Of a whole text, behind one line. */
export function VotedClauses(props: VotedClausesProps) {
	const { workspace, place, room, scope, except, isLarge = false, heading: Title = "h3" } = props;
	const t = useTexts(votedClauseTexts);
	const titleId = useId();
	const { state, head } = useLedger(room, votesStream);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
	const votes = useMemo(
		() => votedClauses(state, scope).filter(({ id }) => id !== except),
		[state, head, scope, except],
	);
	const changes = useChangesOf(room.doc, votes);
	const changed = [...changes.keys()];
	if (votes.length === 0) return null;
	const isOfAll = "whole" in scope || ("blocks" in scope && scope.blocks === null);
	if (isOfAll && isLarge) return <Glanced votes={votes} changed={changed} heading={Title} />;
	const list = (
		<ul className={styles.clauses}>
			{votes.map((vote) => (
				<VotedClause
					key={vote.id}
					{...{ workspace, place, vote: { ...vote }, changes: changes.get(vote.id) ?? UNCHANGED, isLarge }}
				/>
			))}
		</ul>
	);
	if (isOfAll) {
		return (
			<details className={styles.block}>
				<summary>
					{t.titleMany(votes.length)} <GlanceBadges {...glanceAt(votes, changed)} />
				</summary>
				{list}
			</details>
		);
	}
	return (
		<section className={styles.block} aria-labelledby={titleId} data-large={isLarge || undefined}>
			<Title id={titleId} className={styles.title}>
				{t.title}
			</Title>
			{list}
		</section>
	);
}

/** On the screen of a room: those the group may have to come back to come first, as many as are read from the back. */
const MOST_ON_SCREEN = 4;

type GlancedProps = { votes: readonly Vote[]; changed: readonly string[]; heading: "h2" | "h3" };

function Glanced({ votes, changed, heading: Title }: GlancedProps) {
	const t = useTexts(votedClauseTexts);
	const titleId = useId();
	const { language } = useLanguage();
	const shown = byWhatIsLeft(votes, changed).slice(0, MOST_ON_SCREEN);
	const glance = glanceAt(votes, changed);
	return (
		<section className={styles.block} aria-labelledby={titleId} data-large>
			<Title id={titleId} className={styles.title}>
				{t.title}
			</Title>
			<p className={styles.facts}>
				<span>{t.voted(glance.voted)}</span>
				<GlanceBadges {...glance} />
			</p>
			<ul className={styles.clauses}>
				{shown.map((vote) => (
					<li key={vote.id} className={styles.line}>
						<p className={styles.words}>{voteTitle(vote, language)}</p>
						<Spread vote={vote} isShort>
							<ObjectionBadge vote={vote} />
							{changed.includes(vote.id) && <Badge tone="warn">{t.changed}</Badge>}
						</Spread>
					</li>
				))}
			</ul>
			{votes.length > shown.length && <p className={styles.facts}>{t.andMore(votes.length - shown.length)}</p>}
		</section>
	);
}

function GlanceBadges({ objecting, changed }: Glance) {
	const t = useTexts(votedClauseTexts);
	return (
		<>
			{objecting > 0 && <Badge tone="danger">{t.objecting(objecting)}</Badge>}
			{changed > 0 && <Badge tone="warn">{t.changedCount(changed)}</Badge>}
			{objecting === 0 && changed === 0 && <Badge tone="ok">{t.nothingLeft}</Badge>}
		</>
	);
}

const UNCHANGED: readonly ChangedPart[] = [];

/** `changes`: of its words since. */
type ClauseProps = Pick<VotedClausesProps, "workspace" | "place" | "isLarge"> & {
	vote: Vote;
	changes: readonly ChangedPart[];
};

/** One of them. */
export function VotedClause({ workspace, place, vote, changes, isLarge = false }: ClauseProps) {
	const t = useTexts(votedClauseTexts);
	const format = useFormat();
	const { language } = useLanguage();
	const { can } = useWorkspace();
	const tally = tallyOf(vote);
	const title = voteTitle(vote, language);
	const date = format.date(vote.closed?.at ?? vote.openedAt);
	return (
		<li className={styles.clause}>
			<p className={styles.words}>
				{can("read") && !isLarge ? <Link href={paths.vote(workspace, place, vote.id)}>{title}</Link> : title}
			</p>
			<p className={styles.facts}>
				<span>{tally && tally.voices > 0 ? t.votedOn(date, tally.voices) : t.votedOnOnly(date)}</span>
				<ObjectionBadge vote={vote} />
				<Badge tone={changes.length > 0 ? "warn" : "neutral"}>{changes.length > 0 ? t.changed : t.unchanged}</Badge>
			</p>
			<Spread vote={vote} />
			{changes.length > 0 && <Changes vote={vote} changes={changes} isLarge={isLarge} />}
		</li>
	);
}

function ObjectionBadge({ vote }: { vote: Vote }) {
	const t = useTexts(votedClauseTexts);
	const found = objected(vote);
	if (found === null) return null;
	const { all, left } = found;
	if (left > 0) return <Badge tone="danger">{t.left(left, all)}</Badge>;
	return <Badge tone="ok">{all === 0 ? t.noObjection : t.lifted(all)}</Badge>;
}

/** One bar, from what agrees most to what agrees least, each part said under it. What people chose among options is said in a line. */
function Spread({ vote, isShort = false, children }: { vote: Vote; isShort?: boolean; children?: ReactNode }) {
	const { language } = useLanguage();
	const tally = tallyOf(vote);
	if (tally?.kind !== "answers" || tally.voices === 0)
		return (
			<>
				<p className={isShort ? styles.short : undefined}>{resultWords(vote, language)}</p>
				{isShort && <div className={styles.beside}>{children}</div>}
			</>
		);
	const lines = tallyLines(vote, tally, language);
	const parts = lines.map((line, place) => ({
		...line,
		style: { "--share": line.value, "--against": lines.length < 2 ? 0 : place / (lines.length - 1) } as CSSProperties,
		isAside: line.id === "abstain",
	}));
	return (
		<>
			<div className={styles.bar} aria-hidden>
				{parts.map(
					({ id, value, style, isAside }) =>
						value > 0 && <span key={id} style={style} data-aside={isAside || undefined} />,
				)}
			</div>
			<div className={styles.beside}>
				<ul className={styles.legend}>
					{/* What nobody answered is not read from the back of a room. */}
					{(isShort ? parts.filter(({ value }) => value > 0) : parts).map(
						({ id, label, words, value, style, isAside }) => (
							<li key={id} data-none={value === 0 || undefined}>
								<span className={styles.swatch} style={style} data-aside={isAside || undefined} aria-hidden />
								{label} <strong>{words}</strong>
							</li>
						),
					)}
				</ul>
				{children}
			</div>
		</>
	);
}

type ChangesProps = { vote: Vote; changes: readonly ChangedPart[]; isLarge: boolean };

function Changes({ vote: { subject }, changes, isLarge }: ChangesProps) {
	const t = useTexts(votedClauseTexts);
	const { language } = useLanguage();
	const count = subject.kind === "question" ? 0 : subject.parts.length;
	if (changes.length === count && changes.every(({ after }) => after === "")) return <p>{t.gone}</p>;
	const said = (id: string, text: string) => (text === "" ? "" : partText(subject, { id, text }, language));
	const differences = changes.map(({ id, before, after }) => (
		<div key={id}>
			{partLabel(subject, id, language) && <p className={styles.facts}>{partLabel(subject, id, language)}</p>}
			<WordingDifference before={said(id, before)} after={said(id, after)} />
		</div>
	));
	if (isLarge) return <div className={styles.changes}>{differences}</div>;
	return (
		<details className={styles.changes}>
			<summary>{t.changes}</summary>
			{differences}
		</details>
	);
}
