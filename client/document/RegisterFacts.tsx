/** Where a cited vote or decision stands: its date, its state, and what the vote came to once it is closed, asked of the register once for all that show it. */

import { useEffect } from "react";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { voteOfView } from "#shared/ledger/votes-view.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { recordVoteTexts } from "#client/document/record-vote-texts.ts";
import { registerKey } from "#client/document/register-key.ts";
import { resultWords } from "#client/document/vote-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function RegisterFacts({ workspace, entry }: { workspace: WorkspaceId; entry: DirectoryEntry }) {
	const t = useTexts(recordVoteTexts);
	const { language } = useLanguage();
	const format = useFormat();
	const api = useApi();
	const { reload, ...register } = useResource(registerKey(workspace), () => api.decisions(workspace));
	const places = register.state === "ready" ? register.value.places : [];
	const here = places.find(({ place }) => place === (entry.document ?? PORTFOLIO));
	const decision = here?.decisions.find(({ id }) => id === entry.id);
	const vote = here?.votes.find(({ id }) => id === (entry.kind === "vote" ? entry.id : decision?.vote));
	// The directory is live; the register is as it was when somebody asked for it.
	const isBehind = register.state === "ready" && entry.status === "closed" && !vote?.closed;
	useEffect(() => {
		if (isBehind) reload();
	}, [isBehind, reload]);
	const facts = [
		entry.date ? format.date(entry.date) : "",
		stateOf(entry, t),
		vote?.closed ? resultWords(voteOfView(vote), language) : "",
	];
	return <span>{facts.filter((fact) => fact !== "").join(" · ")}</span>;
}

function stateOf({ kind, status }: DirectoryEntry, t: (typeof recordVoteTexts)["fr"]): string {
	if (kind === "decision") return status === "replaced" ? t.replaced : t.standing;
	return status === "cancelled" ? t.cancelled : status === "closed" ? t.closed : t.open;
}
