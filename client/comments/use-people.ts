/** The people of the workspace as comments show them: name, sector, initials on the colour of their sector. */

import { useMemo } from "react";
import type { Member } from "#shared/protocol/http.ts";
import { sectorIndex } from "#shared/domain/sector.ts";
import { EVERYBODY } from "#shared/ledger/mentions.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/comments/texts.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { useIsGuest } from "#client/document/use-is-guest.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type People = {
	me: string;
	/** Everybody there is, in alphabetical order; empty until they are known. */
	all: readonly Member[];
	nameOf: (member: string | null) => string;
	/** The name of whoever is mentioned, the whole table included. */
	mentionName: (mention: string) => string;
	/** Came by the code of a workshop. */
	isGuest: (member: string | null) => boolean;
	sectorOf: (member: string | null) => string | null;
	/** The place of their sector among the colours. */
	hueOf: (member: string | null) => number;
};

const NOBODY: readonly Member[] = [];

export function usePeopleOfComments(): People {
	const t = useTexts(texts);
	const { id, me, sectors } = useWorkspace();
	const api = useApi();
	const nameOf = useMemberNames(id);
	const isGuest = useIsGuest(id);
	const members = useResource(`workspaces/${id}/members`, () => api.members(id));
	const all = members.state === "ready" ? members.value : NOBODY;
	return useMemo(() => {
		const byId = new Map(all.map((one) => [one.id as string, one]));
		const sectorOf = (member: string | null) => byId.get(member ?? "")?.sector ?? null;
		return {
			me: me.id,
			all: [...all].sort((a, b) => a.name.localeCompare(b.name, "fr")),
			nameOf,
			mentionName: (mention) => (mention === EVERYBODY ? t.everybody : nameOf(mention)),
			isGuest,
			sectorOf,
			hueOf: (member) => sectorIndex(sectors, sectorOf(member) ?? undefined),
		};
	}, [all, me.id, nameOf, isGuest, sectors, t]);
}
