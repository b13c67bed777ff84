/** A ledger of which one may read a part: what came sealed is read again once it may be. */

import { describe, expect, test } from "vitest";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import { Cell } from "#client/document/cell.ts";
import type { LedgerOutbox } from "#client/document/ledger-outbox.ts";
import { LedgerView } from "#client/document/ledger-view.ts";
import { guestbook } from "#test/support/guestbook.ts";
import { until } from "#test/support/until.ts";

const workspace = newId<WorkspaceId>();

describe("[R815] a ledger of which one reads a part", () => {
	/** A server that seals its second event until it is opened, whose answers wait to be let go. */
	function sealing({ isPartial = true } = {}) {
		const server = { isOpen: false, answers: [] as (() => void)[], asked: 0 };
		const said = (seq: number, words: string) => ({ seq, time: "", member: "ana", body: { kind: "said", words } });
		const view = new LedgerView(guestbook, {
			...{ room: roomName(workspace, "portfolio"), member: () => "ana", isPartial },
			read: (after) => {
				server.asked += 1;
				const second = server.isOpen ? said(2, "scellé") : { seq: 2, sealed: true };
				const events = [said(1, "clair"), second].slice(after);
				return new Promise((resolve) => server.answers.push(() => resolve(ok({ events, head: 2 } as never))));
			},
			onPush: () => () => undefined,
			isLive: new Cell(true),
			outbox: { kept: new Cell([]), onDone: () => () => undefined } as unknown as LedgerOutbox,
		});
		view.subscribe(() => undefined);
		const answer = async () => {
			for (const one of server.answers.splice(0)) one();
			await Promise.resolve();
		};
		const words = () => view.reading.get().state.lines.map((line) => line.words);
		return { server, view, answer, words, isLoaded: () => view.reading.get().isLoaded };
	}

	test("is read anew when more of it may be read, from its beginning", async () => {
		const { server, view, answer, words, isLoaded } = sealing();
		await answer();
		await until(isLoaded, "what may be read is");
		expect(words()).toEqual(["clair"]);
		server.isOpen = true;
		view.readAnew();
		expect(isLoaded()).toBe(false);
		await answer();
		await until(isLoaded, "it is read anew");
		expect(words()).toEqual(["clair", "scellé"]);
	});

	test("takes no answer that left before", async () => {
		const { server, view, answer, words, isLoaded } = sealing();
		server.isOpen = true;
		view.readAnew();
		await answer();
		await until(() => server.asked === 2, "it is asked again");
		expect(words()).toEqual([]);
		await answer();
		await until(isLoaded, "it is read");
		expect(words()).toEqual(["clair", "scellé"]);
	});

	test("is read anew by what it has just shown", async () => {
		const { server, view, answer, words, isLoaded } = sealing();
		const stop = view.reading.subscribe(() => {
			if (!isLoaded()) return;
			stop();
			server.isOpen = true;
			view.readAnew();
		});
		await answer();
		await until(() => server.asked === 2, "it is asked again");
		await answer();
		await until(isLoaded, "it is read");
		expect(words()).toEqual(["clair", "scellé"]);
	});

	test("is left as it is where all of it may always be read", async () => {
		const { server, view, answer, isLoaded } = sealing({ isPartial: false });
		await answer();
		await until(isLoaded, "it is read");
		view.readAnew();
		expect([server.asked, isLoaded()]).toEqual([1, true]);
	});
});
