// @vitest-environment happy-dom

/** The parts that carry a behaviour of their own: lists of tags, messages, announcements, choices, panels. */

import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { LiveRegion, useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { Select } from "#client/ui/Select.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import { type ToastMessage, ToastProvider, useToast } from "#client/ui/Toast.tsx";

afterEach(cleanup);

function Tags({ start, isClosed }: { start: string[]; isClosed?: boolean }) {
	const [values, setValues] = useState(start);
	return (
		<>
			<TagField
				label="Territoires"
				values={values}
				onChange={setValues}
				suggestions={["Québec", "Montréal"]}
				isClosed={isClosed}
			/>
			<output>{values.join(", ")}</output>
		</>
	);
}

function types(text: string) {
	const field = screen.getByRole("combobox");
	fireEvent.change(field, { target: { value: text } });
	fireEvent.keyDown(field, { key: "Enter" });
}

test("the initials of a person are letters and digits, whatever else the name holds", () => {
	for (const [name, initials] of [
		["Ana Gagnon (2)", "A2"],
		["« Bo » Côté", "BC"],
		["…", "?"],
	] as const) {
		render(<Avatar name={name} isDecorative />);
		expect(screen.getByText(initials)).toBeTruthy();
		cleanup();
	}
});

test("a tag typed without accents takes the suggestion's spelling", () => {
	render(<Tags start={[]} />);
	types("quebec");
	expect(screen.getByText("Québec", { selector: "output" })).toBeTruthy();
});

test("a tag already there is not added twice, whatever its accents", () => {
	render(<Tags start={["Québec"]} />);
	types("QUEBEC");
	expect(screen.getByText("Québec", { selector: "output" })).toBeTruthy();
});

test("a closed list takes nothing of one's own", () => {
	render(<Tags start={["Québec"]} isClosed />);
	types("Gatineau");
	expect(screen.getByText("Québec", { selector: "output" })).toBeTruthy();
});

test("Backspace in an empty field takes the last tag away", () => {
	render(<Tags start={["Québec", "Montréal"]} />);
	fireEvent.keyDown(screen.getByRole("combobox"), { key: "Backspace" });
	expect(screen.getByText("Québec", { selector: "output" })).toBeTruthy();
});

function Announcing({ sentence }: { sentence: string }) {
	const announce = useAnnounce();
	return (
		<button type="button" onClick={() => announce(sentence)}>
			dire
		</button>
	);
}

function Saying({ messages }: { messages: ToastMessage[] }) {
	const toast = useToast();
	return (
		<button type="button" onClick={() => messages.forEach((message) => void toast(message))}>
			dire
		</button>
	);
}

function PageWithPanel() {
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<button type="button" onClick={() => setOpen(true)}>
				ouvrir
			</button>
			{isOpen && (
				<SidePanel title="Fiche" onClose={() => setOpen(false)}>
					<p>contenu</p>
				</SidePanel>
			)}
		</>
	);
}

test("an announcement is said again when it is the same", () => {
	render(
		<LiveRegion>
			<Announcing sentence="Lien copié" />
		</LiveRegion>,
	);
	fireEvent.click(screen.getByText("dire"));
	const first = screen.getByText("Lien copié");
	fireEvent.click(screen.getByText("dire"));
	expect(screen.getByText("Lien copié")).not.toBe(first);
});

function Warning() {
	const announce = useAnnounce();
	const warn = () => {
		for (const sentence of ["Un", "Deux", "Trois", "Quatre"]) announce(sentence, "assertive");
	};
	return (
		<button type="button" onClick={warn}>
			avertir
		</button>
	);
}

test("what is urgent does not replace what was said just before it, and the oldest leaves", () => {
	render(
		<LiveRegion>
			<Warning />
		</LiveRegion>,
	);
	fireEvent.click(screen.getByText("avertir"));
	const said = [...screen.getByRole("alert").children].map(({ textContent }) => textContent);
	expect(said).toEqual(["Deux", "Trois", "Quatre"]);
});

