/** What somebody who is in no more had written and was not kept, to be taken away. */

import { parseRoomName } from "#shared/domain/document-kind.ts";
import { givenWords } from "#client/document/ballot-words.ts";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import { useKeptCommands } from "#client/document/use-kept-commands.ts";
import { ownWords, type Seat } from "#client/features/workshops/taking-part/own-words.ts";
import { waitingTexts } from "#client/features/workshops/taking-part/waiting-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./OwnWords.module.css";

/** `isToldAround`: the frame of the page tells by itself what was refused or waits. */
export function OwnWords({ seat, isToldAround }: { seat: Seat; isToldAround: boolean }) {
	const t = useTexts(waitingTexts);
	const { language } = useLanguage();
	const { kept } = useKeptCommands(seat.member);
	const given = kept
		.filter(({ room }) => !isToldAround && parseRoomName(room)?.workspace === seat.workspace)
		.map((one) => givenWords(one, language, () => "@"));
	const words = [...new Set([...given, ...ownWords(seat)])].filter((one) => one !== "");
	if (words.length === 0) return null;
	return (
		<section className={styles.own} aria-labelledby="own-words">
			<h2 id="own-words">{t.ownTitle}</h2>
			<p className={styles.hint}>{t.ownHint}</p>
			{words.map((one) => (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is read by the keyboard too
				<blockquote key={one} tabIndex={0}>
					{one}
				</blockquote>
			))}
			<div>
				<CopyTextButton text={() => words.join("\n\n")} />
			</div>
		</section>
	);
}
