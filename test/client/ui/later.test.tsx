// @vitest-environment happy-dom

/** A part whose code comes after the page: fetched ahead where there is a network, asked again, and never silently missing. */

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Later, later, useLater } from "#client/ui/later.ts";
import { ToastProvider } from "#client/ui/Toast.tsx";

const reload = vi.fn();

beforeEach(() => {
	vi.spyOn(window.location, "reload").mockImplementation(reload);
});

afterEach(() => {
	cleanup();
	sessionStorage.clear();
	reload.mockClear();
	vi.restoreAllMocks();
});

/** A network that fails as many times as asked before the words come. */
function words(failures: number) {
	const state = { asked: 0 };
	const part = later(() => {
		state.asked += 1;
		return state.asked <= failures ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve("Les voici.");
	});
	return { part, state };
}

function Shown({ part, isVital }: { part: Later<string>; isVital: boolean }) {
	return <p>{useLater(part, true, { isVital }) ?? "En route"}</p>;
}

function shows(part: Later<string>, { isVital = false } = {}) {
	return render(
		<ToastProvider>
			<Shown part={part} isVital={isVital} />
		</ToastProvider>,
	);
}

test("a part comes after the page, asked once by all who want it", async () => {
	const { part, state } = words(0);
	shows(part);
	shows(part);
	await vi.waitFor(() => expect(screen.getAllByText("Les voici.")).toHaveLength(2));
	expect(state.asked).toBe(1);
});

test("[R989] a part that cannot come says so, with a way to ask again; when it still cannot, with a way to load the page again", async () => {
	const { part } = words(2);
	shows(part);
	fireEvent.click(await screen.findByRole("button", { name: "Réessayer" }));
	expect(await screen.findByRole("button", { name: "Recharger la page" })).toBeTruthy();
	expect(reload).not.toHaveBeenCalled();
	cleanup();
	shows(part);
	expect(await screen.findByText("Les voici.")).toBeTruthy();
});

test("[R989] asked again, it comes, and nothing says any more that it is missing", async () => {
	const { part } = words(1);
	shows(part);
	fireEvent.click(await screen.findByRole("button", { name: "Réessayer" }));
	expect(await screen.findByText("Les voici.")).toBeTruthy();
	await vi.waitFor(() => expect(screen.queryByText(/n’a pas pu arriver/)).toBeNull());
});

test("[R989] a page that lacks a vital part is loaded anew, once: then the person decides", async () => {
	const before = shows(words(9).part, { isVital: true });
	await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
	expect(screen.queryByRole("button", { name: "Recharger la page" })).toBeNull();
	before.unmount();
	shows(words(9).part, { isVital: true });
	expect(await screen.findByRole("button", { name: "Recharger la page" })).toBeTruthy();
	expect(reload).toHaveBeenCalledTimes(1);
});

test("[R989] without a network nothing is asked, since browsers never ask again for what could not come", async () => {
	const network = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
	const { part, state } = words(0);
	shows(part, { isVital: true });
	expect(state.asked).toBe(0);
	expect(await screen.findByText(/il lui faut le réseau une première fois/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Réessayer" }));
	expect(await screen.findByText(/il lui faut le réseau une première fois/)).toBeTruthy();
	expect(state.asked).toBe(0);
	network.mockReturnValue(true);
	window.dispatchEvent(new Event("online"));
	expect(await screen.findByText("Les voici.")).toBeTruthy();
	expect(state.asked).toBe(1);
	await vi.waitFor(() => expect(screen.queryByText(/il lui faut le réseau/)).toBeNull());
});

test("[R989] a vital part that is lost with the network leaves the page where it is: a new one is asked for once there is a network", async () => {
	const network = vi.spyOn(navigator, "onLine", "get").mockReturnValue(true);
	let lose: (error: Error) => void = () => undefined;
	const part = later(
		() =>
			new Promise<string>((_resolve, reject) => {
				lose = reject;
			}),
	);
	shows(part, { isVital: true });
	network.mockReturnValue(false);
	lose(new TypeError("Failed to fetch"));
	expect(await screen.findByText(/il lui faut le réseau une première fois/)).toBeTruthy();
	expect(reload).not.toHaveBeenCalled();
	network.mockReturnValue(true);
	window.dispatchEvent(new Event("online"));
	lose(new TypeError("Failed to fetch"));
	await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
});

function Asking({ parts: [one, two] }: { parts: [Later<string>, Later<string>] }) {
	const [isAsked, setAsked] = useState(true);
	useLater(one, isAsked, { onGiveUp: () => setAsked(false) });
	useLater(two, isAsked);
	return (
		<button type="button" onClick={() => setAsked(true)}>
			{isAsked ? "Demandé" : "Ouvrir"}
		</button>
	);
}

test("[R989] one message speaks for all the parts that are missing; who closes it has given them up, and asking again says it again", async () => {
	vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
	render(
		<ToastProvider>
			<Asking parts={[words(0).part, words(0).part]} />
		</ToastProvider>,
	);
	expect(await screen.findAllByText(/il lui faut le réseau/)).toHaveLength(1);
	fireEvent.click(screen.getByRole("button", { name: "Fermer" }));
	fireEvent.click(await screen.findByRole("button", { name: "Ouvrir" }));
	expect(await screen.findAllByText(/il lui faut le réseau/)).toHaveLength(1);
});
