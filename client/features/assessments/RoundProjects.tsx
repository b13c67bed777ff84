/** The projects of a round, each with where it is: private, revealed, agreed. */

import type { Round } from "#shared/ledger/assessments-state.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { isAsked, stageOf } from "#client/features/assessments/round-view.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";

type RoundProjectsProps = {
	round: Round;
	selected: string;
	nameOf: (project: string) => string;
	onSelect: (project: string) => void;
};

export function RoundProjects({ round, selected, nameOf, onSelect }: RoundProjectsProps) {
	const t = useTexts(roundTexts);
	const { me, can } = useWorkspace();
	return (
		<nav className={styles.list} aria-label={t.projectList}>
			<ul>
				{[...round.projects].map(([id, about]) => {
					const stage = stageOf(round, about);
					const isMine = stage === "private" && can("assess") && isAsked(round, me.id);
					return (
						<li key={id}>
							<button
								type="button"
								className={styles.item}
								aria-current={id === selected ? "true" : undefined}
								onClick={() => onSelect(id)}
							>
								<span>{nameOf(id)}</span>
								<span className={styles.itemFacts}>
									{isMine ? (
										<Badge tone={about.answered.has(me.id) ? "ok" : "accent"}>
											{about.answered.has(me.id) ? t.stateSent : t.stateWaiting}
										</Badge>
									) : (
										<Badge tone={stage === "agreed" ? "ok" : stage === "revealed" ? "warn" : "info"}>
											{
												{
													private: t.stateOpen,
													revealed: t.stateRevealed,
													agreed: t.stateAgreed,
													cancelled: t.stateCancelled,
												}[stage]
											}
										</Badge>
									)}
									{stage === "private" && <span className={styles.more}>{t.answered(about.answered.size)}</span>}
								</span>
							</button>
						</li>
					);
				})}
			</ul>
		</nav>
	);
}
