// @vitest-environment happy-dom

/** The documents of a workshop on the screen of whoever takes part: those their rights allow, opened for themselves alone. */

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { DirectoryDocument } from "#shared/document/directory.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import {
	readableBy,
	useOpenedDocument,
	WorkshopDocuments,
} from "#client/features/workshops/taking-part/WorkshopDocuments.tsx";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const t = takingTexts.fr;
const ana = memberCalled("ana");
const bo = memberCalled("bo");
const [cadre, balises, ailleurs] = [newId<DocumentId>(), newId<DocumentId>(), newId<DocumentId>()];

function meets(): SmallWorkshop {
	const workshop = new SmallWorkshop();
	const target = { kind: "document" as const, document: cadre, block: null };
	const ahead = { opens: "2026-11-01T00:00:00.000Z", closes: "2026-12-31T00:00:00.000Z" };
	const steps = [stepLike("write", { target, ahead })];
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps });
	const details = { date: null, startsAt: null, place: "", documents: [balises] };
	workshop.gives(ana, "facilitator", { kind: "set-details", ...details });
	return workshop;
}

test("[R756] a guest who is in reads the documents of the workshop, and once it is over those that a step opens beyond it", () => {
	const workshop = meets();
	const seen = () => [...readableBy(bo, workshop.state, { isGuest: true, now: workshop.now })];
	expect(seen()).toEqual([]);
	workshop.gives(bo, "participant", { kind: "enter" });
	expect(seen().sort()).toEqual([cadre, balises].sort());
	workshop.gives(ana, "facilitator", { kind: "end-workshop" });
	expect(seen()).toEqual([cadre]);
});

test("[R756] a member reads those of the workshop, before and after, and is shown no other", () => {
	const workshop = meets();
	const seen = readableBy(bo, workshop.state, { isGuest: false, now: workshop.now });
	expect([...seen].sort()).toEqual([cadre, balises].sort());
	expect(seen.has(ailleurs)).toBe(false);
});

const called = (id: DocumentId, title: string): DirectoryDocument => ({
	...{ id, title, kind: "framework", createdAt: "", archived: false, example: false },
});

function Screen({ place }: { place: string }) {
	const opened = useOpenedDocument(place);
	const documents = [called(cadre, "Le cadre"), called(balises, "Les balises")];
	return <WorkshopDocuments documents={documents} opened={opened} ofStep={cadre} />;
}

test("[R756] a document is opened and left in one press each; when the workshop goes on, it is left too", () => {
	const { rerender } = render(<Screen place="one" />);
	// That of the step is on the screen already.
	expect(screen.queryByText("Le cadre")).toBeNull();
	const open = () => fireEvent.click(screen.getByRole("button", { name: t.openNamed("Les balises"), hidden: true }));
	open();
	expect(screen.queryByText(t.documents(1))).toBeNull();
	fireEvent.click(screen.getByRole("button", { name: t.closeDocument }));
	expect(screen.getByText(t.documents(1))).toBeTruthy();
	open();
	rerender(<Screen place="two" />);
	expect(screen.getByText(t.documents(1))).toBeTruthy();
});
