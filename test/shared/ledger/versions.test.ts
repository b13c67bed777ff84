/** Versions that people name: on which moment, by whom, and under another name later. */

import { expect, test } from "vitest";
import type { CommandContext } from "#shared/ledger/stream.ts";
import {
	isVersionOf,
	versionsInOrder,
	VersionCommand,
	type VersionsState,
	versionsStream,
} from "#shared/ledger/versions.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";

const ANA = newId<MemberId>();
const BO = newId<MemberId>();

const ROOM = "espace/document";

class Story {
	readonly state: VersionsState = versionsStream.initial();
	#seq = 0;

	gives(member: MemberId, command: object, seq: number): string {
		const now = `2026-11-02T14:0${this.#seq}:00.000Z`;
		const context: CommandContext = {
			member,
			role: "editor",
			now,
			newId: () => newId(),
			position: { room: ROOM, seq },
		};
		const decided = versionsStream.decide(this.state, VersionCommand.parse(command), context);
		if (!decided.ok) return decided.error.kind;
		for (const body of decided.value) {
			this.#seq += 1;
			versionsStream.evolve(this.state, { seq: this.#seq, time: now, member, body });
		}
		return decided.value.map(({ kind }) => kind).join();
	}
}

test("[R438] a version is where the server says the text is, or a moment before; never one that is not there yet", () => {
	const story = new Story();
	expect(story.gives(ANA, { kind: "name-version", name: "Pour le comité" }, 12)).toBe("version-named");
	expect(story.gives(BO, { kind: "name-version", name: "Début", at: 3 }, 12)).toBe("version-named");
	expect(story.gives(BO, { kind: "name-version", name: "Demain", at: 13 }, 12)).toBe("moment-unreadable");
	expect(story.gives(BO, { kind: "name-version", name: "Rien" }, 0)).toBe("moment-unreadable");
	expect(versionsInOrder(story.state).map(({ name, seq, member }) => [name, seq, member])).toEqual([
		["Pour le comité", 12, ANA],
		["Début", 3, BO],
	]);
});

test("[R438] the same name on the same moment is one version; another name says who gave it and when", () => {
	const story = new Story();
	story.gives(ANA, { kind: "name-version", name: "Pour le comité" }, 12);
	expect(story.gives(BO, { kind: "name-version", name: "Pour le comité" }, 12)).toBe("");
	const [version] = versionsInOrder(story.state);
	expect(
		story.gives(BO, { kind: "rename-version", version: version?.version, name: "Version du 2 novembre" }, 20),
	).toBe("version-renamed");
	expect(versionsInOrder(story.state)).toMatchObject([
		{ name: "Version du 2 novembre", seq: 12, member: ANA, renamed: { member: BO } },
	]);
	expect(story.gives(BO, { kind: "rename-version", version: newId(), name: "Autre" }, 20)).toBe("not-found");
	expect(version && isVersionOf(version, ROOM)).toBe(true);
	// Taken up from an archive, in another workspace: a name without its text.
	expect(version && isVersionOf(version, "ailleurs/document")).toBe(false);
	expect(VersionCommand.safeParse({ kind: "name-version", name: "  " }).success).toBe(false);
	expect(VersionCommand.safeParse({ kind: "name-version", name: "a", seq: 4 }).success).toBe(false);
});
