// @vitest-environment happy-dom

/** Roles and invitations as the members page shows them: only what may be given is offered, every change can be taken back or is asked twice. */

import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { can, type InvitedRole, type Role } from "#shared/domain/role.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Invitation, Member } from "#shared/protocol/http.ts";
import { makeApi } from "#client/api/api.ts";
import type { Failure } from "#client/api/failure.ts";
import type { Request } from "#client/api/request.ts";
import { ResourceCache } from "#client/api/resource-cache.ts";
import { ApiProvider } from "#client/api/use-api.ts";
import { ResourceCacheProvider } from "#client/api/use-resource.ts";
import { WorkspaceContext } from "#client/api/workspace-context.tsx";
import { InvitationList } from "#client/features/members/InvitationList.tsx";
import { InviteDialog } from "#client/features/members/InviteDialog.tsx";
import { MemberDialog } from "#client/features/members/MemberDialog.tsx";
import { MemberRow } from "#client/features/members/MemberRow.tsx";
import { ToastProvider } from "#client/ui/Toast.tsx";

afterEach(cleanup);

const WORKSPACE = "0".repeat(26) as WorkspaceId;
const ME = "1".repeat(26) as MemberId;
const NOW = "2026-03-03T12:00:00.000Z";

function member(values: Partial<Member>): Member {
	return {
		id: "2".repeat(26),
		name: "Bo",
		organisation: null,
		sector: null,
		role: "commenter",
		joinedAt: NOW,
		lastSeenAt: null,
		present: false,
		...values,
	};
}

type Answers = Record<string, Result<unknown, Failure>>;

/** Shows a part of the page to somebody of that role; `asked` is what was asked of the server. */
function shows(part: ReactElement, myRole: Role, answers: Answers = {}) {
	const asked: { method: string; path: string; body: unknown }[] = [];
	const request = ((method: string, path: string, body?: unknown) => {
		asked.push({ method, path: path.replace(`/api/workspaces/${WORKSPACE}`, ""), body });
		return Promise.resolve(answers[method] ?? ok());
	}) as Request;
	const workspace = {
		id: WORKSPACE,
		name: "Table",
		sectors: ["Santé"],
		hasExamples: false,
		guestNameDays: 90 as const,
		me: { id: ME, name: "Ana", role: myRole, organisation: null, sector: null },
		can: (capability: Parameters<typeof can>[1]) => can(myRole, capability),
		reload: () => undefined,
	};
	render(
		<ApiProvider value={makeApi(request)}>
			<ResourceCacheProvider value={new ResourceCache()}>
				<WorkspaceContext value={workspace}>
					<ToastProvider>{part}</ToastProvider>
				</WorkspaceContext>
			</ResourceCacheProvider>
		</ApiProvider>,
	);
	return asked;
}

const row = (values: Partial<Member>, isPresent = false) => (
	<ul>
		<MemberRow member={member(values)} isPresent={isPresent} onChange={() => undefined} />
	</ul>
);

const rolesOffered = () => {
	fireEvent.click(screen.getByRole("button", { name: /Rôle de Bo/ }));
	return screen.getAllByRole("option").map((option) => option.textContent ?? "");
};

test("a facilitator is offered no role above their own", () => {
	shows(row({}), "facilitator");
	const roles = rolesOffered();
	expect(roles).toHaveLength(4);
	expect(roles.some((role) => role.startsWith("Propriétaire"))).toBe(false);
});

test("each role says its effect in a sentence", () => {
	shows(row({}), "owner");
	expect(rolesOffered()).toContain("LectureLit tout, sans rien modifier.");
});

test("a reader sees roles and can change nothing", () => {
	shows(row({}), "reader");
	expect(screen.getByText("Commentaire")).toBeTruthy();
	expect(screen.queryByRole("button")).toBeNull();
});

test("a facilitator cannot touch an owner", () => {
	shows(row({ role: "owner" }), "facilitator");
	expect(screen.queryByRole("button")).toBeNull();
});

test("a changed role is sent, and one press takes it back", async () => {
	const asked = shows(row({}), "owner");
	rolesOffered();
	fireEvent.click(screen.getByRole("option", { name: /Rédaction/ }));
	fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));
	await waitFor(() => expect(asked.map((one) => one.body)).toEqual([{ role: "editor" }, { role: "commenter" }]));
});

test("one's own role is asked twice", async () => {
	const asked = shows(row({ id: ME, role: "owner" }), "owner");
	rolesOffered();
	fireEvent.click(screen.getByRole("option", { name: /Lecture/ }));
	const question = await screen.findByRole("alertdialog");
	expect(asked).toEqual([]);
	fireEvent.click(within(question).getByRole("button", { name: "Changer mon rôle" }));
	await waitFor(() => expect(asked).toEqual([{ method: "PATCH", path: `/members/${ME}`, body: { role: "reader" } }]));
});

test("a refusal is said in words and nothing changes", async () => {
	shows(row({ id: ME, role: "owner" }), "owner", { PATCH: refused({ kind: "last-owner" }) });
	rolesOffered();
	fireEvent.click(screen.getByRole("option", { name: /Lecture/ }));
	fireEvent.click(await screen.findByRole("button", { name: "Changer mon rôle" }));
	expect(await screen.findByText(/au moins une personne propriétaire/)).toBeTruthy();
	expect(screen.getByRole("alertdialog")).toBeTruthy();
});

test("who is here is said in words, not by a colour alone", () => {
	shows(row({}, true), "reader");
	expect(screen.getByText("Ici en ce moment")).toBeTruthy();
});

