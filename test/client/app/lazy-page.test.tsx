// @vitest-environment happy-dom

/** A page whose code cannot come says so, and comes at the next try. */

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ComponentType } from "react";
import { afterEach, expect, test } from "vitest";
import { LazyPage } from "#client/app/LazyPage.tsx";
import { pageCode } from "#client/app/page-code.ts";

afterEach(cleanup);

function Members({ count }: { count: number }) {
	return <h1>{`${count} membres`}</h1>;
}

function Settings() {
	return <h1>Réglages</h1>;
}

/** A network that fails as many times as asked before the code comes. */
function network(failures: number) {
	const state = { asked: 0 };
	const code = pageCode<{ count: number }>(() => {
		state.asked += 1;
		return state.asked <= failures
			? Promise.reject(new TypeError("Failed to fetch dynamically imported module"))
			: Promise.resolve(Members as ComponentType<{ count: number }>);
	});
	return { code, state };
}

test("a page is shown when its code has come", async () => {
	render(<LazyPage code={network(0).code} props={{ count: 3 }} />);
	expect(await screen.findByRole("heading", { name: "3 membres" })).toBeTruthy();
});

test("a page that could not come is asked again, and comes", async () => {
	const { code, state } = network(1);
	render(<LazyPage code={code} props={{ count: 3 }} />);
	fireEvent.click(await screen.findByRole("button", { name: "Réessayer" }));
	expect(await screen.findByRole("heading", { name: "3 membres" })).toBeTruthy();
	expect(state.asked).toBe(2);
});

test("a page comes by itself when the network is back", async () => {
	render(<LazyPage code={network(1).code} props={{ count: 3 }} />);
	await screen.findByRole("button", { name: "Réessayer" });
	fireEvent(window, new Event("online"));
	expect(await screen.findByRole("heading", { name: "3 membres" })).toBeTruthy();
});

test("a network that is back at the very moment the loss is drawn is heard", async () => {
	const atOnce = new MutationObserver(() => {
		if (!screen.queryByRole("button", { name: "Réessayer" })) return;
		atOnce.disconnect();
		window.dispatchEvent(new Event("online"));
	});
	atOnce.observe(document.body, { childList: true, subtree: true });
	render(<LazyPage code={network(1).code} props={{ count: 3 }} />);
	expect(await screen.findByRole("heading", { name: "3 membres" })).toBeTruthy();
});

test("another page in the same place is never the one before", async () => {
	const first = network(0).code;
	const { rerender } = render(<LazyPage code={first} props={{ count: 3 }} />);
	await screen.findByRole("heading", { name: "3 membres" });
	const settings = pageCode<{ count: number }>(() => Promise.resolve(Settings));
	rerender(<LazyPage code={settings} props={{ count: 3 }} />);
	expect(screen.queryByRole("heading", { name: "3 membres" })).toBeNull();
	expect(await screen.findByRole("heading", { name: "Réglages" })).toBeTruthy();
});

test("a page fetched ahead is there at once, without asking twice", async () => {
	const { code, state } = network(0);
	await code.fetch();
	render(<LazyPage code={code} props={{ count: 3 }} />);
	expect(screen.getByRole("heading", { name: "3 membres" })).toBeTruthy();
	expect(state.asked).toBe(1);
});
