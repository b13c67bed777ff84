// @vitest-environment happy-dom

/** The first page: one's workspaces, or how to enter. */

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Me } from "#shared/protocol/http.ts";
import { makeApi } from "#client/api/api.ts";
import type { Failure } from "#client/api/failure.ts";
import type { Request } from "#client/api/request.ts";
import { ResourceCache } from "#client/api/resource-cache.ts";
import { ApiProvider } from "#client/api/use-api.ts";
import { ResourceCacheProvider } from "#client/api/use-resource.ts";
import { HomePage } from "#client/features/home/HomePage.tsx";

afterEach(cleanup);

const ME: Me = {
	signedIn: true,
	canCreateWorkspace: false,
	workspaces: [
		{
			id: "0".repeat(26),
			name: "Table de l’alimentation",
			role: "reader",
			createdAt: "2026-03-03T12:00:00Z",
			workshop: null,
		},
	],
};
const NOBODY: Me = { signedIn: false, workspaces: [], canCreateWorkspace: false };

function opens(server: { me: Result<Me, Failure> }) {
	const request = (() => Promise.resolve(server.me)) as unknown as Request;
	const { hook, history } = memoryLocation({ path: "/", record: true });
	render(
		<Router hook={hook}>
			<ApiProvider value={makeApi(request)}>
				<ResourceCacheProvider value={new ResourceCache()}>
					<HomePage />
				</ResourceCacheProvider>
			</ApiProvider>
		</Router>,
	);
	return history;
}

test("somebody sees their workspaces and their role in each", async () => {
	opens({ me: ok(ME) });
	const link = await screen.findByRole("link", { name: /Table de l’alimentation/ });
	expect(link.getAttribute("href")).toBe(`/e/${"0".repeat(26)}`);
	expect(link.textContent).toContain("Lecture");
	expect(screen.queryByRole("button", { name: "Créer un espace" })).toBeNull();
});

test("nobody is told how to enter, and a pasted link opens", async () => {
	const history = opens({ me: ok(NOBODY) });
	const field = await screen.findByLabelText("Ou collez votre lien ici");
	fireEvent.change(field, { target: { value: "https://palier.example.org/rejoindre#abcDEF_123-456" } });
	fireEvent.click(screen.getByRole("button", { name: "Ouvrir" }));
	await waitFor(() => expect(history?.at(-1)).toBe("/rejoindre#abcDEF_123-456"));
});

test("what is not a link is said to be incomplete, and stays to be corrected", async () => {
	opens({ me: ok(NOBODY) });
	const field = (await screen.findByLabelText("Ou collez votre lien ici")) as HTMLInputElement;
	fireEvent.change(field, { target: { value: "bonjour" } });
	fireEvent.click(screen.getByRole("button", { name: "Ouvrir" }));
	expect(screen.getByText(/n’est pas un lien d’invitation complet/)).toBeTruthy();
	expect(field.value).toBe("bonjour");
});

test("what the network kept from coming is asked again when it is back", async () => {
	const server: { me: Result<Me, Failure> } = { me: refused({ kind: "network" }) };
	opens(server);
	await screen.findByRole("button", { name: "Réessayer" });
	server.me = ok(ME);
	fireEvent(window, new Event("online"));
	expect(await screen.findByRole("link", { name: /Table de l’alimentation/ })).toBeTruthy();
});
