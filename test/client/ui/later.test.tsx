// @vitest-environment happy-dom

/** A part whose code comes after the page: fetched ahead where there is a network, asked again, and never silently missing. */

import { cleanup, render, screen } from "@testing-library/react";
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

test("a part that cannot come says so, with a way to load the page again; asked anew, it comes", async () => {
	const { part } = words(1);
	const first = shows(part);
	expect(await screen.findByRole("button", { name: "Recharger la page" })).toBeTruthy();
	expect(reload).not.toHaveBeenCalled();
	first.unmount();
	shows(part);
	expect(await screen.findByText("Les voici.")).toBeTruthy();
});

test("a page that lacks a vital part is loaded anew, once: then the person decides", async () => {
	const before = shows(words(9).part, { isVital: true });
	await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
	expect(screen.queryByRole("button", { name: "Recharger la page" })).toBeNull();
	before.unmount();
	shows(words(9).part, { isVital: true });
	expect(await screen.findByRole("button", { name: "Recharger la page" })).toBeTruthy();
	expect(reload).toHaveBeenCalledTimes(1);
});

test("without a network nothing is asked, since browsers never ask again for what could not come", async () => {
	const network = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
	const { part, state } = words(0);
	shows(part, { isVital: true });
	expect(state.asked).toBe(0);
	network.mockReturnValue(true);
	window.dispatchEvent(new Event("online"));
	expect(await screen.findByText("Les voici.")).toBeTruthy();
	expect(state.asked).toBe(1);
});
