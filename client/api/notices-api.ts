/** What the browser asks of `/api` about notices by e-mail. */

import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { NoReply } from "#shared/protocol/http.ts";
import type { AddressRequest, ChoicesRequest, NoticesReply } from "#shared/protocol/notices.ts";
import { makeRequest, type Request } from "#client/api/request.ts";

export function makeNoticesApi(request: Request) {
	const notices = (workspace: WorkspaceId) => `/api/workspaces/${workspace}/notices`;
	return {
		notices: (workspace: WorkspaceId) => request<NoticesReply>("GET", notices(workspace)),
		giveAddress: (workspace: WorkspaceId, body: AddressRequest) =>
			request<NoticesReply>("PUT", `${notices(workspace)}/address`, body),
		dropAddress: (workspace: WorkspaceId) => request<NoticesReply>("DELETE", `${notices(workspace)}/address`),
		choose: (workspace: WorkspaceId, body: ChoicesRequest) =>
			request<NoticesReply>("PUT", `${notices(workspace)}/choices`, body),
		confirm: (token: string) => request<NoReply>("POST", "/api/mail/confirm", { token }),
		stop: (token: string) => request<NoReply>("POST", `/api/mail/stop/${encodeURIComponent(token)}`, {}),
	};
}

export type NoticesApi = ReturnType<typeof makeNoticesApi>;

/** The one that talks to this page’s own server. */
export const noticesApi: NoticesApi = makeNoticesApi(makeRequest((input, init) => fetch(input, init)));
