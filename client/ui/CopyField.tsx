/** A text to be copied: shown whole, selected at a touch, copied by its button; the result is said in words. */

import { Check, Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { copyText } from "#client/ui/copy-text.ts";
import fieldStyles from "#client/ui/field.module.css";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import styles from "./CopyField.module.css";

type CopyFieldProps = {
	label: string;
	value: string;
	copyLabel: string;
	/** « Lien copié » */
	copiedLabel: string;
	/** Said when the browser refuses: the text is then selected, ready for Ctrl+C. */
	failedLabel: string;
};

export function CopyField({ label, value, copyLabel, copiedLabel, failedLabel }: CopyFieldProps) {
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const announce = useAnnounce();
	const [result, setResult] = useState<"copied" | "failed" | null>(null);

	const copy = async () => {
		const isCopied = (await copyText(value)) || copySelected(field.current);
		setResult(isCopied ? "copied" : "failed");
		announce(isCopied ? copiedLabel : failedLabel);
	};

	return (
		<div className={fieldStyles.field}>
			<label className={fieldStyles.label} htmlFor={id}>
				{label}
			</label>
			<div className={styles.row}>
				<input
					id={id}
					ref={field}
					className={fieldStyles.input}
					value={value}
					readOnly
					onFocus={(event) => event.target.select()}
				/>
				<Button
					variant="primary"
					icon={result === "copied" ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
					onPress={() => void copy()}
				>
					{result === "copied" ? copiedLabel : copyLabel}
				</Button>
			</div>
			{result === "failed" && <span className={fieldStyles.hint}>{failedLabel}</span>}
		</div>
	);
}

/** The clipboard needs a secure page; on a local network without TLS, the older way works from a selection. */
function copySelected(field: HTMLInputElement | null): boolean {
	field?.focus();
	field?.select();
	return document.execCommand("copy");
}
