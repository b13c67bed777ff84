/** One thing a passage touches, with where it stands now: what is cited, or what a figure, a plot or a view shows live. */

import { Suspense, use } from "react";
import { figureTexts } from "#shared/editor/figure-words.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { RegisterFacts } from "#client/document/RegisterFacts.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { stateWord } from "#client/editor/citable-words.ts";
import { LiveBlocksContext } from "#client/editor/live-blocks.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { type Citable, useCitable, useTally } from "#client/editor/use-citable.ts";
import type { Cited } from "#client/features/framework/touched/cited-in.ts";
import { BaliseState } from "#client/features/framework/touched/BaliseState.tsx";
import { IndicatorState } from "#client/features/framework/touched/IndicatorState.tsx";
import { CohortState, OrganisationState, ProjectState } from "#client/features/framework/touched/PortfolioStates.tsx";
import { RecommendationState } from "#client/features/framework/touched/RecommendationState.tsx";
import { ResourceState } from "#client/features/framework/touched/ResourceState.tsx";
import { TermState } from "#client/features/framework/touched/TermState.tsx";
import { TouchedLine } from "#client/features/framework/touched/TouchedLine.tsx";
import { texts } from "#client/features/framework/touched/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./TouchedPanel.module.css";

const NONE: readonly string[] = [];

type TouchedItemProps = {
	workspace: WorkspaceId;
	portfolio: OpenRoom;
	cited: Cited;
	onShow: (block: string, place: number, count: number) => void;
};

export function TouchedItem(props: TouchedItemProps) {
	switch (props.cited.kind) {
		case "view":
			return <ViewItem {...props} />;
		case "portfolio":
			return <PortfolioItem {...props} />;
		default:
			return <CitableItem {...props} />;
	}
}

function CitableItem({ workspace, portfolio, cited, onShow }: TouchedItemProps) {
	const words = useTexts(editorTexts);
	const citable = useCitable(workspace, cited);
	return (
		<TouchedLine
			cited={cited}
			name={citable.label === "" ? words.nameless : citable.label}
			href={citable.href}
			badge={stateWord(citable, words)}
			onShow={onShow}
		>
			<State workspace={workspace} portfolio={portfolio} citable={citable} />
		</TouchedLine>
	);
}

/** A saved view that is shown live: the portfolio says how many projects it has now. */
function ViewItem({ cited, onShow }: TouchedItemProps) {
	const words = useTexts(editorTexts);
	const blocks = use(LiveBlocksContext);
	if (!blocks) return <TouchedLine cited={cited} name={cited.label || words.nameless} href={null} onShow={onShow} />;
	return (
		<Suspense>
			<blocks.ViewNow target={cited.target} label={cited.label}>
				{({ name, href, state, isGone }) => (
					<TouchedLine
						cited={cited}
						name={name || words.nameless}
						href={href}
						badge={isGone ? words.deleted : null}
						onShow={onShow}
					>
						{state !== "" && <p className={styles.state}>{state}</p>}
					</TouchedLine>
				)}
			</blocks.ViewNow>
		</Suspense>
	);
}

/** Projects that a live figure counts. */
function PortfolioItem({ workspace, cited, onShow }: TouchedItemProps) {
	const t = useTexts(texts);
	const figures = useTexts(figureTexts);
	const { projects, sectors } = useTally(workspace, NONE, NONE);
	return (
		<TouchedLine cited={cited} name={t.allProjects} href={paths.portfolio(workspace)} onShow={onShow}>
			<p className={styles.state}>{figures.inSectors(figures.projects(projects), sectors)}</p>
		</TouchedLine>
	);
}

type StateProps = { workspace: WorkspaceId; portfolio: OpenRoom; citable: Citable };

/** Where it stands; nothing for what is gone. */
function State({ workspace, portfolio, citable: { entry } }: StateProps) {
	if (entry === null) return null;
	const props = { workspace, portfolio, entry };
	switch (entry.kind) {
		case "project":
			return <ProjectState {...props} />;
		case "organisation":
			return <OrganisationState {...props} />;
		case "cohort":
			return <CohortState {...props} />;
		case "indicator":
			return <IndicatorState {...props} />;
		case "balise":
			return <BaliseState {...props} />;
		case "recommendation":
			return <RecommendationState {...props} />;
		case "resource":
			return <ResourceState {...props} />;
		case "vote":
		case "decision":
			return <RegisterFacts workspace={workspace} entry={entry} />;
		case "term":
			return <TermState {...props} />;
	}
}
