/** The name of something that is cited, in a line: always its present one, with its state in words, leading to its page. */

import { CitableHover } from "#client/editor/CitableHover.tsx";
import { CitableIcon } from "#client/editor/CitableIcon.tsx";
import { stateWord } from "#client/editor/citable-words.ts";
import { texts } from "#client/editor/texts.ts";
import type { Citable } from "#client/editor/use-citable.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./citable.module.css";

type CitableChipProps = {
	citable: Citable;
	/** See `CitableHover`. */
	isShown: boolean;
	isStop: boolean;
};

export function CitableChip({ citable, isShown, isStop }: CitableChipProps) {
	const t = useTexts(texts);
	const word = stateWord(citable, t);
	const name = citable.label === "" ? t.nameless : citable.label;
	const [first = name] = /^\S+/.exec(name) ?? [];
	const rest = name.slice(first.length);
	return (
		<CitableHover citable={citable} isShown={isShown} isStop={isStop}>
			<span
				className={classNames(styles.chip, styles[citable.kind], citable.state !== "live" && styles[citable.state])}
			>
				<span className={styles.chipName}>
					{/* The sign stays with the first word at the end of a line. */}
					<span className={styles.start}>
						<CitableIcon kind={citable.kind} size={14} />
						{first}
					</span>
					{rest}
				</span>
				{word && <span className={styles.word}>{word}</span>}
			</span>
		</CitableHover>
	);
}
