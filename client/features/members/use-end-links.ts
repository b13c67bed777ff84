/** Ends several invitation links; what cannot be ended is said. */

import type { InvitationId } from "#shared/lib/ids.ts";
import type { Invitation } from "#shared/protocol/http.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useToast } from "#client/ui/Toast.tsx";

export function useEndLinks(): (links: readonly Invitation[]) => Promise<void> {
	const api = useApi();
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const toast = useToast();
	const cache = useResourceCache();
	return async (links) => {
		for (const link of links) {
			const ended = await api.revokeInvitation(workspace.id, link.id as InvitationId);
			// Some ended by themselves with the right of whoever made them.
			if (!ended.ok && ended.error.kind !== "not-found")
				toast({ tone: "danger", text: failureSentence(ended.error, language) });
		}
		cache.invalidate(`workspaces/${workspace.id}/invitations`);
	};
}
