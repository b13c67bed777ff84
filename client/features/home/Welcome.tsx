/** What somebody without an invitation sees: how one enters, and a place to paste the link. */

import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { paths } from "#client/api/paths.ts";
import { readInvitationLink } from "#client/features/home/read-invitation-link.ts";
import { texts } from "#client/features/home/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Page } from "#client/ui/Page.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./Welcome.module.css";

export function Welcome() {
	const t = useTexts(texts);
	const [, navigate] = useLocation();
	const [link, setLink] = useState("");
	const [isWrong, setWrong] = useState(false);
	const open = (event: FormEvent) => {
		event.preventDefault();
		const token = readInvitationLink(link);
		setWrong(token === null);
		if (token !== null) navigate(`${paths.join()}#${token}`);
	};
	return (
		<Page title={t.welcomeTitle} width="text" eyebrow={t.motto} lead={t.welcome}>
			<form className={styles.form} onSubmit={open} noValidate>
				<TextField
					className={styles.link}
					label={t.pasteLink}
					value={link}
					onChange={(value) => {
						setLink(value);
						setWrong(false);
					}}
					error={isWrong ? t.notALink : undefined}
					autoComplete="off"
					spellCheck="false"
				/>
				<Button type="submit" variant="primary">
					{t.openLink}
				</Button>
			</form>
			<div>
				<ButtonLink href={paths.joinWorkshop()} variant="quiet" size="small">
					{t.enterByCode}
				</ButtonLink>
				<ButtonLink href={paths.networkTest()} variant="quiet" size="small">
					{t.testNetwork}
				</ButtonLink>
			</div>
		</Page>
	);
}
