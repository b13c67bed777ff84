// @vitest-environment happy-dom

/** A window whose code comes after the page opens when it is asked for, or says that it cannot: never later, by itself. */

import { act, cleanup, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { type Later, later } from "#client/ui/later.ts";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { useOpening } from "#client/ui/use-opening.ts";

afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
	vi.useRealTimers();
});

function Page({ code }: { code: Later<string> }) {
	const open = useOpening(code);
	const [shown, setShown] = useState("fermé");
	const press = async () => {
		if (!(await open(() => setShown("ouvert")))) setShown("refusé");
	};
	return (
		<>
			<button type="button" onClick={() => void press()}>
				Envoyer
			</button>
			<p>{shown}</p>
		</>
	);
}

const shows = (code: Later<string>) =>
	render(
		<ToastProvider>
			<Page code={code} />
		</ToastProvider>,
	);
const press = () => act(async () => screen.getByRole("button", { name: "Envoyer" }).click());

test("[R872] it is fetched as soon as it may be wanted, and opens without a network from then on", async () => {
	const code = later(() => Promise.resolve("fenêtre"));
	shows(code);
	await vi.waitFor(() => expect(code.known()).toBe("fenêtre"));
	vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
	await press();
	expect(screen.getByText("ouvert")).toBeTruthy();
});

test("[R872] without a network and without its code, it says so at once and does not open later", async () => {
	const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
	const code = later(() => Promise.resolve("fenêtre"));
	shows(code);
	await press();
	expect(screen.getByText("refusé")).toBeTruthy();
	online.mockReturnValue(true);
	await act(async () => void window.dispatchEvent(new Event("online")));
	await vi.waitFor(() => expect(code.known()).toBe("fenêtre"));
	expect(screen.getByText("refusé")).toBeTruthy();
});

test("[R872] code that takes too long opens nothing once the person has gone on", async () => {
	vi.useFakeTimers();
	const coming = Promise.withResolvers<string>();
	const code = later(() => coming.promise);
	shows(code);
	await press();
	await act(async () => void (await vi.advanceTimersByTimeAsync(10_000)));
	expect(screen.getByText("refusé")).toBeTruthy();
	await act(async () => coming.resolve("fenêtre"));
	expect(screen.getByText("refusé")).toBeTruthy();
});
