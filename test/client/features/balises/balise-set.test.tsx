// @vitest-environment happy-dom

/** A set of balises as people use it: criteria checked and put in order, found by words, cards by keyboard. */

import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Balise, baliseTable, criteriaOf, criterionTable } from "#shared/document/balise-set.ts";
import { recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { KnownDirectoryContext, knownDirectory } from "#client/document/known-directory.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { BaliseList } from "#client/features/balises/BaliseList.tsx";
import { CriteriaList } from "#client/features/balises/CriteriaList.tsx";
import { useBaliseActs } from "#client/features/balises/use-balise-acts.ts";
import { LiveRegion } from "#client/ui/LiveRegion.tsx";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";

const id = (text: string) => text as RecordId;

let server: FakeSyncServer;
let room: OpenRoom;
let close: () => void;

beforeEach(async () => {
	server = new FakeSyncServer();
	const balises = baliseTable(server.doc);
	balises.add(id("b1"), { code: "B1", name: "Avec les personnes", level: "required", status: "adopted" });
	balises.add(id("b2"), { code: "B2", name: "Pas à pas" });
	writeBlocks(richText(server.doc, recordTextName("statement", "b2")), [{ paragraph: "On avance par étapes." }]);
	const criteria = criterionTable(server.doc);
	criteria.add(id("c1"), { balise: "b1", text: "Premier" });
	criteria.add(id("c2"), { balise: "b1", text: "Second", checked: true });
	criteria.add(id("c3"), { balise: "b2", text: "D’une autre" });
	({ room, close } = await openTestRoom(server));
});

afterEach(() => {
	cleanup();
	close();
});

function List() {
	const acts = useBaliseActs(room);
	const archive = (balise: Balise) => {
		acts.archive(balise);
		return true;
	};
	return (
		<BaliseList
			adoptions={new Map()}
			room={room}
			acts={{ ...acts, archive }}
			open={null}
			onOpen={() => undefined}
			onAdded={() => undefined}
		/>
	);
}

function Criteria({ canWrite }: { canWrite: boolean }) {
	const table = useTable(room, criterionTable);
	const own = useRecords(table).filter((one) => one.balise === "b1" && !one.archived);
	return (
		<CriteriaList balise="b1" asks="text" table={table} criteria={own} canWrite={canWrite} acts={useBaliseActs(room)} />
	);
}

function shows(part: React.ReactElement) {
	render(
		<WorkspaceContext value={{ id: "w" as WorkspaceId } as CurrentWorkspace}>
			<KnownDirectoryContext value={knownDirectory([])}>
				<LiveRegion>
					<ToastProvider>{part}</ToastProvider>
				</LiveRegion>
			</KnownDirectoryContext>
		</WorkspaceContext>,
	);
}

const kept = () => criteriaOf(criterionTable(room.doc), "b1").map((one) => one.text);
const here = () => document.activeElement as HTMLElement;
const press = (key: string, held: object = {}) => fireEvent.keyDown(here(), { key, ...held });

test("only the criteria of the balise are shown, and how many are met is said", () => {
	shows(<Criteria canWrite />);
	expect(screen.getAllByRole("textbox")).toHaveLength(2);
	expect(screen.getByText(/1 sur 2/)).toBeTruthy();
});

test("Entrée keeps the criterion and adds the next one after it, Alt+Maj+flèche moves it", async () => {
	shows(<Criteria canWrite />);
	act(() => screen.getByLabelText("Critère 1").focus());
	press("Enter");
	await waitFor(() => expect(screen.getAllByRole("textbox")).toHaveLength(3));
	fireEvent.change(here(), { target: { value: "Entre les deux" } });
	press("ArrowUp", { altKey: true, shiftKey: true });
	expect(kept()).toEqual(["Entre les deux", "Premier", "Second"]);
});

test("Retour arrière in an empty criterion takes it away", async () => {
	shows(<Criteria canWrite />);
	fireEvent.click(screen.getByRole("button", { name: "Ajouter un critère" }));
	await waitFor(() => expect(screen.getAllByRole("textbox")).toHaveLength(3));
	press("Backspace");
	await waitFor(() => expect(screen.getAllByRole("textbox")).toHaveLength(2));
	expect((here() as HTMLTextAreaElement).value).toBe("Second");
});

test("a criterion checked by somebody else is checked here", async () => {
	shows(<Criteria canWrite />);
	act(() => server.edits((doc) => criterionTable(doc).set("c1", "checked", true)));
	await waitFor(() => expect(screen.getByText(/2 sur 2/)).toBeTruthy());
});

test("those who may only read have the criteria as text", () => {
	shows(<Criteria canWrite={false} />);
	expect(screen.queryByRole("checkbox")).toBeNull();
	expect(screen.getByText("Premier").textContent).toContain("pas encore rempli");
});

test("a balise is found by the words of its statement, without accents", async () => {
	shows(<List />);
	fireEvent.change(screen.getByRole("searchbox"), { target: { value: "etapes" } });
	await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(1));
	expect(screen.getByRole("article").textContent).toContain("Pas à pas");
	expect(screen.getByText(/1 sur 2/)).toBeTruthy();
});

test("cards are moved and archived by keyboard, with a way back", () => {
	shows(<List />);
	act(() => screen.getByRole("button", { name: "Pas à pas" }).focus());
	press("ArrowUp", { altKey: true, shiftKey: true });
	const balises = () => baliseTable(room.doc).list();
	expect(balises().map((one) => one.code)).toEqual(["B2", "B1"]);
	press("Delete");
	expect(balises()[0]?.archived).toBe(true);
	fireEvent.click(within(screen.getByRole("region")).getByRole("button", { name: "Annuler" }));
	expect(balises()[0]?.archived).toBe(false);
});
