/** What the browser asks of `/api` about what waits for its person. Apart from the other acts: it comes after the page. */

import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { AwayReply, InboxReply } from "#shared/ledger/inbox-replies.ts";
import type { NoReply } from "#shared/protocol/http.ts";
import type { FollowRequest, InboxCount } from "#shared/protocol/inbox.ts";
import { makeRequest, type Request } from "#client/api/request.ts";

export function makeInboxApi(request: Request) {
	const space = (workspace: WorkspaceId) => `/api/workspaces/${workspace}`;
	return {
		inbox: (workspace: WorkspaceId) => request<InboxReply>("GET", `${space(workspace)}/inbox`),
		count: (workspace: WorkspaceId) => request<InboxCount>("GET", `${space(workspace)}/inbox/count`),
		read: (workspace: WorkspaceId, items: readonly string[]) =>
			request<NoReply>("POST", `${space(workspace)}/inbox/read`, { items }),
		follow: (workspace: WorkspaceId, body: FollowRequest) =>
			request<NoReply>("POST", `${space(workspace)}/inbox/follow`, body),
		visit: (workspace: WorkspaceId, places: readonly string[]) =>
			request<NoReply>("POST", `${space(workspace)}/visits`, { places }),
		away: (workspace: WorkspaceId) => request<AwayReply>("GET", `${space(workspace)}/away`),
	};
}

export type InboxApi = ReturnType<typeof makeInboxApi>;

/** The one that talks to this page’s own server. */
export const inboxApi: InboxApi = makeInboxApi(makeRequest((input, init) => fetch(input, init)));
