/** What a workshop lets go of: the organisation that somebody without a name gave when they came. Their sector, their place and all they made stay. */

import { z } from "zod";
import type { PersonStatus } from "#shared/domain/workshop-person.ts";
import type { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";

/** In one event. */
export const MAX_FORGOTTEN = 200;

/** The server’s own: it is no command of the stream, and nobody can give it. */
export const ForgetOrganisations = z.strictObject({
	kind: z.literal("forget-organisations"),
	members: z.array(z.string().refine(isId) as unknown as z.ZodType<MemberId>).max(MAX_FORGOTTEN),
});
export type ForgetOrganisations = z.infer<typeof ForgetOrganisations>;

/** What it changes of a workshop. */
type Entries = {
	people: Map<MemberId, { status: PersonStatus; organisation: string; sector: string; since: string }>;
	/** The events by which each came in and said of themselves what they said. */
	entered: Map<MemberId, number[]>;
};
type Forgotten = Extract<WorkshopBody, { kind: "organisations-forgotten" }>;

/** What they said at the door leaves the disk; who came, when and from which sector is said again without it. */
export function forgetOrganisations(state: Entries, command: unknown): Forgotten[] {
	const people: Forgotten["people"] = [];
	const purged: number[] = [];
	for (const member of ForgetOrganisations.parse(command).members) {
		const person = state.people.get(member);
		if (!person || person.organisation === "") continue;
		const { status, sector, since } = person;
		people.push({ member, status, sector, since });
		purged.push(...(state.entered.get(member) ?? []));
	}
	return people.length === 0 ? [] : [{ kind: "organisations-forgotten", people, purged }];
}

export function evolveForgotten(state: Entries, { people }: Forgotten): void {
	for (const { member, ...person } of people) {
		state.people.set(member, { ...person, organisation: "" });
		state.entered.delete(member);
	}
}
