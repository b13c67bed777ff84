/** What the server would not take, shown whole before anything else: why, which passages it lacks, how to take them away, then its version. */

import { useEffect, useRef } from "react";
import type * as Y from "yjs";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { texts } from "#client/document/leftover-texts.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { TakeAway } from "#client/document/TakeAway.tsx";
import styles from "./SetAsideScreen.module.css";

const MOST_SHOWN = 40;

type SetAsideScreenProps = {
	kind: RefusalKind;
	doc: Y.Doc;
	title: string | null;
	/** The passages that the server lacks. */
	missing: readonly string[];
	onOpenServer: () => void;
};

export function SetAsideScreen({ kind, doc, title, missing, onOpenServer }: SetAsideScreenProps) {
	const t = useTexts(texts);
	const own = useTexts(documentTexts);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const [headline, sentence] = words(kind, t);
	const shown = missing.slice(0, MOST_SHOWN);
	return (
		<section className={styles.screen} aria-labelledby="set-aside-title">
			<h1 id="set-aside-title" ref={heading} tabIndex={-1} className={styles.title}>
				{headline}
			</h1>
			<p className={styles.sentence}>{sentence}</p>
			<h2 className={styles.count}>{t.missing(missing.length)}</h2>
			<ul className={styles.passages}>
				{shown.map((passage, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: passages may repeat and never move
					<li key={place}>{passage}</li>
				))}
			</ul>
			{missing.length > shown.length && <p className={styles.sentence}>{t.more(missing.length - shown.length)}</p>}
			<div className={styles.acts}>
				<TakeAway doc={doc} title={title} />
				{kind === "schema-too-old" && <Button onPress={() => location.reload()}>{own.reload}</Button>}
				<Button variant="primary" onPress={onOpenServer}>
					{t.openServer}
				</Button>
			</div>
		</section>
	);
}

type Words = ReturnType<typeof useTexts<(typeof texts)["fr"]>>;

function words(kind: RefusalKind, t: Words): [title: string, sentence: string] {
	if (kind === "restored") return [t.restoredTitle, t.restored];
	if (kind === "archived") return [t.archivedTitle, t.archived];
	if (kind === "schema-too-old") return [t.schemaTitle, t.schema];
	if (kind === "write-refused" || kind === "forbidden") return [t.roleTitle, t.role];
	return [t.otherTitle, t.other];
}
