// @vitest-environment happy-dom

/** The link of one’s first device, opened on the second: whose place it gives, when it does not, and that nothing is used by looking. */

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import type { ContinuePreviewReply, JoinWorkshopReply } from "#shared/protocol/workshops.ts";
import { makeApi } from "#client/api/api.ts";
import type { Failure } from "#client/api/failure.ts";
import type { Request } from "#client/api/request.ts";
import { ContinuePage } from "#client/features/workshops/devices/ContinuePage.tsx";
import { deviceTexts } from "#client/features/workshops/devices/device-texts.ts";

afterEach(cleanup);

const t = deviceTexts.fr;
const TOKEN = "Secret_de_quarante-trois_caracteres_au_moins";
const WORKSPACE = { id: "0".repeat(26), name: "Table" };
const WORKSHOP = { id: "1".repeat(26), title: "Ce qui freine" };
const SEAT: ContinuePreviewReply = { workspace: WORKSPACE, workshop: WORKSHOP, name: "Béa", other: null };
const GONE: JoinWorkshopReply = {
	...{ workspace: WORKSPACE, workshop: WORKSHOP },
	member: { id: "2".repeat(26), name: "Béa", isGuest: true },
};

/** Spaces that do not break are looked for as they are. */
const AS_WRITTEN = { normalizer: (text: string) => text };

type Server = { seat?: Result<ContinuePreviewReply, Failure>; gone?: Result<JoinWorkshopReply, Failure> };

function opens(server: Server = {}, hash = `#${TOKEN}`) {
	const sent: { path: string; body: unknown }[] = [];
	const request = ((_method: string, path: string, body: unknown) => {
		sent.push({ path, body });
		if (path === "/api/workshops/continue/preview") return Promise.resolve(server.seat ?? ok(SEAT));
		return Promise.resolve(server.gone ?? ok(GONE));
	}) as Request;
	const { hook, history } = memoryLocation({ path: "/atelier/appareil", record: true });
	const shown = { hash };
	const kept = new Map<string, string>();
	const parts = {
		api: makeApi(request),
		address: {
			hash: () => shown.hash,
			hideHash: () => {
				shown.hash = "";
			},
		},
		memory: {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value),
			removeItem: (key: string) => void kept.delete(key),
		},
	};
	render(
		<Router hook={hook}>
			<ContinuePage parts={parts} />
		</Router>,
	);
	const uses = () => sent.filter(({ path }) => path === "/api/workshops/continue");
	return { uses, history, shown, kept };
}

test("[R942] the secret leaves the address at once, and nothing is used before one presses", async () => {
	const { uses, history, shown, kept } = opens();
	expect(shown.hash).toBe("");
	expect(await screen.findByRole("heading", { name: WORKSHOP.title })).toBeTruthy();
	expect(screen.getByText(t.same("Béa"))).toBeTruthy();
	expect(uses()).toEqual([]);
	fireEvent.click(screen.getByRole("button", { name: t.goOn }));
	await waitFor(() => expect(history?.at(-1)).toBe(`/atelier/${WORKSPACE.id}/${WORKSHOP.id}`));
	expect(uses()[0]?.body).toEqual({ token: TOKEN, key: expect.stringMatching(/^[0-9a-z]{26}$/) });
	expect(kept.size).toBe(0);
});

test("[R941] whoever this browser was there is told what becomes of them; a member’s browser has nothing to press", async () => {
	opens({ seat: ok({ ...SEAT, other: { name: "Cam", isGuest: true } }) });
	expect(await screen.findByText(t.instead("Béa", "Cam"), AS_WRITTEN)).toBeTruthy();
	cleanup();
	opens({ seat: ok({ ...SEAT, other: { name: "Ana", isGuest: false } }) });
	expect(await screen.findByText(t.member("Ana"), AS_WRITTEN)).toBeTruthy();
	expect(screen.queryByRole("button", { name: t.goOn })).toBeNull();
});

test("[R942] a link that served says so, and leads to the code; a network that fails is tried again", async () => {
	opens({ seat: refused({ kind: "device-link-invalid" }) });
	expect((await screen.findByRole("alert")).textContent).toContain(REFUSAL_SENTENCES["device-link-invalid"].fr);
	expect(screen.queryByRole("button", { name: t.retry })).toBeNull();
	cleanup();
	opens({ seat: { ok: false, error: { kind: "network" } } });
	expect(await screen.findByRole("button", { name: t.retry })).toBeTruthy();
	cleanup();
	opens({}, "");
	expect(screen.getByRole("heading", { name: t.noLinkTitle })).toBeTruthy();
});
