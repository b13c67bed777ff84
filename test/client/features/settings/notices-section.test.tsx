// @vitest-environment happy-dom
/** The settings of notices: plain when no mail is sent, and what an address gives to choose. */

import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { FIRST_CHOICES } from "#shared/domain/notice.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";
import type { NoticesReply } from "#shared/protocol/notices.ts";
import type { NoticesApi } from "#client/api/notices-api.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { readMailLink } from "#client/features/mail/MailPage.tsx";
import { NoticesSection } from "#client/features/settings/NoticesSection.tsx";
import { texts } from "#client/features/settings/notice-texts.ts";
import { LiveRegion } from "#client/ui/LiveRegion.tsx";
import { ToastProvider } from "#client/ui/Toast.tsx";

const t = texts.fr;
/** As testing tools read it. */
const spaced = (text: string) => text.replaceAll("\u00a0", " ");
afterEach(cleanup);

function shows(reply: Partial<NoticesReply>): void {
	const notices = { isMailOn: true, address: null, isConfirmed: false, choices: FIRST_CHOICES, ...reply };
	answers(async () => ok(notices));
}

function answers(notices: NoticesApi["notices"]): void {
	const api = { notices } as unknown as NoticesApi;
	const workspace = { id: newId<WorkspaceId>(), can: () => true } as unknown as CurrentWorkspace;
	render(
		<LiveRegion>
			<ToastProvider>
				<WorkspaceContext value={workspace}>
					<NoticesSection api={api} />
				</WorkspaceContext>
			</ToastProvider>
		</LiveRegion>,
	);
}

test("[R466] where no mail is sent, the settings say so and ask for no address", async () => {
	shows({ isMailOn: false });
	expect(await screen.findByText(spaced(t.off))).toBeTruthy();
	expect(screen.queryByText(t.byMail, { exact: false })).toBeNull();
	expect(screen.queryByLabelText(t.address, { exact: false })).toBeNull();
});

test("[R460] an address that waits says what is missing; one that is confirmed says where notices go, and when", async () => {
	shows({ address: "ana@exemple.org" });
	expect(await screen.findByText(spaced(t.waitsFor("ana@exemple.org")))).toBeTruthy();
	cleanup();
	shows({ address: "ana@exemple.org", isConfirmed: true });
	expect(await screen.findByText(t.sentTo("ana@exemple.org"))).toBeTruthy();
	for (const words of [t.mention, t.answer, t.thread, t.deletion])
		expect(screen.getAllByText(words).length).toBeGreaterThan(0);
});

test("[R462] the place that the link of an e-mail leads to is there before what it says, and says when that cannot come", async () => {
	let arrives = (_answer: Awaited<ReturnType<NoticesApi["notices"]>>): void => undefined;
	answers(() => new Promise((resolve) => (arrives = resolve)));
	expect(document.getElementById("avis")?.textContent).toContain(t.title);
	arrives(refused({ kind: "network" }));
	expect(await screen.findByText(t.failed)).toBeTruthy();
	expect(document.getElementById("avis")?.textContent).toContain(t.failed);
});

test("[R465] the page of a message knows what its link asks, and nothing else", () => {
	expect(readMailLink("#confirmer.a.b")).toEqual({ act: "confirm", token: "a.b" });
	expect(readMailLink("#arreter.a.b")).toEqual({ act: "stop", token: "a.b" });
	for (const hash of ["", "#", "#confirmer.", "#autre.a"]) expect(readMailLink(hash)).toBeNull();
});
