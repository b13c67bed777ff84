/** Says what was just done, with the way to take it back. */

import { useCallback } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

export function useToldAct(): (text: string, takeBack: () => boolean) => void {
	const t = useTexts(texts);
	const toast = useToast();
	return useCallback(
		(text, takeBack) =>
			toast({
				text,
				action: {
					label: t.undo,
					onAction: () => {
						if (takeBack()) toast({ text: t.takenBack, tone: "ok" });
					},
				},
			}),
		[toast, t],
	);
}
