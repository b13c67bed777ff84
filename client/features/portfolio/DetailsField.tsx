/** What else is known of a project, under titles of the group's own: most often the columns of a spreadsheet that have no field here. */

import { Plus, X } from "lucide-react";
import { useState } from "react";
import type { Detail } from "#shared/document/portfolio.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./ProjectForm.module.css";
import { texts } from "#client/features/portfolio/texts.ts";

type DetailsFieldProps = {
	details: readonly Detail[];
	canWrite: boolean;
	onChange: (details: readonly Detail[]) => void;
};

export function DetailsField({ details, canWrite, onChange }: DetailsFieldProps) {
	const t = useTexts(texts);
	const [label, setLabel] = useState("");
	const add = () => {
		const clean = label.replace(/\s+/g, " ").trim();
		if (clean === "") return;
		setLabel("");
		onChange([...details, { label: clean, text: "" }]);
	};
	return (
		<>
			{details.map((detail, place) => (
				<div key={`${detail.label}/${repeats(details, place)}`} className={styles.detail}>
					<DraftField
						label={detail.label}
						value={detail.text}
						canWrite={canWrite}
						isMultiline
						onCommit={(text) => onChange(details.map((other) => (other === detail ? { ...other, text } : other)))}
					/>
					{canWrite && (
						<IconButton
							label={t.removeDetail(detail.label)}
							size="small"
							onPress={() => onChange(details.filter((other) => other !== detail))}
						>
							<X size={16} aria-hidden />
						</IconButton>
					)}
				</div>
			))}
			{canWrite && (
				<form
					className={styles.addLine}
					onSubmit={(event) => {
						event.preventDefault();
						add();
					}}
				>
					<TextField label={t.detailLabel} value={label} onChange={setLabel} maxLength={200} />
					<Button type="submit" icon={<Plus size={16} aria-hidden />} isDisabled={label.trim() === ""}>
						{t.addDetail}
					</Button>
				</form>
			)}
		</>
	);
}

/** How many details before this one have the same title. */
function repeats(details: readonly Detail[], place: number): number {
	return details.slice(0, place).filter((other) => other.label === details[place]?.label).length;
}
