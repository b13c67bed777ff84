/** What a card or a cluster became, each with the way there for whoever may open it. */

import { MoveRight } from "lucide-react";
import { Link } from "react-aria-components";
import { citableKey, isCitableKind } from "#shared/domain/citable.ts";
import { MADE_IN } from "#shared/domain/turned-into.ts";
import type { CardUse } from "#shared/ledger/cards-wire.ts";
import type { BlockId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments, useDirectoryEntry } from "#client/document/use-directory.ts";
import { becomeTexts } from "#client/features/workshops/become/become-texts.ts";
import styles from "#client/features/workshops/become/Become.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";

type UseMarksProps = { uses: readonly CardUse[]; of: "card" | "cluster" };

export function UseMarks({ uses, of }: UseMarksProps) {
	const t = useTexts(becomeTexts);
	const { id, can } = useWorkspace();
	return (
		<ul className={styles.marks}>
			{uses.map((use) => (
				<li key={`${use.place}/${use.id}`}>
					<MoveRight size={14} aria-hidden />
					<span>{of === "card" ? t.becameCard : t.becameCluster}</span>
					{/* Whoever came by a code cannot ask the directory what it is called. */}
					{can("read") ? <UseLink workspace={id} use={use} /> : <UseWords use={use} />}
				</li>
			))}
		</ul>
	);
}

function UseWords({ use }: { use: CardUse }) {
	const t = useTexts(becomeTexts);
	const words: Record<CardUse["what"], string> = {
		balise: t.aBalise,
		indicator: t.anIndicator,
		recommendation: t.aRecommendation,
		blocker: t.aBlocker,
		condition: t.aCondition,
		paragraph: t.aParagraph,
	};
	return <>{words[use.what]}</>;
}

function UseLink({ workspace, use }: { workspace: WorkspaceId; use: CardUse }) {
	const entry = useDirectoryEntry(workspace, isCitableKind(use.what) ? citableKey(use.what, use.id) : null);
	const document = useDirectoryDocuments(workspace).find(({ id }) => id === use.place);
	const name = entry?.code || (use.what === "paragraph" ? (document?.title ?? "") : "");
	return (
		<Link href={hrefOf(workspace, use)}>
			<UseWords use={use} />
			{name !== "" && ` ${name}`}
		</Link>
	);
}

function hrefOf(workspace: WorkspaceId, { what, place, id }: CardUse): string {
	const kind = MADE_IN[what];
	if (kind === null || place === "portfolio") return paths.portfolio(workspace);
	return what === "paragraph"
		? paths.block(workspace, kind, place, id as BlockId)
		: paths.record(workspace, kind, place, id as RecordId);
}
