/** How the people of a history are called, and where they are from: the server says it with each answer; those who are here, the workspace. */

import { useCallback, useMemo } from "react";
import type { HistoryPerson } from "#shared/protocol/history.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/history/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type Names = {
	/** Null is the server itself. */
	name: (member: string | null) => string;
	person: (member: string | null) => HistoryPerson | undefined;
	sector: (member: string | null) => string | null;
};

export function useNamesOf(told: ReadonlyMap<string, HistoryPerson>): Names {
	const t = useTexts(texts);
	const api = useApi();
	const { id } = useWorkspace();
	const members = useResource(`workspaces/${id}/members`, () => api.members(id));
	const people = useMemo(() => {
		const all = new Map<string, HistoryPerson>(told);
		if (members.state === "ready")
			for (const { id: member, name, sector } of members.value)
				if (!all.has(member)) all.set(member, { id: member, name, sector, colour: 0 });
		return all;
	}, [told, members]);
	const person = useCallback((member: string | null) => (member === null ? undefined : people.get(member)), [people]);
	return useMemo(
		() => ({
			person,
			name: (member) => (member === null ? t.server : (person(member)?.name ?? t.gone)),
			sector: (member) => person(member)?.sector ?? null,
		}),
		[person, t],
	);
}
