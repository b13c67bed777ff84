/** The words of a plain field, to read: what they cite is a chip that leads to its page. */

import { Fragment } from "react";
import { type Cited, citedParts } from "#shared/domain/cited-text.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import styles from "./CallList.module.css";
import { CitableChip } from "#client/editor/CitableChip.tsx";
import { texts } from "#client/editor/texts.ts";
import { useCitable } from "#client/editor/use-citable.ts";
import { useCitedWords } from "#client/editor/use-cited-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function CitedText({ text }: { text: string }) {
	return citedParts(text).map((part, index) =>
		"cited" in part ? (
			// biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and are drawn anew together
			<CitedHere key={index} cited={part.cited} />
		) : (
			// biome-ignore lint/suspicious/noArrayIndexKey: same
			<Fragment key={index}>{part.text}</Fragment>
		),
	);
}

/** The same without links, where a link has no place. */
export function CitedWords({ text }: { text: string }) {
	return useCitedWords(text);
}

export function CitedHere({ cited }: { cited: Cited }) {
	const { id } = useWorkspace();
	return <CitableChip citable={useCitable(id, cited)} isShown={false} isStop />;
}

/** Under a field that is being written: what it cites, each once, to go there. */
export function CitesLine({ text }: { text: string }) {
	const t = useTexts(texts);
	const found = new Map<string, Cited>();
	for (const part of citedParts(text))
		if ("cited" in part) found.set(`${part.cited.kind}:${part.cited.target}`, part.cited);
	if (found.size === 0) return null;
	return (
		<p className={styles.cites}>
			{t.fieldCites}
			{[...found].map(([key, cited]) => (
				<CitedHere key={key} cited={cited} />
			))}
		</p>
	);
}
