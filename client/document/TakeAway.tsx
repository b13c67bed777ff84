/** Takes the words of a document away from here: on the clipboard, or as a Markdown file. */

import { Download } from "lucide-react";
import type * as Y from "yjs";
import { documentMarkdown } from "#shared/document/markdown.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button, type ButtonProps } from "#client/ui/Button.tsx";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import { texts } from "#client/document/leftover-texts.ts";

type TakeAwayProps = {
	doc: Y.Doc;
	title?: string | null;
	size?: ButtonProps["size"];
	/** When the words are not this person’s own. */
	copyLabel?: string;
};

export function TakeAway({ doc, title, size, copyLabel }: TakeAwayProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const markdown = () =>
		documentMarkdown(doc, { language, origin: window.location.origin, ...(title ? { title } : {}) });
	return (
		<>
			<CopyTextButton text={markdown} label={copyLabel} size={size} />
			<Button
				size={size}
				icon={<Download size={16} aria-hidden />}
				onPress={() => save(`${fileName(title ?? t.myText)}.md`, markdown())}
			>
				{t.download}
			</Button>
		</>
	);
}

function save(name: string, words: string): void {
	const link = window.document.createElement("a");
	link.href = URL.createObjectURL(new Blob([words], { type: "text/markdown;charset=utf-8" }));
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** What every system takes as the name of a file. */
function fileName(title: string): string {
	const name = title.normalize("NFC").replace(/[^\p{L}\p{N} ’'-]+/gu, " ");
	return name.replace(/\s+/g, " ").trim().slice(0, 80) || "Palier";
}
