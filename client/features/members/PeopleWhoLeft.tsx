/** Those who left and whose name is still shown, for the owner who may be asked to forget it. */

import { useState } from "react";
import type { MemberId } from "#shared/lib/ids.ts";
import type { PersonWhoLeft } from "#shared/protocol/http.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import styles from "#client/features/members/MembersPage.module.css";
import { texts } from "#client/features/members/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { useToast } from "#client/ui/Toast.tsx";

/** Nothing at all while nobody left: most workspaces never need it. */
export function PeopleWhoLeft() {
	const api = useApi();
	const t = useTexts(texts);
	const { date } = useFormat();
	const { language } = useLanguage();
	const { id: workspace } = useWorkspace();
	const [asked, setAsked] = useState<PersonWhoLeft | null>(null);
	const left = useResource(`workspaces/${workspace}/members/left`, () => api.peopleWhoLeft(workspace));
	if (left.state === "loading" || (left.state === "ready" && left.value.length === 0)) return null;
	return (
		<section className={styles.people} aria-labelledby="people-who-left">
			<h2 id="people-who-left">{t.leftTitle}</h2>
			<p className={styles.none}>{t.leftWhy}</p>
			{left.state === "failed" ? (
				<ErrorState title={t.failedTitle} onRetry={left.reload}>
					{failureSentence(left.failure, language)}
				</ErrorState>
			) : (
				<ul className={styles.list}>
					{left.value.map((person) => (
						<li key={person.id} className={styles.left}>
							<div>
								<span className={styles.name}>{person.name}</span>
								<time className={styles.leftOn} dateTime={person.leftAt}>
									{t.leftOn(date(person.leftAt))}
								</time>
							</div>
							<Button size="small" aria-label={t.forgetOf(person.name)} onPress={() => setAsked(person)}>
								{t.forget}
							</Button>
						</li>
					))}
				</ul>
			)}
			{asked && <ForgetDialog person={asked} onClose={() => setAsked(null)} onDone={left.reload} />}
		</section>
	);
}

type ForgetDialogProps = { person: PersonWhoLeft; onClose: () => void; onDone: () => void };

function ForgetDialog({ person, onClose, onDone }: ForgetDialogProps) {
	const api = useApi();
	const t = useTexts(texts);
	const toast = useToast();
	const { language } = useLanguage();
	const { id: workspace } = useWorkspace();
	const forget = async () => {
		const done = await api.forgetName(workspace, person.id as MemberId);
		toast(
			done.ok
				? { tone: "ok", text: t.forgotten(person.name) }
				: { tone: "danger", text: failureSentence(done.error, language) },
		);
		if (done.ok) onDone();
		return done.ok;
	};
	return (
		<ConfirmDialog
			title={t.forgetTitle(person.name)}
			confirmLabel={t.forget}
			isDanger
			isOpen
			onOpenChange={onClose}
			onConfirm={forget}
		>
			<p>{t.forgetSentence}</p>
			<p>{t.forgetLimits}</p>
		</ConfirmDialog>
	);
}
