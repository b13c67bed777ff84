/** What waits, and the acts on it: read, follow. What is marked shows at once; the server’s answer follows. */

import type { InboxReply } from "#shared/ledger/inbox-replies.ts";
import { failureSentence } from "#client/api/failure.ts";
import { inboxApi as api } from "#client/api/inbox-api.ts";
import { useResource, useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useToast } from "#client/ui/Toast.tsx";

export function useInbox() {
	const { id } = useWorkspace();
	const cache = useResourceCache();
	const toast = useToast();
	const { language } = useLanguage();
	const loaded = useResource(`inbox/${id}/all`, () => api.inbox(id));
	const settle = async (asked: ReturnType<typeof api.read>): Promise<boolean> => {
		const done = await asked;
		if (!done.ok) toast({ tone: "danger", text: failureSentence(done.error, language) });
		cache.invalidate(`inbox/${id}`);
		return done.ok;
	};
	return {
		loaded,
		read(items: readonly string[]): Promise<boolean> {
			if (loaded.state === "ready") {
				const shown = withRead(loaded.value, new Set(items));
				cache.put(`inbox/${id}/all`, shown);
				cache.put(`inbox/${id}/count`, { unread: shown.unread });
			}
			return settle(api.read(id, items));
		},
		follow: (place: string, follows: boolean) => settle(api.follow(id, { place, follows })),
	};
}

function withRead(reply: InboxReply, read: ReadonlySet<string>): InboxReply {
	const items = reply.items.map((item) => (read.has(item.id) ? { ...item, isRead: true } : item));
	const count = reply.items.filter((item) => read.has(item.id) && !item.isRead).length;
	return { ...reply, items, unread: reply.unread - count };
}
