/** Whether the wording that somebody adopts is the one of the document at this instant: nobody adopts words they did not have in front of them. */

import type { CommandCheck } from "#server/ledger/command-checks.ts";
import type { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import { wordingFingerprint } from "#shared/document/balise-wording.ts";
import { AdoptionCommand, adoptionsStream } from "#shared/ledger/adoptions.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";

/** For `Ledgers`. */
export function adoptionChecks(facts: Pick<WorkspaceFacts, "baliseWording">): CommandCheck {
	return async (workspace, stream, asked) => {
		if (stream !== adoptionsStream.name) return ok();
		const command = AdoptionCommand.parse(asked);
		if (command.kind !== "adopt-balise") return ok();
		const { balise } = command;
		const wording = await facts.baliseWording(workspace, command.document as DocumentId, balise);
		if (!wording) return refused({ kind: "balise-unknown", detail: balise });
		return wordingFingerprint(wording) === wordingFingerprint(command.wording)
			? ok()
			: refused({ kind: "wording-changed", detail: balise });
	};
}
