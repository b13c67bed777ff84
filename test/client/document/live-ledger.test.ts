/** A ledger on a page that comes as things are being said: between what it reads and what it hears, nothing is lost. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import type { LedgerPush } from "#shared/protocol/ledger.ts";
import { Cell } from "#client/document/cell.ts";
import type { LedgerOutbox } from "#client/document/ledger-outbox.ts";
import { LedgerView } from "#client/document/ledger-view.ts";
import { guestbook } from "#test/support/guestbook.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** A page whose answers come when they are let go, with what the server had when they were asked for. */
function page() {
	const said: string[] = [];
	const answers: (() => void)[] = [];
	const isLive = new Cell(false);
	let push: (push: LedgerPush) => void = () => undefined;
	const eventAt = (seq: number) => ({
		...{ seq, time: "", member: "ana", body: { kind: "said", words: said[seq - 1] ?? "" } },
	});
	const view = new LedgerView(guestbook, {
		...{ room: roomName(newId<WorkspaceId>(), "portfolio"), member: () => "ana", isLive },
		read: (after) => {
			const events = said.map((_, index) => eventAt(index + 1)).slice(after);
			const reply = ok({ events, head: said.length } as never);
			return new Promise((resolve) => answers.push(() => resolve(reply)));
		},
		onPush: (listener) => {
			push = listener;
			return () => undefined;
		},
		outbox: { kept: new Cell([]), onDone: () => () => undefined } as unknown as LedgerOutbox,
	});
	view.subscribe(() => undefined);
	return {
		isLive,
		words: () => view.reading.get().state.lines.map((line) => line.words),
		says: (words: string, isHeard = true) => {
			said.push(words);
			if (isHeard) push({ stream: guestbook.name, event: eventAt(said.length) as never });
		},
		hears: (seq: number) => push({ stream: guestbook.name, event: eventAt(seq) as never }),
		answer: async () => {
			for (const one of answers.splice(0)) one();
			await vi.advanceTimersByTimeAsync(0);
		},
		asked: () => answers.length,
	};
}

test("[R212] what was said after the answer left, and before the page is heard by anybody, is asked for", async () => {
	const bo = page();
	bo.says("entre les deux", false);
	bo.isLive.set(true);
	await bo.answer();
	await bo.answer();
	expect(bo.words()).toEqual(["entre les deux"]);
	expect(bo.asked()).toBe(0);
});

test("[R212] a hole that an answer under way could not fill is filled a moment later", async () => {
	const bo = page();
	bo.isLive.set(true);
	await bo.answer();
	bo.says("un", false);
	bo.says("deux", false);
	const late = bo.asked();
	expect(late).toBe(1);
	bo.says("trois");
	await bo.answer();
	await vi.advanceTimersByTimeAsync(10_000);
	await bo.answer();
	expect(bo.words()).toEqual(["un", "deux", "trois"]);
});

test("[R212] what is heard of and is not there, as after a restore, is not asked for without end", async () => {
	const bo = page();
	bo.isLive.set(true);
	await bo.answer();
	await bo.answer();
	bo.hears(7);
	for (let round = 0; round < 3; round++) {
		await bo.answer();
		await vi.advanceTimersByTimeAsync(10_000);
	}
	expect(bo.asked()).toBe(0);
});
