/** Shows a page when its code has come; when it cannot come, the person is told and may try again. */

import { useEffect, useLayoutEffect, useState } from "react";
import type { PageCode } from "#client/app/page-code.ts";
import { firstTexts } from "#client/app/first-texts.ts";
import { Waiting } from "#client/app/Waiting.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";

type LazyPageProps<Props extends object> = { code: PageCode<Props>; props: Props };

export function LazyPage<Props extends object>({ code, props }: LazyPageProps<Props>) {
	// What is known of one page's code says nothing of another's, when the address changes under the same place.
	const [tried, setTried] = useState<{ code: PageCode<Props>; outcome: "coming" | "here" | "lost" }>({
		code,
		outcome: "coming",
	});
	const outcome = tried.code === code ? tried.outcome : "coming";
	const Page = code.known();
	const isNeeded = Page === null && outcome === "coming";
	useEffect(() => {
		if (!isNeeded) return;
		let isShown = true;
		code.fetch().then(
			() => isShown && setTried({ code, outcome: "here" }),
			() => isShown && setTried({ code, outcome: "lost" }),
		);
		return () => {
			isShown = false;
		};
	}, [code, isNeeded]);

	if (Page) return <Page {...props} />;
	if (outcome === "lost") return <LostPage onRetry={() => setTried({ code, outcome: "coming" })} />;
	return <Waiting />;
}

function LostPage({ onRetry }: { onRetry: () => void }) {
	const t = useTexts(firstTexts);
	usePageTitle(t.lostTitle);
	// From the moment the sentence is drawn: a network that comes back right then would otherwise pass unheard.
	useLayoutEffect(() => {
		window.addEventListener("online", onRetry);
		return () => window.removeEventListener("online", onRetry);
	}, [onRetry]);
	return (
		<ErrorState
			title={t.lostTitle}
			headingLevel={1}
			onRetry={onRetry}
			action={
				<Button variant="quiet" onPress={() => window.location.reload()}>
					{t.reload}
				</Button>
			}
		>
			{t.lostSentence}
		</ErrorState>
	);
}
