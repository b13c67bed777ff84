/** Where the links of messages lead: a question and one act. Opening the page does nothing by itself, since mail scanners open every link. */

import { useState } from "react";
import { failureSentence, type Failure } from "#client/api/failure.ts";
import { noticesApi } from "#client/api/notices-api.ts";
import { texts } from "#client/features/mail/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";

type Asked = { act: "confirm" | "stop"; token: string };

/** What the fragment asks: `#confirmer.<token>` or `#arreter.<token>`. */
export function readMailLink(hash: string): Asked | null {
	const [, word, token = ""] = /^#(confirmer|arreter)\.(.+)$/.exec(hash) ?? [];
	return word === undefined ? null : { act: word === "confirmer" ? "confirm" : "stop", token };
}

export function MailPage() {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [asked] = useState(() => readMailLink(window.location.hash));
	const [state, setState] = useState<"asking" | "sending" | "done" | Failure>("asking");
	if (asked === null)
		return (
			<ErrorState title={t.stopTitle} headingLevel={1}>
				{failureSentence({ kind: "mail-link-invalid" }, language)}
			</ErrorState>
		);
	const isConfirming = asked.act === "confirm";
	const send = async () => {
		setState("sending");
		const done = await (isConfirming ? noticesApi.confirm(asked.token) : noticesApi.stop(asked.token));
		setState(done.ok ? "done" : done.error);
	};
	const isDone = state === "done";
	return (
		<Page
			width="text"
			title={isDone ? (isConfirming ? t.confirmed : t.stopped) : isConfirming ? t.confirmTitle : t.stopTitle}
			lead={isDone ? (isConfirming ? t.confirmedMore : t.stoppedMore) : isConfirming ? t.confirm : t.stop}
		>
			{typeof state === "object" && (
				<Banner tone="danger" isLive>
					{failureSentence(state, language)}
				</Banner>
			)}
			{!isDone && (
				<div>
					<Button variant="primary" isPending={state === "sending"} onPress={() => void send()}>
						{isConfirming ? t.confirmAct : t.stopAct}
					</Button>
				</div>
			)}
		</Page>
	);
}