test("a message leaves by itself, a refusal stays until it is closed", () => {
	vi.useFakeTimers();
	render(
		<ToastProvider>
			<Saying messages={[{ text: "Refusé", tone: "danger" }, { text: "Projet archivé" }]} />
		</ToastProvider>,
	);
	fireEvent.click(screen.getByText("dire"));
	expect(screen.getByText("Projet archivé")).toBeTruthy();
	act(() => {
		vi.advanceTimersByTime(60_000);
	});
	expect(screen.queryByText("Projet archivé")).toBeNull();
	expect(screen.getByText("Refusé")).toBeTruthy();
	vi.useRealTimers();
});

test("what only confirms gives its place to the next message; what can be undone keeps it", () => {
	const undo = { label: "Annuler", onAction: () => undefined };
	render(
		<ToastProvider>
			<Saying messages={[{ text: "Projet archivé", action: undo }, { text: "Vote ouvert" }, { text: "Vote clos" }]} />
		</ToastProvider>,
	);
	fireEvent.click(screen.getByText("dire"));
	const shown = [...screen.getByRole("status").querySelectorAll("p")].map(({ textContent }) => textContent);
	expect(shown).toEqual(["Projet archivé", "Vote clos"]);
});

test("a refusal that comes again is shown once", () => {
	const refused: ToastMessage = { text: "Refusé", tone: "danger" };
	render(
		<ToastProvider>
			<Saying messages={[refused, { text: "Autre refus", tone: "danger" }, refused]} />
		</ToastProvider>,
	);
	fireEvent.click(screen.getByText("dire"));
	const shown = [...screen.getByRole("status").querySelectorAll("p")].map(({ textContent }) => textContent);
	expect(shown).toEqual(["Autre refus", "Refusé"]);
});

test("[R838] a message about the same thing takes the place of the one before, even when that one offers something to do", () => {
	const merged: ToastMessage = {
		text: "Fusionnés",
		about: "merge/a/b",
		action: { label: "Annuler", onAction: vi.fn() },
	};
	render(
		<ToastProvider>
			<Saying messages={[merged, { text: "C’est l’autre qui est resté", about: "merge/a/b" }]} />
		</ToastProvider>,
	);
	fireEvent.click(screen.getByText("dire"));
	const shown = [...screen.getByRole("status").querySelectorAll("p")].map(({ textContent }) => textContent);
	expect(shown).toEqual(["C’est l’autre qui est resté"]);
});

test("the action of a message is done once and closes it", () => {
	const undone = vi.fn();
	render(
		<ToastProvider>
			<Saying messages={[{ text: "Projet archivé", action: { label: "Annuler", onAction: undone } }]} />
		</ToastProvider>,
	);
	fireEvent.click(screen.getByText("dire"));
	fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
	expect(undone).toHaveBeenCalledTimes(1);
	expect(screen.queryByText("Projet archivé")).toBeNull();
});

test("a button whose act is under way does nothing more, and says so", () => {
	const pressed = vi.fn();
	const { rerender } = render(<Button onPress={pressed}>Créer</Button>);
	fireEvent.click(screen.getByRole("button"));
	rerender(
		<Button onPress={pressed} isPending>
			Créer
		</Button>,
	);
	fireEvent.click(screen.getByRole("button"));
	expect(pressed).toHaveBeenCalledTimes(1);
	expect(screen.getByRole("button", { name: /En cours/ }).getAttribute("aria-disabled")).toBe("true");
});

test("a select shows the chosen words, not the kept value", () => {
	render(
		<Select
			label="Rôle"
			value="editor"
			onChange={() => undefined}
			options={[
				{ value: "editor", label: "Rédaction", description: "Écrit partout." },
				{ value: "reader", label: "Lecture" },
			]}
		/>,
	);
	expect(screen.getByRole("button").textContent).toContain("Rédaction");
});

const TEXTS = ["Cadre", "Charte", "Guichet"].map((label) => ({ value: label.toLowerCase(), label }));

function DocumentField({ value }: { value: string | null }) {
	return (
		<div data-testid="page">
			<ComboBox label="Document" options={TEXTS} value={value} onChange={vi.fn()} />
		</div>
	);
}

