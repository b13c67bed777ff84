// @vitest-environment happy-dom

/** A plain field where « # » cites: written with names, kept by ids, never changed by a name that changes. */

import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { Directory, type DirectoryEntry } from "#shared/document/directory.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { KnownDirectoryContext } from "#client/document/known-directory.ts";
import { CitingField } from "#client/editor/CitingField.tsx";

afterEach(cleanup);

const known = new Y.Doc();
const directory = new Directory(known);
const named = (name: string): DirectoryEntry => ({
	...{ key: "project:p1", kind: "project", id: "p1", document: null, name, archived: false, example: false },
});

function Field({
	start,
	onKept,
	canWrite = true,
}: {
	start: string;
	onKept: (kept: string) => void;
	canWrite?: boolean;
}) {
	const [value, setValue] = useState(start);
	return (
		<WorkspaceContext value={{ id: "w" as WorkspaceId } as CurrentWorkspace}>
			<KnownDirectoryContext value={known}>
				<CitingField
					label="Besoins"
					value={value}
					canWrite={canWrite}
					onCommit={(kept) => {
						setValue(kept);
						onKept(kept);
					}}
				/>
			</KnownDirectoryContext>
		</WorkspaceContext>
	);
}

const area = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Besoins" });

function types(text: string) {
	const box = area();
	fireEvent.change(box, { target: { value: text } });
	box.setSelectionRange(text.length, text.length);
	fireEvent.select(box);
}

test("[R980] « # » opens the list of what can be cited; what is chosen is kept by its id, and its name of today is written", () => {
	directory.putEntry(named("Potagers"));
	const kept: string[] = [];
	render(<Field start="" onKept={(text) => kept.push(text)} />);
	area().focus();
	types("Suite de #pota");
	expect(screen.getByRole("option").textContent).toContain("Potagers");
	fireEvent.keyDown(area(), { key: "Enter" });
	expect(area().value).toBe("Suite de #Potagers ");
	fireEvent.blur(area());
	expect(kept).toEqual(["Suite de #[project:p1|Potagers] "]);
	act(() => directory.putEntry(named("Potagers sur les toits")));
	expect(area().value).toBe("Suite de #Potagers sur les toits ");
	fireEvent.blur(area());
	expect(kept).toHaveLength(1);
});

test("[R980] a name that changes while one writes is no change by somebody else; plain words with a « # » stay words", () => {
	directory.putEntry(named("Potagers"));
	const kept: string[] = [];
	render(<Field start="Comme #[project:p1|Potagers]" onKept={(text) => kept.push(text)} />);
	area().focus();
	types("Comme #Potagers, le #1");
	act(() => directory.putEntry(named("Vergers")));
	expect(area().value).toBe("Comme #Potagers, le #1");
	expect(document.querySelector("[data-choice]")).toBeNull();
	fireEvent.blur(area());
	expect(kept).toEqual(["Comme #[project:p1|Potagers], le #1"]);
	expect(area().value).toBe("Comme #Vergers, le #1");
});

test("[R980] whoever reads has the name of today, as a link to its page; of what is gone, the name it had", () => {
	directory.putEntry(named("Vergers"));
	render(
		<Field start="Comme #[project:p1|Potagers] et #[project:gone|Ruches]" onKept={() => undefined} canWrite={false} />,
	);
	expect(document.body.textContent).toContain("Vergers");
	expect(document.querySelector("a")?.getAttribute("href")).toContain("p1");
	expect(document.body.textContent).toContain("Ruches");
});
