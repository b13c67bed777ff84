// @vitest-environment happy-dom
/** What changed since the last visit, on the overview: told, and said when it cannot be read. */

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import type { InboxApi } from "#client/api/inbox-api.ts";
import { ResourceCache } from "#client/api/resource-cache.ts";
import { ApiProvider } from "#client/api/use-api.ts";
import { ResourceCacheProvider } from "#client/api/use-resource.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { KnownDirectoryContext } from "#client/document/known-directory.ts";
import { texts } from "#client/features/home/away-texts.ts";
import { WhileAway } from "#client/features/home/WhileAway.tsx";
import { LiveRegion } from "#client/ui/LiveRegion.tsx";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { unreachable } from "#test/support/shown-workshop.tsx";

const t = texts.fr;
/** As testing tools read it. */
const spaced = (text: string) => text.replaceAll("\u00a0", " ");
afterEach(cleanup);

function shows(away: InboxApi["away"]): void {
	const workspace = { id: newId<WorkspaceId>(), can: () => true } as unknown as CurrentWorkspace;
	render(
		<ApiProvider value={unreachable}>
			<ResourceCacheProvider value={new ResourceCache()}>
				<LiveRegion>
					<ToastProvider>
						<WorkspaceContext value={workspace}>
							<KnownDirectoryContext value={new Y.Doc()}>
								<WhileAway api={{ away, visit: async () => ok(undefined) }} />
							</KnownDirectoryContext>
						</WorkspaceContext>
					</ToastProvider>
				</LiveRegion>
			</ResourceCacheProvider>
		</ApiProvider>,
	);
}

test("what cannot be read is said with its reason, and asked again", async () => {
	let isWell = false;
	shows(async () => (isWell ? ok({ places: [] }) : refused({ kind: "storage-failed" })));
	expect(await screen.findByRole("heading", { name: t.title })).toBeTruthy();
	const told = await screen.findByText(spaced(t.failed));
	expect(told.parentElement?.textContent).toContain(REFUSAL_SENTENCES["storage-failed"].fr);
	isWell = true;
	fireEvent.click(screen.getByRole("button", { name: "Réessayer" }));
	expect(await screen.findByText(spaced(t.nothing))).toBeTruthy();
	expect(screen.queryByText(spaced(t.failed))).toBeNull();
});