test("[R963] a list to search in keeps what is typed when the page scrolls under it, and when somebody else chooses meanwhile", () => {
	const { rerender } = render(<DocumentField value={null} />);
	const field = () => screen.getByRole<HTMLInputElement>("combobox");
	act(() => field().focus());
	fireEvent.change(field(), { target: { value: "ch" } });
	fireEvent.scroll(screen.getByTestId("page"));
	expect(field().value).toBe("ch");
	expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Charte", "Guichet"]);
	rerender(<DocumentField value="cadre" />);
	expect(field().value).toBe("ch");
	act(() => field().blur());
	expect(field().value).toBe("Cadre");
});

function DocumentChosen({ theirs }: { theirs: string | null }) {
	const [own, setOwn] = useState<string | null>(null);
	return <ComboBox label="Document" options={TEXTS} value={theirs ?? own} onChange={setOwn} />;
}

test("[R963] what is chosen by keys is shown, and the focus stays in the field; what somebody else chooses since is shown too", () => {
	const { rerender } = render(<DocumentChosen theirs={null} />);
	const field = () => screen.getByRole<HTMLInputElement>("combobox");
	act(() => field().focus());
	fireEvent.change(field(), { target: { value: "gui" } });
	fireEvent.keyDown(field(), { key: "ArrowDown" });
	fireEvent.keyDown(field(), { key: "Enter" });
	expect(field().value).toBe("Guichet");
	expect(document.activeElement).toBe(field());
	for (const [theirs, words] of [
		["cadre", "Cadre"],
		["guichet", "Guichet"],
	] as const) {
		rerender(<DocumentChosen theirs={theirs} />);
		expect(field().value).toBe(words);
	}
});

test("a side panel takes the focus, and gives it back when it closes", () => {
	render(<PageWithPanel />);
	const opener = screen.getByText("ouvrir");
	opener.focus();
	fireEvent.click(opener);
	const heading = screen.getByRole("heading", { name: "Fiche" });
	expect(document.activeElement).toBe(heading);
	fireEvent.keyDown(heading, { key: "Escape" });
	expect(screen.queryByRole("heading", { name: "Fiche" })).toBeNull();
	expect(document.activeElement).toBe(opener);
});

test("a menu of choices says which is in use, a toggle says whether it is on", async () => {
	const done = vi.fn();
	render(
		<Menu label="Vue" trigger={<Button>Vue</Button>}>
			<MenuItem id="light" isChosen={false} onAction={done}>
				Claire
			</MenuItem>
			<MenuItem id="dark" isChosen>
				Sombre
			</MenuItem>
			<MenuItem id="quotes" isChosen isToggle>
				Guillemets
			</MenuItem>
		</Menu>,
	);
	fireEvent.keyDown(screen.getByRole("button"), { key: "ArrowDown" });
	const light = await screen.findByRole("menuitemradio", { name: "Claire", checked: false });
	expect(screen.getByRole("menuitemradio", { name: "Sombre", checked: true })).toBeTruthy();
	expect(screen.getByRole("menuitemcheckbox", { name: "Guillemets", checked: true })).toBeTruthy();
	fireEvent.click(light);
	expect(done).toHaveBeenCalledOnce();
});

test("the root says which parts messages keep away from, for as long as they are there, and while a form is filled", () => {
	const said = () => (document.documentElement.dataset.onPage ?? "").split(" ").filter(Boolean).sort();
	const panels = (count: number) => (
		<ToastProvider>
			<form>
				<input aria-label="Nom" />
			</form>
			{Array.from({ length: count }, (_, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: panels without anything of their own
				<SidePanel key={at} title={`Volet ${at}`} takesFocus={false} onClose={() => undefined}>
					<button type="button">Ailleurs</button>
				</SidePanel>
			))}
		</ToastProvider>
	);
	const { rerender, unmount } = render(panels(2));
	expect(said()).toEqual(["side-panel"]);
	rerender(panels(1));
	expect(said()).toEqual(["side-panel"]);
	act(() => screen.getByRole("textbox").focus());
	expect(said()).toEqual(["form-in-use", "side-panel"]);
	act(() => screen.getByText("Ailleurs").focus());
	expect(said()).toEqual(["side-panel"]);
	unmount();
	expect(said()).toEqual([]);
});