test("a link says what is left of it, and closing it is asked first", async () => {
	const invitation: Invitation = {
		id: "3".repeat(26),
		role: "editor",
		createdAt: NOW,
		createdBy: "Ana",
		expiresAt: null,
		maxUses: 5,
		uses: 2,
		isOwnerLink: false,
	};
	const asked = shows(<InvitationList />, "owner", { GET: ok([invitation]) });
	expect(await screen.findByText(/3\sutilisations restantes/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: /Retirer le lien Rédaction/ }));
	expect(asked.map((one) => one.method)).toEqual(["GET"]);
	fireEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Retirer le lien" }));
	await waitFor(() => expect(asked.map((one) => one.method)).toEqual(["GET", "DELETE", "GET"]));
});

test("[R199] an owner is told that the owner's link never expires, and can end it", async () => {
	const link = { id: "3".repeat(26), role: "owner", createdAt: NOW, createdBy: "Palier", expiresAt: null } as const;
	const asked = shows(<InvitationList />, "owner", {
		GET: ok([{ ...link, maxUses: null, uses: 1, isOwnerLink: true }]),
	});
	expect(await screen.findByText(/n’expire jamais/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: /Retirer le lien/ }));
	fireEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Retirer le lien" }));
	await waitFor(() => expect(asked.map((one) => one.method)).toContain("DELETE"));
});

test("[R190] removing somebody says that open links let them back in, and ends those too when asked", async () => {
	const link = { id: "3".repeat(26), role: "editor", createdAt: NOW, createdBy: "Ana", expiresAt: null } as const;
	const done = vi.fn();
	const asked = shows(
		<MemberDialog question="remove" member={member({})} isMe={false} onClose={() => undefined} onDone={done} />,
		"owner",
		{ GET: ok([{ ...link, maxUses: null, uses: 4 }]) },
	);
	fireEvent.click(await screen.findByRole("checkbox", { name: "Retirer aussi ce lien" }));
	expect(screen.getByText(/peut revenir depuis un autre navigateur/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Retirer de l’espace" }));
	await waitFor(() => expect(done).toHaveBeenCalled());
	expect(asked.filter((one) => one.method === "DELETE").map((one) => one.path)).toEqual([
		`/members/${"2".repeat(26)}`,
		`/invitations/${link.id}`,
	]);
});

const openLink = (role: InvitedRole): Invitation => ({
	id: (role === "editor" ? "3" : "4").repeat(26),
	role,
	createdAt: NOW,
	createdBy: "Ana",
	expiresAt: NOW,
	maxUses: null,
	uses: 4,
	isOwnerLink: false,
});

test("[R260] lowering a role says which open links give more, and ends those in the same act", async () => {
	const asked = shows(row({ role: "editor" }), "owner", { GET: ok([openLink("editor"), openLink("reader")]) });
	rolesOffered();
	fireEvent.click(screen.getByRole("option", { name: /Lecture/ }));
	const question = await screen.findByRole("alertdialog");
	expect(within(question).getByText(/1\slien d’invitation ouvert donne plus/)).toBeTruthy();
	expect(asked.map((one) => one.method)).toEqual(["GET"]);
	fireEvent.click(within(question).getByRole("checkbox", { name: "Retirer aussi ce lien" }));
	fireEvent.click(within(question).getByRole("button", { name: "Réduire le rôle" }));
	await waitFor(() => expect(asked.filter((one) => one.method === "DELETE")).toHaveLength(1));
	expect(asked.filter((one) => one.method !== "GET").map((one) => one.path)).toEqual([
		`/members/${"2".repeat(26)}`,
		`/invitations/${"3".repeat(26)}`,
	]);
});

test("[R260] where no open link gives more, a lower role is given at once", async () => {
	const asked = shows(row({ role: "editor" }), "owner", { GET: ok([openLink("reader")]) });
	rolesOffered();
	fireEvent.click(screen.getByRole("option", { name: /Lecture/ }));
	await waitFor(() => expect(asked.map((one) => one.method)).toContain("PATCH"));
	expect(screen.queryByRole("alertdialog")).toBeNull();
});

test("[R259] the dialog offers no link wider than the role allows, and warns of what it gives", async () => {
	const asked = shows(<InviteDialog isOpen onOpenChange={() => undefined} />, "owner", {
		POST: ok({ token: "jeton", invitation: openLink("editor") }),
	});
	expect(screen.getByText(/pourra écrire dans tous les documents/)).toBeTruthy();
	fireEvent.click(screen.getByRole("radio", { name: /Animation/ }));
	expect(screen.getByText(/ne sert qu’une fois/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Créer le lien" }));
	await waitFor(() => expect(asked).toHaveLength(1));
	expect(asked[0]?.body).toEqual({ role: "facilitator", days: 7, maxUses: 1 });
	expect(screen.queryByText(/pourra écrire dans tous les documents/)).toBeNull();
});

test("a new link is shown once with its code, and its token is in the fragment", async () => {
	const close = vi.fn();
	const reply = { invitation: { id: "3".repeat(26) }, token: "secret-token" };
	const asked = shows(<InviteDialog isOpen onOpenChange={close} />, "facilitator", { POST: ok(reply) });
	expect(screen.getAllByRole("radio")).toHaveLength(4);
	fireEvent.click(screen.getByRole("button", { name: "Créer le lien" }));
	const link = (await screen.findByLabelText("Lien d’invitation")) as HTMLInputElement;
	expect(link.value).toBe(`${window.location.origin}/rejoindre#secret-token`);
	expect(screen.getByRole("img", { name: "Code QR du lien d’invitation" })).toBeTruthy();
	expect(asked[0]?.body).toEqual({ role: "editor", days: 30, maxUses: null });
});
