/** Creates an invitation link, then shows it: to copy, to scan, to project. */

import { useState } from "react";
import type { InvitedRole } from "#shared/domain/role.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { invitationLink } from "#client/api/paths.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { FIRST_WISH, InvitationForm, type InvitationWish } from "#client/features/members/InvitationForm.tsx";
import { InvitationReady } from "#client/features/members/InvitationReady.tsx";
import { texts } from "#client/features/members/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";

type InviteDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** One dialog for the question and its answer, so that the focus goes back to whoever opened it. */
export function InviteDialog({ isOpen, onOpenChange }: InviteDialogProps) {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const cache = useResourceCache();
	const [wish, setWish] = useState<InvitationWish>(FIRST_WISH);
	const [made, setMade] = useState<{ link: string; role: InvitedRole } | null>(null);
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);

	const close = () => {
		onOpenChange(false);
		setMade(null);
		setFailure(null);
	};
	const create = async () => {
		setPending(true);
		setFailure(null);
		const result = await api.createInvitation(workspace.id, {
			role: wish.role,
			days: Number(wish.days),
			maxUses: wish.uses === "unlimited" ? null : Number(wish.uses),
		});
		setPending(false);
		if (!result.ok) {
			setFailure(result.error);
			return;
		}
		cache.invalidate(`workspaces/${workspace.id}/invitations`);
		setMade({ link: invitationLink(window.location.origin, result.value.token), role: wish.role });
	};

	return (
		<Dialog
			title={made ? t.readyTitle : t.inviteTitle}
			isOpen={isOpen}
			onOpenChange={close}
			actions={
				made ? (
					<Button onPress={close}>{t.done}</Button>
				) : (
					<>
						<Button onPress={close}>{t.cancel}</Button>
						<Button variant="primary" isPending={isPending} onPress={() => void create()}>
							{t.createLink}
						</Button>
					</>
				)
			}
		>
			{failure && (
				<Banner tone="danger" isLive>
					{failureSentence(failure, language)}
				</Banner>
			)}
			{made ? <InvitationReady link={made.link} role={made.role} /> : <InvitationForm wish={wish} onChange={setWish} />}
		</Dialog>
	);
}
