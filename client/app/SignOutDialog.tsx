/** Asks before signing out, then leaves nothing of the person on the device but what the server never received. */

import { useLocation } from "wouter";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { texts } from "#client/app/texts.ts";
import { forgetDeviceCopies } from "#client/document/device-copy.ts";
import { forgetDeviceDrafts } from "#client/document/use-device-draft.ts";
import { openRooms } from "#client/document/open-rooms.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export function SignOutDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const cache = useResourceCache();
	const toast = useToast();
	const [, navigate] = useLocation();
	const signOut = async () => {
		const result = await api.signOut();
		if (!result.ok) {
			toast({ tone: "danger", text: failureSentence(result.error, language) });
			return false;
		}
		navigate(paths.home());
		openRooms.closeAll();
		await forgetDeviceCopies();
		forgetDeviceDrafts();
		cache.clear();
		return true;
	};
	return (
		<ConfirmDialog
			title={t.signOutTitle}
			confirmLabel={t.signOutConfirm}
			isOpen={isOpen}
			onOpenChange={onOpenChange}
			onConfirm={signOut}
		>
			<p>{t.signOutSentence}</p>
		</ConfirmDialog>
	);
}
