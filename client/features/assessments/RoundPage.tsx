/** A round: its projects and how each stands, and the one that is being answered, talked over or agreed on. */

import { Maximize, Minimize } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "react-aria-components";
import { useSearchParams } from "wouter";
import { wordingIn } from "#shared/domain/wording.ts";
import { instrumentIn, type Round } from "#shared/ledger/assessments-state.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { type Ledgers, PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import { RoundActs } from "#client/features/assessments/RoundActs.tsx";
import { RoundProjectView } from "#client/features/assessments/RoundProjectView.tsx";
import { RoundProjects } from "#client/features/assessments/RoundProjects.tsx";
import { useRoundTitle } from "#client/features/assessments/round-view.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { useRoundProjects } from "#client/features/assessments/use-round-projects.ts";
import { useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { CitedText } from "#client/editor/CitedText.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Page } from "#client/ui/Page.tsx";

type RoundPageProps = { workspace: WorkspaceId; id: string };

export function RoundPage({ workspace, id }: RoundPageProps) {
	return (
		<PortfolioLedgers workspace={workspace}>
			{(ledgers) => {
				const round = ledgers.assessments.state.rounds.get(id);
				return round ? (
					<Shown workspace={workspace} round={round} ledgers={ledgers} />
				) : (
					<NoRound workspace={workspace} />
				);
			}}
		</PortfolioLedgers>
	);
}

function Shown({ workspace, round, ledgers }: { workspace: WorkspaceId; round: Round; ledgers: Ledgers }) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const format = useFormat();
	const nameOf = useNameOf();
	const titleOf = useRoundTitle();
	const { language } = useLanguage();
	// Whoever came by the code of a workshop has the round, and none of the pages around it.
	const isMember = useWorkspace().can("read");
	const [search, setSearch] = useSearchParams();
	const isLarge = search.get("grand") === "1";
	const instrument = instrumentIn(ledgers.assessments.state, round.instrument);
	const projects = useRoundProjects(workspace, ledgers.room, round);
	const projectName = (id: string) => {
		const project = projects?.get(id);
		if (project) return project.name || tShared.untitledProject;
		return projects === null ? "…" : t.projectGone;
	};
	const ids = [...round.projects.keys()];
	const asked = search.get("projet") ?? "";
	const selected = round.projects.has(asked) ? asked : (ids[0] ?? "");
	const about = round.projects.get(selected);
	useSpokenReveal(round, selected);
	const setParam = (name: string, value: string | null) =>
		setSearch((before) => {
			if (value === null) before.delete(name);
			else before.set(name, value);
			return before;
		});
	if (!instrument || !about) return <NoRound workspace={workspace} />;
	const withInstrument = tShared.withInstrument(wordingIn(instrument.title, language), instrument.version);
	const summary = projects?.get(selected)?.summary ?? "";
	return (
		<Page
			title={titleOf(round)}
			width="full"
			eyebrow={isMember && <Link href={paths.assessments(workspace)}>{tShared.back}</Link>}
			lead={
				instrument.criteria ? (
					t.onBalises(wordingIn(instrument.title, language), instrument.criteria.length)
				) : isMember ? (
					<Link href={`${paths.instrument(workspace, instrument.id)}?version=${instrument.version}`}>
						{withInstrument}
					</Link>
				) : (
					withInstrument
				)
			}
			actions={
				<>
					<Button
						variant="quiet"
						icon={isLarge ? <Minimize size={18} aria-hidden /> : <Maximize size={18} aria-hidden />}
						onPress={() => setParam("grand", isLarge ? null : "1")}
					>
						{isLarge ? t.normal : t.large}
					</Button>
					<RoundActs round={round} ledger={ledgers.assessments} />
				</>
			}
		>
			<LedgerNotices ledger={ledgers.assessments} />
			{round.cancelled && (
				<Banner tone="warn">
					<strong>{t.cancelled(nameOf(round.cancelled.by), format.date(round.cancelled.at))}</strong>{" "}
					{round.cancelled.reason}
				</Banner>
			)}
			<div className={styles.around}>
				<div className={classNames(styles.round, ids.length === 1 && styles.single, isLarge && styles.large)}>
					{ids.length > 1 && (
						<RoundProjects
							round={round}
							selected={selected}
							nameOf={projectName}
							onSelect={(id) => setParam("projet", id)}
						/>
					)}
					<section className={styles.main}>
						<h2 className={styles.projectName}>
							{isMember ? (
								<Link href={`/e/${workspace}/portefeuille/${selected}`}>{projectName(selected)}</Link>
							) : (
								projectName(selected)
							)}
						</h2>
						{summary !== "" && (
							<p className={styles.help}>
								<CitedText text={summary} />
							</p>
						)}
						<RoundProjectView
							key={selected}
							workspace={workspace}
							round={round}
							project={selected}
							about={about}
							instrument={instrument}
							ledger={ledgers.assessments}
						/>
					</section>
				</div>
			</div>
		</Page>
	);
}

/** The reveal comes from somebody else's screen: it is said. */
function useSpokenReveal(round: Round, selected: string): void {
	const t = useTexts(roundTexts);
	const announce = useAnnounce();
	const isRevealed = (round.projects.get(selected)?.revealedAt ?? null) !== null;
	const before = useRef({ selected, isRevealed });
	useEffect(() => {
		if (before.current.selected === selected && isRevealed && !before.current.isRevealed) announce(t.revealed);
		before.current = { selected, isRevealed };
	}, [selected, isRevealed, announce, t]);
}

function NoRound({ workspace }: { workspace: WorkspaceId }) {
	const { can } = useWorkspace();
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	return (
		<Page title={t.roundNotFound}>
			<EmptyState
				title={t.roundNotFound}
				action={can("read") && <ButtonLink href={paths.assessments(workspace)}>{tShared.back}</ButtonLink>}
			>
				{t.roundNotFoundMore}
			</EmptyState>
		</Page>
	);
}
