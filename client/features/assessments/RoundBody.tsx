/** A round on its page and in a step of a workshop: its projects and how each stands, and the one that is being answered, talked over or agreed on. */

import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "react-aria-components";
import type { Instrument } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { Round } from "#shared/ledger/assessments-state.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { CitedText } from "#client/editor/CitedText.tsx";
import type { Ledgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import { RoundProjectView } from "#client/features/assessments/RoundProjectView.tsx";
import { RoundProjects } from "#client/features/assessments/RoundProjects.tsx";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useRoundProjects } from "#client/features/assessments/use-round-projects.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

type RoundBodyProps = {
	workspace: WorkspaceId;
	round: Round;
	instrument: Instrument;
	ledgers: Ledgers;
	/** The project asked for; one that the round does not have is its first. */
	asked: string;
	onSelect: (project: string) => void;
	isLarge?: boolean;
};

export function RoundBody({ workspace, round, instrument, ledgers, asked, onSelect, isLarge = false }: RoundBodyProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const format = useFormat();
	const nameOf = useNameOf();
	// Whoever came by the code of a workshop has the round, and none of the pages around it.
	const isMember = useWorkspace().can("read");
	const projects = useRoundProjects(workspace, ledgers.room, round);
	const projectName = (id: string) => {
		const project = projects?.get(id);
		if (project) return project.name || tShared.untitledProject;
		return projects === null ? "…" : t.projectGone;
	};
	const ids = [...round.projects.keys()];
	const selected = round.projects.has(asked) ? asked : (ids[0] ?? "");
	const about = round.projects.get(selected);
	useSpokenReveal(round, selected);
	if (!about) return null;
	const summary = projects?.get(selected)?.summary ?? "";
	return (
		<>
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
						<RoundProjects round={round} selected={selected} nameOf={projectName} onSelect={onSelect} />
					)}
					<section className={styles.main}>
						<h2 className={styles.projectName}>
							{isMember ? (
								<Link href={paths.project(workspace, selected as RecordId)}>{projectName(selected)}</Link>
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
		</>
	);
}

/** What a round assesses with, of which version, and the way to it for members. */
export function RoundLead({ workspace, instrument }: { workspace: WorkspaceId; instrument: Instrument }): ReactNode {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const { language } = useLanguage();
	const isMember = useWorkspace().can("read");
	const title = wordingIn(instrument.title, language);
	if (instrument.criteria) return t.onBalises(title, instrument.criteria.length);
	const words = tShared.withInstrument(title, instrument.version);
	if (!isMember) return words;
	return <Link href={`${paths.instrument(workspace, instrument.id)}?version=${instrument.version}`}>{words}</Link>;
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
