/** The print of the words that a vote or a decision froze, in short, with a way to take it again from the words shown. */

import { useState } from "react";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import { wordingPrint, wordingText } from "#shared/ledger/wording-print.ts";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import { printTexts } from "#client/features/votes/print-texts.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";

type WordingPrintProps = {
	subject: VoteSubject;
	options?: readonly { readonly label: string }[];
	/** Absent of an older one: what it bears is no proof, and is told as such. */
	print: string | undefined;
	headingLevel: 2 | 3;
};

export function WordingPrint({ subject, options = [], print, headingLevel }: WordingPrintProps) {
	const t = useTexts(printTexts);
	const [found, setFound] = useState<string | null>(null);
	if (print === undefined) return <p className={styles.soft}>{t.none}</p>;
	return (
		<Disclosure title={t.title(print.slice(0, 12))} headingLevel={headingLevel} isOpenFirst={false}>
			<p className={styles.soft}>{t.about}</p>
			<p className={styles.print}>
				<code>{print}</code>
			</p>
			<div className={styles.badges}>
				<Button size="small" onPress={() => setFound(wordingPrint(subject, options))}>
					{t.verify}
				</Button>
				<CopyTextButton size="small" variant="quiet" label={t.copyPrint} done={t.printCopied} text={() => print} />
				<CopyTextButton
					size="small"
					variant="quiet"
					label={t.copyWords}
					done={t.wordsCopied}
					text={() => wordingText(subject, options)}
				/>
			</div>
			<p role="status">{found !== null && (found === print ? t.same : t.other(found))}</p>
		</Disclosure>
	);
}
