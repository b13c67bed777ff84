/** The door of a workshop: its code, the pass that its links hold, who waits behind it and who stays out. */

import { beforeEach, expect, test } from "vitest";
import {
	CODE_LENGTH,
	isPass,
	linkedCode,
	newCode,
	readCode,
	readLinkedCode,
	shownCode,
} from "#shared/domain/workshop-code.ts";
import { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

const ana = memberCalled("ana");
const bea = memberCalled("bea");
const cam = memberCalled("cam");
const CADRE = newId<DocumentId>();

let workshop: SmallWorkshop;
beforeEach(() => {
	workshop = new SmallWorkshop();
	const target = { kind: "document" as const, document: CADRE, block: null };
	const steps = [stepLike("welcome"), stepLike("write", { target }), stepLike("vote"), stepLike("close")];
	workshop.gives(ana, "facilitator", { kind: "add-steps", steps, before: null });
});

const enters = (who: typeof ana) => workshop.gives(who, "participant", { kind: "enter" });
test("codes have six characters that are never taken for another, and are read however they are typed", () => {
	const code = newCode(() => newId());
	expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
	expect(code).toHaveLength(CODE_LENGTH);
	expect(readCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
	expect(readCode(shownCode(code))).toBe(code);
	for (const wrong of ["", "ABC", "ABCDE0", "ABCDEO", "ABCDEFG", "é".repeat(6)]) expect(readCode(wrong)).toBeNull();
});

test("[R703] behind a locked door one waits, until one is let in", () => {
	workshop.gives(ana, "facilitator", { kind: "open-door" });
	enters(bea);
	workshop.gives(ana, "facilitator", { kind: "lock-door", isLocked: true });
	enters(cam);
	expect(workshop.state.people.get(cam)?.status).toBe("waiting");
	expect(workshop.gives(cam, "participant", { kind: "raise-hand" })).toBe("not-in-workshop");
	// Asking again changes nothing of it, nor for who was in.
	enters(cam);
	enters(bea);
	expect([bea, cam].map((one) => workshop.state.people.get(one)?.status)).toEqual(["in", "waiting"]);
	workshop.gives(ana, "facilitator", { kind: "admit", members: [cam] });
	expect(workshop.gives(cam, "participant", { kind: "raise-hand" })).toBe("hand-raised");
});

test("[R940] a door has a pass that no other has; one that was opened before there were any has none", () => {
	workshop.gives(ana, "facilitator", { kind: "open-door" });
	const first = workshop.state.door;
	expect(isPass(first?.pass ?? "")).toBe(true);
	workshop.gives(ana, "facilitator", { kind: "open-door" });
	expect(workshop.state.door?.pass).not.toBe(first?.pass);
	expect(WorkshopBody.parse({ kind: "door-opened", code: first?.code })).toMatchObject({ pass: "" });
	const link = linkedCode(first ?? { code: "", pass: "" });
	expect(readLinkedCode(link)).toEqual({ code: first?.code, pass: first?.pass });
	expect(readLinkedCode("abc 234")).toEqual({ code: "abc 234", pass: "" });
	expect(readLinkedCode("ABC234~<script>")).toEqual({ code: "ABC234", pass: "" });
});

test("[R703] whoever is put out does not come back by themselves", () => {
	enters(bea);
	workshop.gives(bea, "participant", { kind: "raise-hand" });
	workshop.gives(ana, "facilitator", { kind: "put-out", member: bea });
	expect(enters(bea)).toBe("put-out");
	expect(workshop.state.hands).toEqual([]);
	workshop.gives(ana, "facilitator", { kind: "admit", members: [bea] });
	expect(workshop.state.people.get(bea)?.status).toBe("in");
});

test("a new code replaces the one before, and the end of the workshop takes it away", () => {
	workshop.gives(ana, "facilitator", { kind: "open-door" });
	const first = workshop.state.door?.code;
	workshop.gives(ana, "facilitator", { kind: "open-door" });
	expect(workshop.state.door?.code).not.toBe(first);
	workshop.gives(ana, "facilitator", { kind: "end-workshop" });
	expect(workshop.state.door).toBeNull();
	expect(enters(cam)).toBe("workshop-over");
	expect(workshop.gives(ana, "facilitator", { kind: "open-door" })).toBe("workshop-over");
});
