// @vitest-environment happy-dom

/** Typing the code of a workshop: what it asks, where it leads, and every way it can go wrong. */

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import type { FindWorkshopReply, JoinWorkshopReply } from "#shared/protocol/workshops.ts";
import { makeApi } from "#client/api/api.ts";
import type { Failure } from "#client/api/failure.ts";
import type { Request } from "#client/api/request.ts";
import { doorTexts } from "#client/document/door-texts.ts";
import { JoinWorkshopPage } from "#client/features/workshops/taking-part/JoinWorkshopPage.tsx";
import { joinWorkshopTexts } from "#client/features/workshops/taking-part/join-texts.ts";

afterEach(cleanup);

const t = joinWorkshopTexts.fr;
const door = doorTexts.fr;
const CODE = "ABC234";
const WORKSPACE = { id: "0".repeat(26), name: "Table de l’alimentation" };
const WORKSHOP = { id: "1".repeat(26), title: "Ce qui freine" };
const FOUND: FindWorkshopReply = {
	workspace: WORKSPACE,
	workshop: WORKSHOP,
	sectors: ["Santé", "Recherche"],
	guestNameDays: 90,
	pass: "",
	alreadyMember: null,
};
const joined = (isGuest: boolean): JoinWorkshopReply => ({
	workspace: WORKSPACE,
	workshop: WORKSHOP,
	member: { id: "2".repeat(26), name: "Béa", isGuest },
});

type Server = { find?: Result<FindWorkshopReply, Failure>; join?: Result<JoinWorkshopReply, Failure> };

function opens(server: Server = {}, hash = "") {
	const sent: { path: string; body: Record<string, unknown> }[] = [];
	const request = ((_method: string, path: string, body: Record<string, unknown> = {}) => {
		sent.push({ path, body });
		if (path === "/api/workshops/find") return Promise.resolve(server.find ?? ok(FOUND));
		if (path === "/api/workshops/join") return Promise.resolve(server.join ?? ok(joined(true)));
		return Promise.resolve(ok());
	}) as Request;
	const { hook, history } = memoryLocation({ path: "/atelier", record: true });
	const parts = { api: makeApi(request), hash: () => hash };
	render(
		<Router hook={hook}>
			<JoinWorkshopPage parts={parts} />
		</Router>,
	);
	const of = (path: string) => sent.filter((one) => one.path === `/api/workshops/${path}`).map(({ body }) => body);
	return { of, history };
}

function types(code: string): void {
	fireEvent.change(screen.getByLabelText(t.code), { target: { value: code } });
	fireEvent.click(screen.getByRole("button", { name: t.continue }));
}

async function givesName(name: string): Promise<void> {
	fireEvent.change(await screen.findByLabelText(door.name), { target: { value: name } });
	fireEvent.click(screen.getByRole("button", { name: t.enter }));
}

test("[R750] a code in any case, with blanks, then a name: in, with nothing else asked", async () => {
	const { of, history } = opens();
	types(" abc 234 ");
	await givesName(" Béa ");
	await waitFor(() => expect(history?.at(-1)).toBe(`/atelier/${WORKSPACE.id}/${WORKSHOP.id}`));
	expect(of("find")).toEqual([{ code: CODE }]);
	expect(of("join")).toEqual([{ code: CODE, key: expect.stringMatching(/^[0-9a-z]{26}$/), name: "Béa" }]);
});

test("[R750] a code that was scanned is not typed", async () => {
	const { of } = opens({}, `#${CODE}`);
	expect(await screen.findByRole("heading", { name: WORKSHOP.title })).toBeTruthy();
	expect(of("find")).toEqual([{ code: CODE }]);
});

test("[R940] what a link holds beside the code goes with it, and what was found lets one in whatever is counted meanwhile", async () => {
	const pass = "0123456789abcdefghjk";
	const { of } = opens({ find: ok({ ...FOUND, pass }) }, `#${CODE}~${pass}`);
	await givesName("Béa");
	expect(of("find")).toEqual([{ code: CODE, pass }]);
	await waitFor(() => expect(of("join")[0]).toMatchObject({ code: CODE, pass }));
});

test("[R750] what cannot be a code is said in its field, and asked of nobody", async () => {
	const { of } = opens();
	types("ABC 10");
	expect((await screen.findByRole("alert")).textContent).toBe(t.codeIncomplete);
	expect(of("find")).toEqual([]);
	fireEvent.change(screen.getByLabelText(t.code), { target: { value: "ABC" } });
	expect(screen.getByText(t.codeHint)).toBeTruthy();
});

test.each(["code-unknown", "too-many-codes", "too-many-requests"] as const)(
	"[R750] %s is said as a sentence",
	async (kind) => {
		opens({ find: refused({ kind }) });
		types(CODE);
		expect((await screen.findByRole("alert")).textContent).toBe(REFUSAL_SENTENCES[kind].fr);
		expect((screen.getByLabelText(t.code) as HTMLInputElement).value).toBe(CODE);
	},
);

test("[R750] a network that does not answer keeps the code", async () => {
	opens({ find: { ok: false, error: { kind: "network" } } });
	types(CODE);
	expect(await screen.findByRole("alert")).toBeTruthy();
	expect((screen.getByLabelText(t.code) as HTMLInputElement).value).toBe(CODE);
});

test("[R750] a code that changed while a name was written is asked again", async () => {
	opens({ join: refused({ kind: "code-unknown" }) });
	types(CODE);
	await givesName("Béa");
	expect((await screen.findByRole("alert")).textContent).toBe(REFUSAL_SENTENCES["code-unknown"].fr);
	expect(screen.getByLabelText(t.code)).toBeTruthy();
});

test("[R750] whoever is known on this device goes on as themselves, a member to the workspace", async () => {
	const alreadyMember = { id: "2".repeat(26), name: "Béa" };
	const { of, history } = opens({ find: ok({ ...FOUND, alreadyMember }), join: ok(joined(false)) });
	types(CODE);
	fireEvent.click(await screen.findByRole("button", { name: t.continueAs("Béa") }));
	await waitFor(() => expect(history?.at(-1)).toBe(`/e/${WORKSPACE.id}/ateliers/${WORKSHOP.id}`));
	expect(of("join")).toEqual([{ code: CODE, key: expect.any(String) }]);
});
