// @vitest-environment happy-dom

/** When a page breaks, the person is told, and another page works again. */

import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { CrashBoundary } from "#client/app/CrashBoundary.tsx";

afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

function Page({ isBroken }: { isBroken: boolean }) {
	if (isBroken) throw new Error("Page: broken on purpose");
	return <p>contenu</p>;
}

test("a broken page says so and offers to reload, to copy, to go home", () => {
	vi.spyOn(console, "error").mockImplementation(() => undefined);
	render(
		<CrashBoundary>
			<Page isBroken />
		</CrashBoundary>,
	);
	expect(screen.getByRole("alert")).toBeTruthy();
	expect(screen.getByRole("button", { name: "Recharger la page" })).toBeTruthy();
	expect(screen.getByRole("button", { name: "Copier les détails" })).toBeTruthy();
	expect(screen.getByRole("link", { name: "Revenir à l’accueil" }).getAttribute("href")).toBe("/");
});

test("going to another page leaves the broken one behind", () => {
	vi.spyOn(console, "error").mockImplementation(() => undefined);
	const { rerender } = render(
		<CrashBoundary resetKey="/a">
			<Page isBroken />
		</CrashBoundary>,
	);
	rerender(
		<CrashBoundary resetKey="/b">
			<Page isBroken={false} />
		</CrashBoundary>,
	);
	expect(screen.getByText("contenu")).toBeTruthy();
});
