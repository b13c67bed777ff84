/** What this person gave anywhere in the workspace that waits for the network, or was refused and that no part of the page tells: wherever they are. */

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link } from "react-aria-components";
import { firstWords } from "#shared/lib/clip.ts";
import { type Language, labelled } from "#shared/lib/language.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { commandWords } from "#client/document/command-words.ts";
import { keptTexts } from "#client/document/kept-texts.ts";
import { whatWasGiven } from "#client/document/kept-words.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { useToldNowhere } from "#client/document/told-refusals.ts";
import { useKeptCommands } from "#client/document/use-kept-commands.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { later, useLater } from "#client/ui/later.ts";
import styles from "./KeptNotices.module.css";

const refusedCode = later(() => import("#client/document/RefusedNotice.tsx").then((file) => file.RefusedNotice));

/** How long an answer is awaited before it is said that it is: with a network, most come sooner than that could be read. */
const SOON_MS = 8_000;

/** How long a refusal may last that some part of the page deals with. */
const ASIDE_MS = 300;

export type KeptPlace = { name: string; href: string };

type KeptNoticesProps = {
	workspace: WorkspaceId;
	me: MemberId;
	isConnected: boolean;
	/** Where it was given, for whoever goes from one place to another. */
	placeOf?: (one: KeptCommand) => KeptPlace | null;
};

export function KeptNotices({ workspace, me, isConnected, placeOf = () => null }: KeptNoticesProps) {
	const t = useTexts(keptTexts);
	const { language } = useLanguage();
	const box = useRef<HTMLDivElement>(null);
	const { kept, dismiss, sendAgain } = useKeptCommands(me);
	const own = kept.filter(({ room }) => room.startsWith(`${workspace}/`));
	const left = useToldNowhere(own.filter(({ refusal }) => refusal !== null));
	const unanswered = own.filter(({ refusal }) => refusal === null);
	// A form that still holds its words tells by itself, and puts aside at once.
	const refused = useLasting(left, ASIDE_MS);
	const long = useLasting(unanswered, SOON_MS);
	const waiting = isConnected ? long : unanswered;
	const Refused = useLater(refusedCode, refused.length > 0);
	if (waiting.length === 0 && refused.length === 0) return null;
	/** The button goes with what it put aside, or sent. */
	const leaving = (act: (key: string) => Promise<void>) => async (key: string) => {
		box.current?.closest("main")?.focus({ preventScroll: true });
		await act(key);
	};
	const acts = { sendAgain: leaving(sendAgain), dismiss: leaving(dismiss) };
	return (
		<>
			{waiting.length > 0 && (
				<div className={styles.notices}>
					<Banner tone="info" isLive>
						{isConnected ? t.waitingAnswer : t.waiting}
						<ul className={styles.waiting}>
							{waiting.map((one) => (
								<li key={one.key}>
									{named(language, whatWasGiven(one, t), one)} {placeLink(placeOf(one))}
								</li>
							))}
						</ul>
					</Banner>
				</div>
			)}
			{Refused && refused.length > 0 && (
				<div ref={box} className={styles.refused}>
					{refused.map((one) => (
						<Refused key={one.key} refused={one} ledger={acts} place={placeLink(placeOf(one))} />
					))}
				</div>
			)}
		</>
	);
}

function placeLink(place: KeptPlace | null): ReactNode {
	return place && <Link href={place.href}>{place.name}</Link>;
}

/** Those that have been there for so long. */
function useLasting(list: readonly KeptCommand[], ms: number): readonly KeptCommand[] {
	const since = useRef(new Map<string, number>());
	const [turn, redraw] = useState(0);
	const now = Date.now();
	since.current = new Map(list.map(({ key }) => [key, since.current.get(key) ?? now]));
	const lasts = (key: string) => now - (since.current.get(key) ?? now) >= ms;
	const next = list.filter(({ key }) => !lasts(key)).map(({ key }) => (since.current.get(key) ?? now) + ms);
	const soonest = next.length === 0 ? null : Math.min(...next);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a timer may come a little before the time it was set for, or the clock be put back: then it is set again
	useEffect(() => {
		if (soonest === null) return;
		const timer = setTimeout(() => redraw((before) => before + 1), Math.max(0, soonest - Date.now()));
		return () => clearTimeout(timer);
	}, [soonest, turn]);
	return list.filter(({ key }) => lasts(key));
}

/** Enough of the words to know them again. */
const SHOWN = 120;

/** What people are called does not matter to whoever wrote it. */
function named(language: Language, what: string, { command }: KeptCommand): string {
	const words = commandWords(command, () => "@");
	return words === "" ? what : labelled(language, what, firstWords(words, SHOWN));
}
