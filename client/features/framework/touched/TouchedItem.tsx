/** One thing a passage touches: its name, which leads to it, where it stands now, and the way back to the passage. */

import { CornerDownLeft } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { RegisterFacts } from "#client/document/RegisterFacts.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { CitableIcon } from "#client/editor/CitableIcon.tsx";
import { stateWord } from "#client/editor/citable-words.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { type Citable, useCitable } from "#client/editor/use-citable.ts";
import type { Cited } from "#client/features/framework/touched/cited-in.ts";
import { BaliseState } from "#client/features/framework/touched/BaliseState.tsx";
import { IndicatorState } from "#client/features/framework/touched/IndicatorState.tsx";
import { CohortState, OrganisationState, ProjectState } from "#client/features/framework/touched/PortfolioStates.tsx";
import { RecommendationState } from "#client/features/framework/touched/RecommendationState.tsx";
import { ResourceState } from "#client/features/framework/touched/ResourceState.tsx";
import { TermState } from "#client/features/framework/touched/TermState.tsx";
import { texts } from "#client/features/framework/touched/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import styles from "./TouchedPanel.module.css";

type TouchedItemProps = {
	workspace: WorkspaceId;
	portfolio: OpenRoom;
	cited: Cited;
	onShow: (block: string, place: number, count: number) => void;
};

export function TouchedItem({ workspace, portfolio, cited, onShow }: TouchedItemProps) {
	const t = useTexts(texts);
	const words = useTexts(editorTexts);
	const citable = useCitable(workspace, cited);
	const [shown, setShown] = useState(-1);
	const { blocks } = cited;
	const name = citable.label === "" ? words.nameless : citable.label;
	const word = stateWord(citable, words);
	const isSeveral = blocks.length > 1;
	const show = () => {
		const next = (shown + 1) % blocks.length;
		const block = blocks[next];
		if (block === undefined) return;
		setShown(next);
		onShow(block, next + 1, blocks.length);
	};
	return (
		<li className={styles.item}>
			<p className={styles.name}>
				<span className={styles.icon}>
					<CitableIcon kind={cited.kind} size={16} />
				</span>
				{citable.href === null ? <span>{name}</span> : <Link href={citable.href}>{name}</Link>}
				{word !== null && <Badge tone="warn">{word}</Badge>}
			</p>
			<State workspace={workspace} portfolio={portfolio} citable={citable} />
			{blocks.length > 0 && (
				<Button
					size="small"
					variant="quiet"
					className={styles.show}
					icon={<CornerDownLeft size={14} aria-hidden />}
					aria-label={isSeveral ? t.showPassagesOf(name, blocks.length) : t.showPassageOf(name)}
					onPress={show}
				>
					{isSeveral ? t.showPassages(blocks.length) : t.showPassage}
				</Button>
			)}
		</li>
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
