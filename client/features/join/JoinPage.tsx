/** Opens an invitation: what it leads to, one's name, and in. Plain elements only, so that it is light on a phone. */

import { failureSentence, type Failure } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { AlreadyMember } from "#client/document/AlreadyMember.tsx";
import { DoorFrame } from "#client/document/DoorFrame.tsx";
import { JoinForm } from "#client/features/join/JoinForm.tsx";
import { texts } from "#client/features/join/texts.ts";
import { type InvitationState, type JoinParts, useInvitation } from "#client/features/join/use-invitation.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import styles from "#client/document/Door.module.css";

export function JoinPage({ parts }: { parts?: JoinParts }) {
	const t = useTexts(texts);
	const invitation = useInvitation(parts);
	usePageTitle(t.tabTitle);
	return (
		<DoorFrame>
			{invitation.state === "reading" && (
				<div className={styles.reading} role="status">
					<Spinner size={32} label={t.reading} />
					<p>{t.reading}</p>
				</div>
			)}
			{invitation.state === "no-token" && (
				<div className={styles.stack}>
					<h1>{t.noTokenTitle}</h1>
					<p className={styles.sentence}>{t.noToken}</p>
					<a href={paths.home()}>{t.home}</a>
				</div>
			)}
			{invitation.state === "failed" && <FailedInvitation failure={invitation.failure} onRetry={invitation.retry} />}
			{invitation.state === "open" &&
				(invitation.preview.alreadyMember ? (
					<AlreadyMember
						eyebrow={invitation.preview.workspace.name}
						title={t.alreadyTitle}
						sentence={t.already(invitation.preview.alreadyMember.name)}
						enter={t.continue}
						isEntering={invitation.isEntering}
						refused={invitation.refused}
						onContinue={() => void invitation.enter({ name: knownAs(invitation) })}
						onAnother={() => void invitation.enterAsAnother()}
					/>
				) : (
					<JoinForm
						preview={invitation.preview}
						isEntering={invitation.isEntering}
						refused={invitation.refused}
						onEnter={(person) => void invitation.enter(person)}
					/>
				))}
		</DoorFrame>
	);
}

function knownAs(invitation: InvitationState): string {
	return (invitation.state === "open" && invitation.preview.alreadyMember?.name) || "";
}

/** Trying again cannot help. */
const FOR_GOOD: readonly Failure["kind"][] = ["invitation-invalid", "invitation-expired", "removed-from-workspace"];

function FailedInvitation({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const isForGood = FOR_GOOD.includes(failure.kind);
	return (
		<div className={styles.stack} role="alert">
			<h1>{titleOf(failure, t)}</h1>
			<p className={styles.sentence}>{failureSentence(failure, language)}</p>
			{isForGood ? (
				<a href={paths.home()}>{t.home}</a>
			) : (
				<div>
					<button type="button" className={styles.main} onClick={onRetry}>
						{t.retry}
					</button>
				</div>
			)}
		</div>
	);
}

function titleOf(failure: Failure, t: (typeof texts)["fr"]): string {
	if (failure.kind === "invitation-invalid") return t.invalidTitle;
	if (failure.kind === "invitation-expired") return t.expiredTitle;
	if (failure.kind === "network") return t.networkTitle;
	return t.failedTitle;
}
