/** The web addresses of a project: http and https only. */

import { ExternalLink, Plus, X } from "lucide-react";
import { useState } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { readLink } from "#client/spreadsheet/cell-values.ts";
import styles from "./ProjectForm.module.css";
import { texts } from "#client/features/portfolio/texts.ts";
import { isWebAddress } from "#shared/editor/url-rule.ts";

type LinksFieldProps = { links: readonly string[]; canWrite: boolean; onChange: (links: readonly string[]) => void };

export function LinksField({ links, canWrite, onChange }: LinksFieldProps) {
	const t = useTexts(texts);
	const [typed, setTyped] = useState("");
	const [isRefused, setRefused] = useState(false);
	const add = () => {
		const link = readLink(typed.trim());
		setRefused(link === null);
		if (link === null) return;
		setTyped("");
		if (!links.includes(link)) onChange([...links, link]);
	};
	return (
		<>
			<ul className={styles.list}>
				{links.map((link) => (
					<li key={link} className={styles.item}>
						{/* What a peer wrote in the document is checked again before it can be followed. */}
						{isWebAddress(link) ? (
							<a href={link} target="_blank" rel="noopener noreferrer" className={styles.link}>
								<ExternalLink size={14} aria-hidden />
								<span>{link}</span>
							</a>
						) : (
							<span className={styles.link}>{link}</span>
						)}
						{canWrite && (
							<IconButton
								label={t.removeLink(link)}
								size="small"
								onPress={() => onChange(links.filter((other) => other !== link))}
							>
								<X size={16} aria-hidden />
							</IconButton>
						)}
					</li>
				))}
			</ul>
			{canWrite && (
				<form
					className={styles.addLine}
					onSubmit={(event) => {
						event.preventDefault();
						add();
					}}
				>
					<TextField
						label={t.linkAddress}
						placeholder={t.linkStart}
						inputMode="url"
						value={typed}
						onChange={(text) => {
							setTyped(text);
							setRefused(false);
						}}
						error={isRefused ? t.linkBad : undefined}
					/>
					<Button type="submit" icon={<Plus size={16} aria-hidden />} isDisabled={typed.trim() === ""}>
						{t.add}
					</Button>
				</form>
			)}
		</>
	);
}
