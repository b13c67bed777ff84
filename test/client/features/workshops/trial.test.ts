/** A dry run: the documents, rights and tables of whoever takes part, and nothing of it that leaves. */

import { expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { readBlocks } from "#shared/document/block-json.ts";
import { COPY_TEXT } from "#shared/document/copied-passage.ts";
import { writePlain } from "#shared/document/plain-blocks.ts";
import { plainText, richText } from "#shared/document/rich-text.ts";
import { type RoomName, roomName } from "#shared/domain/document-kind.ts";
import { cardsStream } from "#shared/ledger/cards.ts";
import { seatRights } from "#shared/ledger/workshop-rights.ts";
import { tableOf } from "#shared/ledger/workshop-tables.ts";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import { Cell } from "#client/document/cell.ts";
import type { OpenRoom, RoomStatus } from "#client/document/open-room.ts";
import { TrialRooms } from "#client/document/trial-rooms.ts";
import { ledgerView } from "#client/document/use-ledger.ts";
import { readingOnly, roomsOfTrial, TRIAL_COPY, trialState } from "#client/features/workshops/desk/trial.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

const ana = memberCalled("ana");
const bea = memberCalled("bo");
const workspace = newId<WorkspaceId>();
const framework = newId<DocumentId>();
const place = roomName(workspace, framework);
const target = { kind: "document" as const, document: framework, block: null };

/** The rooms of a page, where Ana may write. */
function livePage() {
	const doc = new Y.Doc();
	writePlain(richText(doc, COPY_TEXT), [{ text: "Le premier mot.", isItem: false }]);
	const status = new Cell({ access: "write", loaded: true, member: ana, connected: true } as unknown as RoomStatus);
	const room = {
		...{ name: place, generation: 1, doc, awareness: new Awareness(doc), status },
		onLedgerPush: () => () => undefined,
	} as unknown as OpenRoom;
	const store = new Cell(room);
	return { doc, store, rooms: { room: () => store, hold: () => () => undefined } };
}

function workshopWith(...steps: Parameters<typeof stepLike>[]) {
	const workshop = new SmallWorkshop();
	workshop.gives(ana, "facilitator", {
		...{ kind: "add-steps", before: null },
		steps: steps.map(([kind, said]) => stepLike(kind, said)),
	});
	return { state: workshop.state, me: ana, workspace, now: workshop.time, step: workshop.state.steps[0]?.id ?? "" };
}

const words = (doc: Y.Doc) => plainText(richText(doc, COPY_TEXT));

test("[R935] in a trial the document follows what others write, and what one writes in it stays in the trial", () => {
	const { doc, rooms } = livePage();
	const here = workshopWith(["write", { target }]);
	const trial = new TrialRooms({ rooms, ...roomsOfTrial(here, here.step, here.now) });
	const letGo = trial.hold(place);
	const copy = trial.room(place).get();
	expect(words(copy.doc)).toContain("Le premier mot.");
	const write = (of: Y.Doc, text: string) => writePlain(richText(of, COPY_TEXT), [{ text, isItem: false }]);
	write(copy.doc, "Un essai.");
	expect(words(doc)).not.toContain("Un essai.");
	write(doc, "Un autre mot.");
	expect(words(copy.doc)).toContain("Un autre mot.");
	expect(words(copy.doc)).toContain("Un essai.");
	letGo();
	write(doc, "Après.");
	expect(words(copy.doc)).not.toContain("Après.");
});

test("[R935] what may be done in a document is what the step gives, whoever tries it", () => {
	const { rooms } = livePage();
	for (const [kind, access] of [
		["write", "write"],
		["read", "read"],
		["discuss", "read"],
	] as const) {
		const here = workshopWith([kind, { target }]);
		const trial = new TrialRooms({ rooms, ...roomsOfTrial(here, here.step, here.now) });
		expect(trial.room(place).get().status.get()).toMatchObject({ access, role: "participant", save: "saved" });
	}
});

test("[R935] a command that is given from a trial is refused at once, and asked of no server", async () => {
	const { rooms } = livePage();
	const here = workshopWith(["ideas"]);
	const trial = new TrialRooms({ rooms, ...roomsOfTrial(here, here.step, here.now) });
	const view = ledgerView(trial.room(place).get(), cardsStream);
	const sent = await view.send({ kind: "add-card", step: here.step, text: "Essai" });
	expect(sent).toEqual({ ok: false, error: { kind: "only-a-trial" } });
	expect(view.reading.get().pending).toEqual([]);
	const asked: string[] = [];
	const request = readingOnly(async (method, path) => {
		asked.push(`${method} ${path}`);
		return ok(undefined as never);
	});
	await request("GET", "/api/clock");
	expect(await request("POST", "/api/workspaces/x/documents", {})).toMatchObject({ error: { kind: "only-a-trial" } });
	expect(asked).toEqual(["GET /api/clock"]);
});

test("[R935] in a trial of tables one sits at one, before a copy of what the step works on", () => {
	const { doc, rooms } = livePage();
	const here = workshopWith(["tables", { target }]);
	const { step, now } = here;
	const state = trialState(here, step, now, "Table d’essai");
	expect(tableOf(state, ana)).toMatchObject({ name: "Table d’essai", members: [ana] });
	expect([...state.copies.values()]).toEqual([expect.objectContaining({ document: TRIAL_COPY, step })]);
	const trial = new TrialRooms({ rooms, ...roomsOfTrial(here, step, now) });
	const name: RoomName = roomName(workspace, TRIAL_COPY);
	trial.hold(name);
	const copy = trial.room(name).get();
	expect(copy.status.get().access).toBe("write");
	expect(readBlocks(copy.doc, COPY_TEXT)).toEqual(readBlocks(doc, COPY_TEXT));
	// Nothing of it is in the workshop.
	expect([here.state.tables, here.state.copies.size]).toEqual([[], 0]);
});

test("[R935] whoever tries has the rights of a seat, with the tables that are there and neither the copy nor the vote of another", () => {
	const here = workshopWith(["tables", { target }], ["vote"]);
	const vote = here.state.steps[1]?.id ?? "";
	here.state.votes.set(vote, { place: framework, vote: "v1" });
	here.state.tables = [{ id: "t1", name: "Table 1", place: "", members: [bea], reporter: bea }];
	const tables = trialState(here, here.step, here.now, "?");
	expect(tables.tables.map(({ name, members }) => [name, members])).toEqual([["Table 1", [bea, ana]]]);
	const rights = (step: string) => seatRights(trialState(here, step, here.now, "?"), ana, Date.parse(here.now));
	expect(rights(here.step).votes).toEqual([]);
	expect(rights(vote).votes).toEqual([{ place: framework, vote: "v1" }]);
});
