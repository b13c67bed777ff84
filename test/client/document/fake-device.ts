/** A device that keeps copies in memory, for rooms under test. */

import * as Y from "yjs";
import type { CopyNotes, DeviceCopy } from "#client/document/device-copy.ts";
import type { LiveRoomParts } from "#client/document/live-room.ts";

export class FakeDevice {
	readonly kept = new Map<string, { update: Uint8Array; notes: CopyNotes }>();
	/** The disk is full: nothing is kept any more. */
	isFull = false;
	/** The member this device remembers. */
	member: string | null = null;

	readonly openCopy: LiveRoomParts["openCopy"] = async (member, room, doc) => {
		const key = `${member}/${room}`;
		const before = this.kept.get(key);
		const keep = () => {
			if (this.isFull) return;
			const notes = this.kept.get(key)?.notes ?? { unsentChanges: 0, canWrite: false };
			this.kept.set(key, { update: Y.encodeStateAsUpdate(doc), notes });
		};
		doc.on("update", keep);
		if (before) Y.applyUpdate(doc, before.update);
		const copy: DeviceCopy = {
			loaded: Promise.resolve(before !== undefined),
			notes: () => before?.notes ?? { unsentChanges: 0, canWrite: false },
			note: (notes) => {
				const now = this.kept.get(key);
				if (now) this.kept.set(key, { ...now, notes });
			},
			settled: async () => !this.isFull,
			close: async () => doc.off("update", keep),
			erase: async () => {
				doc.off("update", keep);
				this.kept.delete(key);
			},
		};
		return copy;
	};

	readonly lastMember: LiveRoomParts["lastMember"] = {
		get: () => this.member,
		set: (_workspace, member) => {
			this.member = member;
		},
	};
}
