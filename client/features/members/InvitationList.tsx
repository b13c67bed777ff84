/** The links that still let people in, each with what is left of it, and a way to close it. */

import { useState } from "react";
import type { InvitationId } from "#shared/lib/ids.ts";
import type { Invitation } from "#shared/protocol/http.ts";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/members/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./InvitationList.module.css";

export function InvitationList() {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const invitations = useResource(`workspaces/${workspace.id}/invitations`, () => api.invitations(workspace.id));
	if (invitations.state === "loading") return null;
	return (
		<section className={styles.section} aria-labelledby="invitations">
			<h2 id="invitations">{t.linksTitle}</h2>
			{invitations.state === "failed" ? (
				<ErrorState title={t.failedTitle} onRetry={invitations.reload} isCompact>
					{failureSentence(invitations.failure, language)}
				</ErrorState>
			) : invitations.value.length === 0 ? (
				<p className={styles.why}>{t.noLinks}</p>
			) : (
				<>
					<p className={styles.why}>{t.linksWhy}</p>
					{invitations.value.some(isLastingOwnerLink) && <Banner tone="warn">{t.ownerLinkWarning}</Banner>}
					<ul className={styles.list}>
						{invitations.value.map((invitation) => (
							<InvitationRow key={invitation.id} invitation={invitation} onChange={invitations.reload} />
						))}
					</ul>
					{workspace.can("changeSettings") && invitations.value.length > 1 && (
						<EndAllLinks links={invitations.value} onChange={invitations.reload} />
					)}
				</>
			)}
		</section>
	);
}

/** R946: all of them at once, for an owner. */
function EndAllLinks({ links, onChange }: { links: readonly Invitation[]; onChange: () => void }) {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const toast = useToast();
	const [isAsking, setAsking] = useState(false);
	const end = async () => {
		const result = await api.revokeAllInvitations(workspace.id);
		if (!result.ok) {
			toast({ tone: "danger", text: failureSentence(result.error, language) });
			return false;
		}
		toast({ tone: "ok", text: t.revokedAll(result.value.ended) });
		onChange();
		return true;
	};
	return (
		<div>
			<Button onPress={() => setAsking(true)}>{t.revokeAll}</Button>
			<ConfirmDialog
				title={t.revokeAllTitle(links.length)}
				confirmLabel={t.revokeAll}
				isDanger
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={end}
			>
				<p>{t.revokeAllSentence}</p>
				{links.some(({ isOwnerLink }) => isOwnerLink) && <p>{t.revokeAllOwner}</p>}
			</ConfirmDialog>
		</div>
	);
}

/** Whoever reads this is an owner already: the link that made them one has done its work. */
function isLastingOwnerLink(invitation: Invitation): boolean {
	return invitation.isOwnerLink && invitation.expiresAt === null;
}

function InvitationRow({ invitation, onChange }: { invitation: Invitation; onChange: () => void }) {
	const api = useApi();
	const t = useTexts(texts);
	const roles = useTexts(roleNames);
	const format = useFormat();
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const toast = useToast();
	const [isAsking, setAsking] = useState(false);
	const { role, uses, maxUses, expiresAt } = invitation;
	const created = format.relative(invitation.createdAt);

	const revoke = async () => {
		const result = await api.revokeInvitation(workspace.id, invitation.id as InvitationId);
		if (!result.ok) {
			toast({ tone: "danger", text: failureSentence(result.error, language) });
			return false;
		}
		toast({ tone: "ok", text: t.revoked });
		onChange();
		return true;
	};

	return (
		<li className={styles.row}>
			<span className={styles.role}>
				<Badge tone="accent">{roles[role]}</Badge>
			</span>
			<p className={styles.facts}>
				{maxUses === null ? t.uses(uses) : t.usesLeft(maxUses - uses)} ·{" "}
				{expiresAt === null ? t.neverExpires : t.expires(format.date(expiresAt))}
				<span className={styles.by}>
					{invitation.isOwnerLink ? t.ownerLink(created) : t.createdBy(invitation.createdBy, created)}
				</span>
			</p>
			<Button size="small" aria-label={t.revokeOf(roles[role], created)} onPress={() => setAsking(true)}>
				{t.revoke}
			</Button>
			<ConfirmDialog
				title={t.revokeTitle}
				confirmLabel={t.revoke}
				isDanger
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={revoke}
			>
				<p>{t.revokeSentence}</p>
			</ConfirmDialog>
		</li>
	);
}
