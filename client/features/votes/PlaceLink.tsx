/** Where a vote or a decision belongs: the title of its document, leading to the passage or the balise; nothing for the portfolio. */

import { Link } from "react-aria-components";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { BlockId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type PlaceLinkProps = { workspace: WorkspaceId; place: VotePlace; subject: VoteSubject | null };

export function PlaceLink({ workspace, place, subject }: PlaceLinkProps) {
	const t = useTexts(voteTexts);
	const tDecision = useTexts(decisionTexts);
	const document = useDirectoryDocuments(workspace).find(({ id }) => id === place);
	if (place === "portfolio") return null;
	if (!document) return <span>{tDecision.goneDocument}</span>;
	const words = t.inDocument(document.title);
	const first = subject?.kind === "passage" ? subject.parts[0]?.id : undefined;
	if (subject?.kind === "record")
		return <Link href={paths.record(workspace, document.kind, document.id, subject.record as RecordId)}>{words}</Link>;
	return (
		<Link
			href={
				first === undefined
					? paths.document(workspace, document.kind, document.id)
					: paths.block(workspace, document.kind, document.id, first as BlockId)
			}
		>
			{words}
		</Link>
	);
}
