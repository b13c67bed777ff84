/** The page of a round: what it assesses with, what may be done with it, then its projects. The address says which one is read, and whether it is for a room. */

import { Maximize, Minimize } from "lucide-react";
import { Link } from "react-aria-components";
import { useSearchParams } from "wouter";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { type Ledgers, PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import { RoundActs } from "#client/features/assessments/RoundActs.tsx";
import { RoundBody, RoundLead } from "#client/features/assessments/RoundBody.tsx";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import { roundIn, useRoundTitle } from "#client/features/assessments/round-view.ts";
import { texts } from "#client/features/assessments/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Page } from "#client/ui/Page.tsx";

type RoundPageProps = { workspace: WorkspaceId; id: string };

export function RoundPage({ workspace, id }: RoundPageProps) {
	return (
		<PortfolioLedgers workspace={workspace}>
			{(ledgers) => <Shown workspace={workspace} id={id} ledgers={ledgers} />}
		</PortfolioLedgers>
	);
}

function Shown({ workspace, id, ledgers }: RoundPageProps & { ledgers: Ledgers }) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const titleOf = useRoundTitle();
	const [search, setSearch] = useSearchParams();
	const isLarge = search.get("grand") === "1";
	const found = roundIn(ledgers.assessments.state, id);
	const setParam = (name: string, value: string | null) =>
		setSearch((before) => {
			if (value === null) before.delete(name);
			else before.set(name, value);
			return before;
		});
	const back = paths.assessments(workspace);
	if (!found)
		return (
			<Page title={t.roundNotFound}>
				<EmptyState title={t.roundNotFound} action={<ButtonLink href={back}>{tShared.back}</ButtonLink>}>
					{t.roundNotFoundMore}
				</EmptyState>
			</Page>
		);
	return (
		<Page
			title={titleOf(found.round)}
			width="full"
			eyebrow={<Link href={back}>{tShared.back}</Link>}
			lead={<RoundLead workspace={workspace} instrument={found.instrument} />}
			actions={
				<>
					<Button
						variant="quiet"
						icon={isLarge ? <Minimize size={18} aria-hidden /> : <Maximize size={18} aria-hidden />}
						onPress={() => setParam("grand", isLarge ? null : "1")}
					>
						{isLarge ? t.normal : t.large}
					</Button>
					<RoundActs round={found.round} ledger={ledgers.assessments} />
				</>
			}
		>
			<RoundBody
				{...{ workspace, ledgers, isLarge }}
				{...found}
				asked={search.get("projet") ?? ""}
				onSelect={(project) => setParam("projet", project)}
			/>
		</Page>
	);
}
