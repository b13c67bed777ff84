/** Sends a change of settings and says how it went. */

import { useState } from "react";
import type { Result } from "#shared/lib/result.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { texts } from "#client/features/settings/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";

export function useSaving() {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const [isPending, setPending] = useState(false);

	/** True when the server accepted. */
	const save = async (send: () => Promise<Result<unknown, Failure>>, done: string = t.saved): Promise<boolean> => {
		if (isPending) return false;
		setPending(true);
		const result = await send();
		setPending(false);
		toast(result.ok ? { tone: "ok", text: done } : { tone: "danger", text: failureSentence(result.error, language) });
		return result.ok;
	};
	return { isPending, save };
}
