/** Which wordings are adopted, live, and the acts that adopt, retire and take up again, in the name of whoever does them. */

import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { type AdoptionCommand, adoptionsStream } from "#shared/ledger/adoptions.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";

export function useAdoptions(workspace: WorkspaceId) {
	const t = useTexts(lifeTexts);
	const { language } = useLanguage();
	const toast = useToast();
	const ledger = useLedger(useRoom(roomName(workspace, PORTFOLIO)), adoptionsStream);
	/** True when it is done; what happened is said in any case. */
	const give = async (command: AdoptionCommand, done: string): Promise<boolean> => {
		const sent = await ledger.send(command);
		if (!sent.ok) {
			toast({ text: t.refused(refusalSentence(sent.error.kind, language)), tone: "danger" });
			return false;
		}
		toast(sent.value.state === "waiting" ? { text: t.waiting } : { text: done, tone: "ok" });
		return sent.value.state === "done";
	};
	return { state: ledger.state, head: ledger.head, give };
}
