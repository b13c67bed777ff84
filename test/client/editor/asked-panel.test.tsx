// @vitest-environment happy-dom

/** A panel beside the text leads whoever asked for it to its title, once, and takes nobody out of what they write. */

import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Asked, AskedPanel, type BesideProps } from "#client/editor/AskedPanel.tsx";
import { MarginPanel } from "#client/comments/MarginPanel.tsx";

const props = { editor: null, room: null, signals: null, field: "content", onClose: () => undefined } as never;
const Panel = ({ takesFocus, onClose }: BesideProps) => (
	<MarginPanel title="Propositions" takesFocus={takesFocus} onClose={onClose} onEscape={() => undefined}>
		{null}
	</MarginPanel>
);
let asked: { current: Asked };
const opens = () => render(<AskedPanel panel={Panel} asked={asked} {...(props as object as BesideProps)} />);
const title = () => screen.getByRole("heading", { name: "Propositions" });

let text: HTMLElement;
beforeEach(() => {
	document.body.innerHTML = '<button>Proposer</button><div contenteditable="true" tabindex="0">Le texte</div>';
	text = document.querySelector("div") as HTMLElement;
});
afterEach(cleanup);

test("[R977] whoever asked for it, by a button or from the text, is led to its title", () => {
	for (const from of [document.querySelector("button") as HTMLElement, text]) {
		from.focus();
		asked = { current: { from } };
		const { unmount } = opens();
		expect(document.activeElement).toBe(title());
		unmount();
	}
});

test("[R977] whoever went on to write before it came stays where they write", () => {
	asked = { current: { from: document.querySelector("button") } };
	text.focus();
	opens();
	expect(title()).toBeDefined();
	expect(document.activeElement).toBe(text);
});

test("[R977] drawn anew, it does not ask for the focus again; nor does one that nobody asked for", () => {
	asked = { current: { from: document.querySelector("button") } };
	opens().unmount();
	document.querySelector("button")?.focus();
	const { unmount } = opens();
	expect(document.activeElement).toBe(document.querySelector("button"));
	unmount();
	asked = { current: null };
	opens();
	expect(document.activeElement).toBe(document.querySelector("button"));
});
