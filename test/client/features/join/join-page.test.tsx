// @vitest-environment happy-dom

/** Opening an invitation: what it says, what it asks, and every way it can go wrong. */

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { JoinPreviewReply, JoinReply, JoinRequest } from "#shared/protocol/http.ts";
import { makeApi } from "#client/api/api.ts";
import type { Failure } from "#client/api/failure.ts";
import type { Request } from "#client/api/request.ts";
import { JoinPage } from "#client/features/join/JoinPage.tsx";

afterEach(cleanup);

const WORKSPACE = { id: "0".repeat(26), name: "Table de l’alimentation" };
const PREVIEW: JoinPreviewReply = {
	workspace: WORKSPACE,
	role: "commenter",
	sectors: ["Municipalité", "Recherche"],
	expiresAt: null,
	alreadyMember: null,
};
const JOINED = { workspace: WORKSPACE, member: { id: "1".repeat(26), name: "Ana" } } as JoinReply;

type Server = {
	preview?: Result<JoinPreviewReply, Failure>;
	join?: Result<JoinReply, Failure>;
};

/** A door with its server; `sent` is what was asked of it. */
function opens(hash: string, server: Server = {}) {
	const sent: { path: string; body: unknown }[] = [];
	const request = ((_method: string, path: string, body?: unknown) => {
		sent.push({ path, body });
		if (path === "/api/join/preview") return Promise.resolve(server.preview ?? ok(PREVIEW));
		if (path === "/api/join") return Promise.resolve(server.join ?? ok(JOINED));
		return Promise.resolve(ok());
	}) as Request;
	const state = { hash };
	const address = {
		hash: () => state.hash,
		hideHash: () => {
			state.hash = "";
		},
	};
	const { hook, history } = memoryLocation({ path: "/rejoindre", record: true });
	render(
		<Router hook={hook}>
			<JoinPage parts={{ api: makeApi(request), address, memory: null }} />
		</Router>,
	);
	return { sent, history, state };
}

const joined = (sent: { path: string; body: unknown }[]) =>
	sent.filter((one) => one.path === "/api/join").map((one) => one.body as JoinRequest);

test("the invitation says where it leads and what one will be able to do", async () => {
	const { state } = opens("#token");
	expect(await screen.findByRole("heading", { name: WORKSPACE.name })).toBeTruthy();
	expect(screen.getByText(/commenter, proposer des formulations et voter/)).toBeTruthy();
	expect(state.hash).toBe("");
});

test("a name is enough to enter", async () => {
	const { sent, history } = opens("#token");
	fireEvent.change(await screen.findByLabelText("Votre nom"), { target: { value: "  Ana  " } });
	fireEvent.click(screen.getByRole("button", { name: "Entrer dans l’espace" }));
	await waitFor(() => expect(history?.at(-1)).toBe(`/e/${WORKSPACE.id}`));
	expect(joined(sent)).toEqual([{ token: "token", key: expect.stringMatching(/^[0-9a-z]{26}$/), name: "Ana" }]);
});

test("an organisation and a sector go with it when they are given", async () => {
	const { sent } = opens("#token");
	fireEvent.change(await screen.findByLabelText("Votre nom"), { target: { value: "Ana" } });
	fireEvent.change(screen.getByLabelText(/Votre organisation/), { target: { value: "Coop" } });
	fireEvent.change(screen.getByLabelText(/Votre secteur/), { target: { value: "Recherche" } });
	fireEvent.click(screen.getByRole("button", { name: "Entrer dans l’espace" }));
	await waitFor(() =>
		expect(joined(sent)).toEqual([
			{
				token: "token",
				key: expect.stringMatching(/^[0-9a-z]{26}$/),
				name: "Ana",
				organisation: "Coop",
				sector: "Recherche",
			},
		]),
	);
});

test("without a name nothing is sent, and the field says why", async () => {
	const { sent } = opens("#token");
	fireEvent.click(await screen.findByRole("button", { name: "Entrer dans l’espace" }));
	expect(screen.getByText(/Écrivez votre nom/)).toBeTruthy();
	expect(document.activeElement).toBe(screen.getByLabelText("Votre nom"));
	expect(joined(sent)).toEqual([]);
});

test("a name the server refuses is said beside the field, and what was written stays", async () => {
	opens("#token", { join: refused({ kind: "name-required" }) });
	fireEvent.change(await screen.findByLabelText("Votre nom"), { target: { value: "…" } });
	fireEvent.click(screen.getByRole("button", { name: "Entrer dans l’espace" }));
	expect(await screen.findByText(/Écrivez votre nom/)).toBeTruthy();
	expect((screen.getByLabelText("Votre nom") as HTMLInputElement).value).toBe("…");
});

test.each([
	["invitation-invalid", "Ce lien n’est pas valide"],
	["invitation-expired", "Ce lien ne fonctionne plus"],
] as const)("a link that is %s says so, with no use in trying again", async (kind, title) => {
	opens("#token", { preview: refused({ kind }) });
	expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
	expect(screen.queryByRole("button", { name: "Réessayer" })).toBeNull();
});

test("without network the invitation waits for another try", async () => {
	const server: Server = { preview: refused({ kind: "network" }) };
	opens("#token", server);
	const again = await screen.findByRole("button", { name: "Réessayer" });
	server.preview = ok(PREVIEW);
	fireEvent.click(again);
	expect(await screen.findByRole("heading", { name: WORKSPACE.name })).toBeTruthy();
});

test("an address without its invitation says what to do, and asks the server nothing", async () => {
	const { sent } = opens("");
	expect(await screen.findByRole("heading", { name: "Il manque l’invitation" })).toBeTruthy();
	expect(sent).toEqual([]);
});

test("somebody already there continues without giving their name again", async () => {
	const preview = { ...PREVIEW, alreadyMember: { id: "1".repeat(26), name: "Ana", role: "reader" as const } };
	const { history } = opens("#token", { preview: ok(preview) });
	fireEvent.click(await screen.findByRole("button", { name: "Continuer" }));
	await waitFor(() => expect(history?.at(-1)).toBe(`/e/${WORKSPACE.id}`));
});

test("the page changes language without losing the invitation", async () => {
	const { LanguageProvider } = await import("#client/i18n/LanguageProvider.tsx");
	const request = (() => Promise.resolve(ok(PREVIEW))) as unknown as Request;
	render(
		<LanguageProvider memory={null}>
			<JoinPage
				parts={{ api: makeApi(request), address: { hash: () => "#token", hideHash: () => undefined }, memory: null }}
			/>
		</LanguageProvider>,
	);
	fireEvent.click(await screen.findByRole("button", { name: "English" }));
	expect(await screen.findByLabelText("Your name")).toBeTruthy();
});
