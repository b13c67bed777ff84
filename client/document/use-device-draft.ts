/** What somebody is filling in and has not sent: kept on this device only, for them alone, until it is sent or they sign out. */

import { useCallback, useState } from "react";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useRooms } from "#client/document/rooms-context.ts";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";

const PREFIX = "palier.draft.";

export type DeviceDraft<Value> = {
	/** Null when there is none. */
	value: Value | null;
	set: (value: Value) => void;
	/** It was sent, or is not wanted any more. */
	clear: () => void;
};

/** `name` tells one draft of the workspace from the others; `read` gives null for what is not (any more) a draft of that kind. */
export function useDeviceDraft<Value>(name: string, read: (kept: unknown) => Value | null): DeviceDraft<Value> {
	const { id, me } = useWorkspace();
	// What is written to try leaves one’s own draft as it is.
	const isTrial = useRooms().isTrial;
	const key = keyOf(id, me.id, `${isTrial ? "trial-" : ""}${name}`);
	const [draft, setDraft] = useState(() => ({ key, value: kept(key, read) }));
	if (draft.key !== key) setDraft({ key, value: kept(key, read) });
	const set = useCallback(
		(value: Value) => {
			remember(deviceMemory(), key, JSON.stringify(value));
			setDraft({ key, value });
		},
		[key],
	);
	const clear = useCallback(() => {
		remember(deviceMemory(), key, null);
		setDraft({ key, value: null });
	}, [key]);
	return { value: draft.key === key ? draft.value : null, set, clear };
}

function keyOf(workspace: string, member: string, name: string): string {
	return `${PREFIX}${workspace}.${member}.${name}`;
}

/** Keeps words outside of the field that had them; none: what was kept there goes. */
export function keepWords(workspace: WorkspaceId, member: MemberId, name: string, words: readonly string[]): void {
	const key = keyOf(workspace, member, name);
	remember(deviceMemory(), key, words.length > 0 ? JSON.stringify(words) : null);
}

/** The words of every draft whose name begins so, in no field now. */
export function keptWords(workspace: WorkspaceId, member: MemberId, name: string): string[] {
	const start = keyOf(workspace, member, name);
	const keys = Object.keys(deviceMemory() ?? {}).filter((key) => key.startsWith(start));
	const words = keys.flatMap((key) => kept(key, (value) => (Array.isArray(value) ? value : [value])) ?? []);
	return words.filter((one): one is string => typeof one === "string" && one.trim() !== "");
}

/** At sign-out: whoever comes next reads nothing of it. */
export function forgetDeviceDrafts(): void {
	try {
		const { localStorage } = window;
		for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
	} catch {
		// A device that keeps nothing has nothing to forget.
	}
}

function kept<Value>(key: string, read: (kept: unknown) => Value | null): Value | null {
	const written = recall(deviceMemory(), key);
	if (written === null) return null;
	try {
		return read(JSON.parse(written));
	} catch {
		return null;
	}
}
