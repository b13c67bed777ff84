/** What takes the place of words to avoid: one press for who may write; the way to propose it for who may only comment. */

import type { Editor } from "@tiptap/core";
import { PenLine, Replace } from "lucide-react";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { replacements, replaceTerm } from "#client/editor/terms/replace-term.ts";
import { texts } from "#client/editor/terms/texts.ts";
import type { OpenTerm } from "#client/editor/terms/use-open-term.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./Terms.module.css";

type ReplaceChoicesProps = {
	editor: Editor;
	signals: EditorSignals;
	canWrite: boolean;
	open: OpenTerm;
	/** The words to avoid, as the text has them. */
	words: string;
	use: DirectoryEntry;
	onClose: () => void;
};

export function ReplaceChoices({ editor, signals, canWrite, open, words, use, onClose }: ReplaceChoicesProps) {
	const t = useTexts(texts);
	const announce = useAnnounce();
	const toast = useToast();
	if (!canWrite) {
		if (!signals.hears("propose")) return <p className={styles.none}>{t.askHint}</p>;
		return (
			<>
				<p className={styles.none}>{t.proposeHint}</p>
				<Button
					size="small"
					icon={<PenLine size={16} aria-hidden />}
					onPress={() => {
						onClose();
						signals.send("propose");
					}}
				>
					{t.propose}
				</Button>
			</>
		);
	}
	const replace = (wanted: string) => {
		const written = replaceTerm(editor, open, words, wanted);
		onClose();
		editor.view.focus();
		if (written === null) toast({ text: t.wordsGone });
		// What the person must look at is shown too.
		else if (written.isArticleOpen) toast({ text: t.replacedArticle(written.text) });
		else announce(t.replaced(written.text));
	};
	const [first, ...others] = replacements(use, open.match.isPlural);
	if (first === undefined) return null;
	return (
		<div className={styles.choices}>
			<Button variant="primary" size="small" icon={<Replace size={16} aria-hidden />} onPress={() => replace(first)}>
				{t.replaceBy(first)}
			</Button>
			{others.length > 0 && <span className={styles.none}>{t.otherForms}</span>}
			{others.map((form) => (
				<Button key={form} size="small" aria-label={t.replaceBy(form)} onPress={() => replace(form)}>
					{form}
				</Button>
			))}
		</div>
	);
}
