/** Who and what a comment may call by what follows « @ » or « # » in it. */

import { useMemo } from "react";
import { EVERYBODY } from "#shared/ledger/mentions.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { callPerson } from "#client/comments/mention-text.ts";
import { texts } from "#client/comments/texts.ts";
import type { People } from "#client/comments/use-people.ts";
import { type Asked, type CallChoice, NO_CHOICE, useThingsToCite } from "#client/editor/use-things-to-cite.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";

const MOST = 6;

export function useCallChoices(asked: Asked | null, people: People): readonly CallChoice[] {
	const persons = usePersons(asked?.sign === "@" ? asked.words : null, people);
	const things = useThingsToCite(asked?.sign === "#" ? asked.words : null);
	return asked?.sign === "@" ? persons : things;
}

/** Those whose name has a word that begins so, then the whole table for whoever may call it. */
function usePersons(asked: string | null, people: People): readonly CallChoice[] {
	const t = useTexts(texts);
	const { can } = useWorkspace();
	const mayCallAll = can("mentionAll");
	return useMemo(() => {
		if (asked === null) return NO_CHOICE;
		const wanted = foldText(asked);
		// A whole name and a blank: it was chosen, or typed to its end.
		if (/\s$/u.test(asked) && people.all.some(({ name }) => foldText(name) === wanted)) return NO_CHOICE;
		const begins = (name: string) => foldText(name).startsWith(wanted) || foldText(name).includes(` ${wanted}`);
		const choice = (id: string, name: string, detail: string): CallChoice => ({
			...{ id, name, detail },
			icon: <Avatar name={name} size="small" isDecorative hue={people.hueOf(id)} />,
			call: (called) => callPerson(id, name, called),
		});
		const found = people.all
			.filter(({ id, name }) => id !== people.me && begins(name))
			.slice(0, MOST)
			.map(({ id, name, organisation, sector }) => choice(id, name, organisation ?? sector ?? ""));
		if (mayCallAll && people.all.length > 2 && begins(t.everybody))
			found.push(choice(EVERYBODY, t.everybody, t.everybodyHint(people.all.length - 1)));
		return found;
	}, [asked, people, mayCallAll, t]);
}
