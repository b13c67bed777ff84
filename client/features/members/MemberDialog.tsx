/** Asks before signing somebody out everywhere or removing them. */

import { useState } from "react";
import { useLocation } from "wouter";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import type { Member } from "#shared/protocol/http.ts";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useResource, useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { OtherLinks } from "#client/features/members/OtherLinks.tsx";
import { texts } from "#client/features/members/texts.ts";
import { useEndLinks } from "#client/features/members/use-end-links.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export type MemberQuestion = "sign-out" | "remove";

type MemberDialogProps = {
	question: MemberQuestion;
	member: Member;
	isMe: boolean;
	onClose: () => void;
	onDone: () => void;
};

export function MemberDialog({ question, member, isMe, onClose, onDone }: MemberDialogProps) {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const toast = useToast();
	const cache = useResourceCache();
	const [, navigate] = useLocation();
	const id = member.id as MemberId;
	const isRemoval = question === "remove";
	const knowsLinks = isRemoval && !isMe && workspace.can("invite");
	const linksKey = `workspaces/${workspace.id}/invitations`;
	const asked = useResource(knowsLinks ? linksKey : "no-links", () =>
		knowsLinks ? api.invitations(workspace.id) : Promise.resolve(ok([])),
	);
	const links = knowsLinks && asked.state === "ready" ? asked.value : [];
	const endLinks = useEndLinks();
	const [isEndingLinks, setEndingLinks] = useState(false);
	const [isForgetting, setForgetting] = useState(false);

	const act = async () => {
		const result = isRemoval
			? await api.removeMember(workspace.id, id, isForgetting)
			: await api.signOutMember(workspace.id, id);
		if (!result.ok) {
			toast({ tone: "danger", text: failureSentence(result.error, language) });
			return false;
		}
		if (isMe) {
			// This browser has just lost its own access here.
			navigate(paths.home());
			cache.invalidate("me");
			return true;
		}
		if (isEndingLinks) await endLinks(links);
		if (isRemoval) for (const key of [linksKey, `workspaces/${workspace.id}/members/left`]) cache.invalidate(key);
		toast({ tone: "ok", text: isRemoval ? t.removed(member.name) : t.signedOut(member.name) });
		onDone();
		return true;
	};

	return (
		<ConfirmDialog
			title={isRemoval ? (isMe ? t.leaveTitle : t.removeTitle(member.name)) : t.signOutTitle(member.name)}
			confirmLabel={isRemoval ? (isMe ? t.leave : t.remove) : t.signOut}
			isDanger={isRemoval}
			isOpen
			onOpenChange={onClose}
			onConfirm={act}
		>
			<p>{isRemoval ? (isMe ? t.leaveSentence : t.removeSentence) : t.signOutSentence}</p>
			{isRemoval && !isMe && workspace.can("changeSettings") && (
				<Checkbox isSelected={isForgetting} onChange={setForgetting}>
					{t.forgetName}
				</Checkbox>
			)}
			{links.length > 0 && (
				<OtherLinks
					links={links}
					words={t.otherLinks(links.length)}
					isEnding={isEndingLinks}
					onChange={setEndingLinks}
				/>
			)}
		</ConfirmDialog>
	);
}
