/** The three things asked of a person who joins: a name, and if they wish an organisation and a sector. Nothing else. */

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { JoinPreviewReply, JoinRequest } from "#shared/protocol/http.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { texts } from "#client/features/join/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { yourRoleEffects } from "#client/i18n/role-words.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./JoinPage.module.css";

type JoinFormProps = {
	preview: JoinPreviewReply;
	isEntering: boolean;
	refused: Failure | null;
	onEnter: (person: Omit<JoinRequest, "token">) => void;
};

export function JoinForm({ preview, isEntering, refused, onEnter }: JoinFormProps) {
	const t = useTexts(texts);
	const effects = useTexts(yourRoleEffects);
	const format = useFormat();
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
			<div>
				<p className={styles.eyebrow}>{t.invitedNeutral}</p>
				<h1>{preview.workspace.name}</h1>
			</div>
			<p className={styles.sentence}>{effects[preview.role]}</p>

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
					{isNameWrong ? failureSentence({ kind: "name-required" }, language) : t.nameHint}
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
			{preview.sectors.length > 0 && (
				<div className={styles.field}>
					<label htmlFor={`${id}-sector`}>
						{t.sector} <span className={styles.hint}>({t.optional})</span>
					</label>
					<select id={`${id}-sector`} value={sector} onChange={(event) => setSector(event.target.value)}>
						<option value="">{t.noSector}</option>
						{preview.sectors.map((choice) => (
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
				{isEntering ? t.entering : t.enter}
			</button>
			<details className={styles.privacy}>
				<summary>{t.privacyTitle}</summary>
				<p>{t.privacy}</p>
			</details>
			{preview.expiresAt && <p className={styles.hint}>{t.expires(format.date(preview.expiresAt))}</p>}
		</form>
	);
}
