/** The form of the find bar. Entrée goes to the next place, Maj+Entrée to the one before, Échap closes and goes back to the text. */

import { type Editor, useEditorState } from "@tiptap/react";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import {
	currentFound,
	type Finding,
	goToFound,
	replaceEvery,
	replaceOne,
	showFound,
} from "#client/editor/find-in-text.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./FindBar.module.css";

const NOTHING: Finding = { search: "", replace: "", isCaseKept: false, areAccentsIgnored: true };

type FindFormProps = {
	editor: Editor;
	canWrite: boolean;
	/** What to look for at first. */
	words: string;
	onClose: () => void;
};

export function FindForm({ editor, canWrite, words, onClose }: FindFormProps) {
	const t = useTexts(texts);
	const late = useTexts(lateTexts);
	const close = () => {
		showFound(editor, NOTHING);
		onClose();
	};
	const announce = useAnnounce();
	const place = useRef<HTMLDivElement>(null);
	const lastFocused = useRef<Element>(null);
	const [finding, setFinding] = useState<Finding>({ ...NOTHING, search: words });
	/** Whether one of the places was gone to: before, none is the current one, even when the words looked for are those selected. */
	const [isGoing, setGoing] = useState(false);
	const change = (values: Partial<Finding>) => {
		setGoing(false);
		setFinding((before) => ({ ...before, ...values }));
	};
	const go = (direction: 1 | -1) => {
		goToFound(editor, direction);
		setGoing(true);
	};

	useEffect(() => {
		if (!editor.isDestroyed) showFound(editor, finding);
	}, [editor, finding]);
	useEffect(() => {
		const field = place.current?.querySelector("input");
		field?.focus();
		field?.select();
	}, []);

	const count = useEditorState({ editor, selector: ({ editor: now }) => currentFound(now) });
	const isNothingFound = count.total === 0;
	const said = finding.search === "" ? "" : late.findCount(isGoing ? count.current : 0, count.total);
	useLayoutEffect(() => {
		// A button that can no longer be pressed would take the focus, and Échap, with it.
		const now = document.activeElement;
		const isLost = now === null || now === document.body || now === lastFocused.current;
		if (isNothingFound && isLost && lastFocused.current instanceof HTMLButtonElement && lastFocused.current.disabled)
			place.current?.querySelector("input")?.focus();
	}, [isNothingFound]);

	return (
		// biome-ignore lint/a11y/useSemanticElements: the search of a text inside a page, not of the site
		<div
			ref={place}
			role="search"
			aria-label={t.find}
			className={styles.bar}
			onFocus={({ target }) => {
				lastFocused.current = target;
			}}
			onKeyDown={(event) => {
				if (event.key === "Escape") {
					event.stopPropagation();
					close();
				}
			}}
		>
			<div className={styles.row}>
				<TextField
					label={late.findLabel}
					hideLabel
					className={styles.field}
					placeholder={late.findLabel}
					value={finding.search}
					onChange={(search) => change({ search })}
					onKeyDown={(event) => {
						if (event.key !== "Enter") return event.continuePropagation();
						go(event.shiftKey ? -1 : 1);
						const now = currentFound(editor);
						announce(late.findCount(now.current, now.total));
					}}
				/>
				<IconButton label={late.findPrevious} shortcut="Maj+Entrée" onPress={() => go(-1)}>
					<ChevronUp size={18} aria-hidden />
				</IconButton>
				<IconButton label={late.findNext} shortcut="Entrée" onPress={() => go(1)}>
					<ChevronDown size={18} aria-hidden />
				</IconButton>
				<IconButton label={late.close} onPress={close}>
					<X size={18} aria-hidden />
				</IconButton>
			</div>
			{canWrite && (
				<div className={styles.row}>
					<div className={styles.field}>
						<TextField
							label={late.replaceLabel}
							hideLabel
							placeholder={late.replaceLabel}
							value={finding.replace}
							onChange={(replace) => change({ replace })}
						/>
					</div>
					<Button
						size="small"
						isDisabled={isNothingFound}
						onPress={() => {
							replaceOne(editor);
							setGoing(true);
						}}
					>
						{late.replaceOne}
					</Button>
					<Button
						size="small"
						isDisabled={isNothingFound}
						onPress={() => announce(late.replaced(replaceEvery(editor)))}
					>
						{late.replaceAll}
					</Button>
				</div>
			)}
			<div className={styles.row}>
				<Checkbox
					isSelected={finding.areAccentsIgnored}
					onChange={(areAccentsIgnored) => change({ areAccentsIgnored })}
				>
					{late.ignoreAccents}
				</Checkbox>
				<Checkbox isSelected={finding.isCaseKept} onChange={(isCaseKept) => change({ isCaseKept })}>
					{late.matchCase}
				</Checkbox>
				<span className={styles.count} role="status">
					{said}
				</span>
			</div>
		</div>
	);
}
