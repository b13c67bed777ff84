// @vitest-environment happy-dom

/** The other pages come while somebody stays: one after the other, and not for who saves data. */

import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useFetchAhead } from "#client/app/use-fetch-ahead.ts";

const STAYS_MS = 21_000;

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	cleanup();
	vi.useRealTimers();
	Reflect.deleteProperty(navigator, "connection");
});

/** Three pages, the second of which cannot come. */
function threePages() {
	const asked: string[] = [];
	const page = (name: string) => ({
		fetch: () => {
			asked.push(name);
			return name === "table" ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve();
		},
	});
	return { asked, pages: [page("cadre"), page("table"), page("votes")] };
}

function Workspace({ pages }: { pages: Parameters<typeof useFetchAhead>[0] }) {
	useFetchAhead(pages);
	return null;
}

test("each page is asked for once somebody stays, whatever became of the one before", async () => {
	const { asked, pages } = threePages();
	render(<Workspace pages={pages} />);
	await vi.advanceTimersByTimeAsync(15_000);
	expect(asked).toEqual([]);
	await vi.advanceTimersByTimeAsync(STAYS_MS);
	expect(asked).toEqual(["cadre", "table", "votes"]);
});

test("nothing comes between the keys of whoever writes; all of it does once they stop", async () => {
	const { asked, pages } = threePages();
	render(<Workspace pages={pages} />);
	for (let second = 0; second < 60; second++) {
		await vi.advanceTimersByTimeAsync(1_000);
		window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
	}
	expect(asked).toEqual([]);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(asked).toEqual(["cadre", "table", "votes"]);
});

test("who leaves before, or saves data, is brought nothing", async () => {
	const gone = threePages();
	render(<Workspace pages={gone.pages} />).unmount();
	Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true });
	const saving = threePages();
	render(<Workspace pages={saving.pages} />);
	await vi.advanceTimersByTimeAsync(STAYS_MS);
	expect([...gone.asked, ...saving.asked]).toEqual([]);
});
