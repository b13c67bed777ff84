/** The three things asked of a person who comes in: a name, and if they wish an organisation and a sector. Nothing else. Plain elements, so that doors are light. */

import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { doorTexts } from "#client/document/door-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Door.module.css";

/** What they said of themselves; what was left empty is absent. */
export type SaidPerson = { name: string; organisation?: string; sector?: string };

type PersonFormProps = {
	/** Where they are about to enter, above the fields. */
	heading: ReactNode;
	nameHint: string;
	sectors: readonly string[];
	/** The main act. */
	enter: string;
	privacy: string;
	isEntering: boolean;
	refused: Failure | null;
	onEnter: (person: SaidPerson) => void;
	/** After everything. */
	children?: ReactNode;
};

export function PersonForm(props: PersonFormProps) {
	const { heading, nameHint, sectors, enter, privacy, isEntering, refused, onEnter, children } = props;
	const t = useTexts(doorTexts);
	const { language } = useLanguage();
	const id = useId();
	const nameField = useRef<HTMLInputElement>(null);
	const [name, setName] = useState("");
	const [organisation, setOrganisation] = useState("");
	const [sector, setSector] = useState("");
	const [isNameMissing, setNameMissing] = useState(false);
	const isNameWrong = isNameMissing || refused?.kind === "name-required";

	useEffect(() => {
		if (refused?.kind === "name-required") nameField.current?.focus();
	}, [refused]);

	const submit = (event: FormEvent) => {
		event.preventDefault();
		const isMissing = name.trim() === "";
		setNameMissing(isMissing);
		if (isMissing) {
			nameField.current?.focus();
			return;
		}
		onEnter({
			name: name.trim(),
			...(organisation.trim() === "" ? {} : { organisation: organisation.trim() }),
			...(sector === "" ? {} : { sector }),
		});
	};

	return (
		<form className={styles.stack} onSubmit={submit} noValidate>
			{heading}
			<div className={styles.field}>
				<label htmlFor={`${id}-name`}>{t.name}</label>
				<input
					id={`${id}-name`}
					ref={nameField}
					value={name}
					onChange={(event) => setName(event.target.value)}
					maxLength={80}
					autoComplete="name"
					// biome-ignore lint/a11y/noAutofocus: the page is this one question
					autoFocus
					required
					aria-invalid={isNameWrong}
					aria-describedby={`${id}-name-note`}
				/>
				<span id={`${id}-name-note`} className={isNameWrong ? styles.refused : styles.hint}>
					{isNameWrong ? failureSentence({ kind: "name-required" }, language) : nameHint}
				</span>
			</div>
			<div className={styles.field}>
				<label htmlFor={`${id}-organisation`}>
					{t.organisation} <span className={styles.hint}>({t.optional})</span>
				</label>
				<input
					id={`${id}-organisation`}
					value={organisation}
					onChange={(event) => setOrganisation(event.target.value)}
					maxLength={120}
					autoComplete="organization"
				/>
			</div>
			{sectors.length > 0 && (
				<div className={styles.field}>
					<label htmlFor={`${id}-sector`}>
						{t.sector} <span className={styles.hint}>({t.optional})</span>
					</label>
					<select id={`${id}-sector`} value={sector} onChange={(event) => setSector(event.target.value)}>
						<option value="">{t.noSector}</option>
						{sectors.map((choice) => (
							<option key={choice} value={choice}>
								{choice}
							</option>
						))}
					</select>
				</div>
			)}
			{refused && refused.kind !== "name-required" && (
				<p className={styles.refused} role="alert">
					{failureSentence(refused, language)}
				</p>
			)}
			<button type="submit" className={styles.main} disabled={isEntering}>
				{isEntering ? t.entering : enter}
			</button>
			<details className={styles.privacy}>
				<summary>{t.privacyTitle}</summary>
				<p>{privacy}</p>
			</details>
			{children}
		</form>
	);
}
