/** What this person gave in the workshop and that waits for the network or was refused, told on any step: the one it was for may be over. */

import { type ReactNode, useMemo } from "react";
import { type Language, labelled } from "#shared/lib/language.ts";
import { commandWords } from "#client/document/command-words.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { ToldAroundContext, useKeptCommands } from "#client/document/use-kept-commands.ts";
import { useRoomStatus } from "#client/document/use-room.ts";
import { keptTexts } from "#client/features/workshops/kept-texts.ts";
import { isKeptOf, whatWasGiven } from "#client/features/workshops/kept-words.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { later, useLater } from "#client/ui/later.ts";
import styles from "./KeptNotices.module.css";

const refusedCode = later(() => import("#client/document/RefusedNotice.tsx").then((file) => file.RefusedNotice));

/** Around the screens of a workshop: what it tells, they do not tell again. */
export function WithKeptNotices({ children }: { children: ReactNode }) {
	const isOf = useIsKeptHere();
	return (
		<ToldAroundContext value={isOf}>
			<KeptNotices isConnected={useRoomStatus(useWorkshop().room).connected} />
			{children}
		</ToldAroundContext>
	);
}

export function KeptNotices({ isConnected }: { isConnected: boolean }) {
	const t = useTexts(keptTexts);
	const { language } = useLanguage();
	const { me } = useWorkshop();
	const isOf = useIsKeptHere();
	const { kept, ...acts } = useKeptCommands(me);
	const own = kept.filter(isOf);
	const refused = own.filter(({ refusal }) => refusal !== null);
	// With a network, an answer comes before it could be read that it is waited for.
	const waiting = isConnected ? [] : own.filter(({ refusal }) => refusal === null);
	const Refused = useLater(refusedCode, refused.length > 0);
	if (waiting.length === 0 && refused.length === 0) return null;
	return (
		<div className={styles.notices}>
			{Refused &&
				refused.map((one) => (
					<Refused key={one.key} refused={one} ledger={acts} what={t.refused(whatWasGiven(one, t))} />
				))}
			{waiting.length > 0 && (
				<Banner tone="info" isLive>
					{t.waiting}
					<ul className={styles.waiting}>
						{waiting.map((one) => (
							<li key={one.key}>{named(language, whatWasGiven(one, t), one)}</li>
						))}
					</ul>
				</Banner>
			)}
		</div>
	);
}

function useIsKeptHere() {
	const { workspace, document, state, head } = useWorkshop();
	// biome-ignore lint/correctness/useExhaustiveDependencies: folded in place, its head says that it changed
	return useMemo(() => isKeptOf({ workspace, document, state }), [workspace, document, state, head]);
}

/** What people are called does not matter to whoever wrote it. */
function named(language: Language, what: string, { command }: KeptCommand): string {
	const words = commandWords(command, () => "@");
	return words === "" ? what : labelled(language, what, words);
}
