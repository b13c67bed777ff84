/** Said beside the name of somebody who came by the code of a workshop, wherever people are listed: a name alone could pass for a member’s. Drawn from what the server says of them, never from their name. */

import type { WorkspaceId } from "#shared/lib/ids.ts";
import { guestTexts } from "#client/document/guest-texts.ts";
import { useIsGuest } from "#client/document/use-is-guest.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";

export function GuestBadge() {
	const t = useTexts(guestTexts);
	return <Badge>{t.guest}</Badge>;
}

/** The same for somebody of a list of ids; nothing for a member. */
export function GuestBadgeOf({ workspace, member }: { workspace: WorkspaceId; member: string | null }) {
	const isGuest = useIsGuest(workspace);
	return isGuest(member) && <GuestBadge />;
}
