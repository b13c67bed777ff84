/**
 * Lets go of the names of guests when their time has come (R800–R808). What is due is read each time from the registry and the workshops: nothing is queued, so that
 * a server that slept, died or was put back from a copy finds the same again. Owners are told a week before, whatever made the names due.
 */

import { noteAct } from "#server/access/note-act.ts";
import { signOutMember } from "#server/access/sessions.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import { isNameless, NAMELESS } from "#server/commands/remove-member.ts";
import type { Inbox } from "#server/inbox/inbox.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { WorkshopWatch } from "#server/ledger/workshop-watch.ts";
import type { MemberRecord, RegistryData, RegistryView } from "#server/store/registry.ts";
import { namesGoAt, NOTICE_MS } from "#shared/domain/guest-names.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import { namesCountFrom } from "#shared/ledger/guest-names.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import { type ForgetOrganisations, MAX_FORGOTTEN } from "#shared/ledger/workshop-forgetting.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import type { GuestNamesReply } from "#shared/protocol/workshops.ts";

export type GuestNamesParts = Pick<Parts, "registry" | "rooms" | "lastSeen" | "clock" | "logger"> & {
	seats: Pick<WorkshopSeats, "stateOf">;
	workshops: Pick<WorkshopWatch, "recallUnknown">;
	ledgers: Pick<Ledgers, "runDue">;
	inbox: Pick<Inbox, "forget">;
};

/** The workshop that somebody’s name is counted from, the last of theirs; `isKept`: one of theirs keeps names. */
type Counted = { from: number; document: DocumentId | null; isKept: boolean };
type Guest = { member: MemberRecord; counted: Counted; due: number | null };

/** Days are counted: an hour more or less is none. */
const EVERY_MS = 3_600_000;

export class GuestNames {
	readonly #parts: GuestNamesParts;
	#timer: NodeJS.Timeout | null = null;
	#working: Promise<void> = Promise.resolve();

	constructor(parts: GuestNamesParts) {
		this.#parts = parts;
	}

	/** Looks at once, then from time to time. */
	start(): void {
		if (this.#timer) return;
		this.#timer = setInterval(() => void this.tick(), EVERY_MS);
		this.#timer.unref();
		void this.tick();
	}

	/** Does what is due in every workspace. Resolves once it is done; never rejects. */
	tick(): Promise<void> {
		this.#working = this.#working
			.then(() => this.#all())
			.catch((error: unknown) => this.#parts.logger.warn({ err: error }, "names of guests could not be looked at"));
		return this.#working;
	}

	async close(): Promise<void> {
		if (this.#timer) clearInterval(this.#timer);
		await this.#working;
	}

	/** What a workshop still keeps of its guests’ names, and until when. */
	of(workspace: WorkspaceId, workshop: DocumentId): GuestNamesReply {
		const { registry, seats, clock } = this.#parts;
		const data = registry.now;
		const people = seats.stateOf(workshop)?.people;
		const here = this.#guests(data, workspace).filter(
			({ member }) => member.workshop === workshop || people?.has(member.id),
		);
		const at = here.flatMap(({ member, due }) => (due === null ? [] : promised(member, due, clock.now())));
		return {
			people: here.length,
			days: data.workspaces.get(workspace)?.guestNameDays ?? null,
			isKept: seats.stateOf(workshop)?.areNamesKept ?? false,
			at: at.length === 0 ? null : new Date(Math.min(...at)).toISOString(),
		};
	}

	async #all(): Promise<void> {
		const { registry, workshops, logger } = this.#parts;
		// Those that came with an archive since the start, among others: what they keep must be known.
		await workshops.recallUnknown();
		for (const workspace of [...registry.now.workspaces.keys()]) {
			try {
				await this.#names(workspace);
				await this.#organisations(workspace);
			} catch (error) {
				logger.warn({ err: error, workspace }, "names of guests could not be let go of");
			}
		}
	}

	async #names(workspace: WorkspaceId): Promise<void> {
		const { registry, rooms, inbox } = this.#parts;
		if (!this.#guests(registry.now, workspace).some((guest) => this.#next(guest) !== null)) return;
		// Decided on what is there once the change has its turn.
		const gone = await registry.change((draft) => this.#letGo(draft, workspace));
		for (const member of gone) {
			rooms.recheck(workspace, member);
			// R455: what was theirs alone is of no use to anybody any more.
			await inbox.forget(member);
		}
	}

	#letGo(draft: RegistryData, workspace: WorkspaceId): MemberId[] {
		const { clock } = this.#parts;
		const signed = { workspace, member: null, clock };
		const told = new Map<DocumentId | null, number[]>();
		const forgotten = new Map<DocumentId | null, MemberId[]>();
		for (const guest of this.#guests(draft, workspace)) {
			const { member, counted } = guest;
			const next = this.#next(guest);
			if (next === null) continue;
			if (next === "forget") {
				const removedAt = member.removedAt ?? isoNow(clock);
				draft.members.set(member.id, { ...member, ...NAMELESS, removedAt, nameGoesAt: null });
				// Whoever comes back by a code comes as somebody new.
				signOutMember(draft, member.id);
				forgotten.set(counted.document, [...(forgotten.get(counted.document) ?? []), member.id]);
				continue;
			}
			const nameGoesAt = next === "keep" ? null : new Date(next.tell).toISOString();
			draft.members.set(member.id, { ...member, nameGoesAt });
			if (next !== "keep") told.set(counted.document, [...(told.get(counted.document) ?? []), next.tell]);
		}
		for (const [document, times] of told) {
			const at = new Date(Math.min(...times)).toISOString();
			noteAct(draft, signed, { kind: "guest-names-due", document, people: times.length, at });
		}
		for (const [document, { length }] of forgotten)
			noteAct(draft, signed, { kind: "guest-names-forgotten", document, people: length });
		return [...forgotten.values()].flat();
	}

	/** What is to be done with a name now; null: nothing. */
	#next({ member, due }: Guest): "forget" | "keep" | { tell: number } | null {
		const now = this.#parts.clock.now();
		const { nameGoesAt } = member;
		// R802: what moved away is announced again when it comes near.
		if (due === null || now < due - NOTICE_MS) return nameGoesAt === null ? null : "keep";
		if (nameGoesAt === null) return { tell: promised(member, due, now) };
		return now < promised(member, due, now) ? null : "forget";
	}

	/** Those who have no other right than a seat, whether they are still there or not, and still have a name. R804: whoever became a member is none. */
	#guests(data: RegistryView, workspace: WorkspaceId): Guest[] {
		const days = data.workspaces.get(workspace)?.guestNameDays ?? null;
		const counted = this.#counted(data, workspace);
		const guests: Guest[] = [];
		for (const member of data.members.values()) {
			if (member.workspace !== workspace || !isGuestRole(member.role) || isNameless(member)) continue;
			const one = counted.get(member.id) ?? { from: this.#lastSeen(member), document: null, isKept: false };
			guests.push({ member, counted: one, due: one.isKept ? null : namesGoAt(one.from, days) });
		}
		return guests;
	}

	/** Of everybody who was in a workshop, or has a seat in one. R803: the last one counts. */
	#counted(data: RegistryView, workspace: WorkspaceId): Map<MemberId, Counted> {
		const seated = new Map<DocumentId, MemberRecord[]>();
		for (const member of data.members.values())
			if (member.workspace === workspace && member.workshop !== null && isGuestRole(member.role))
				seated.set(member.workshop, [...(seated.get(member.workshop) ?? []), member]);
		const found = new Map<MemberId, Counted>();
		for (const { id, kind, workspace: where } of data.documents.values()) {
			const state = where === workspace && kind === "workshop" ? this.#parts.seats.stateOf(id) : undefined;
			if (!state) continue;
			const here = seated.get(id) ?? [];
			const from = namesCountFrom(state, Math.max(0, ...here.map((member) => this.#lastSeen(member))));
			for (const member of new Set([...state.people.keys(), ...here.map((one) => one.id)])) {
				const before = found.get(member);
				const last = before && before.from >= from ? before : { from, document: id };
				found.set(member, { ...last, isKept: state.areNamesKept || (before?.isKept ?? false) });
			}
		}
		return found;
	}

	#lastSeen({ id, joinedAt, lastSeenAt, removedAt }: MemberRecord): number {
		const times = [joinedAt, lastSeenAt, removedAt].flatMap((time) => (time === null ? [] : Date.parse(time)));
		return Math.max(this.#parts.lastSeen.of(id) ?? 0, ...times);
	}

	/** R805: what those without a name said of their organisation leaves the ledgers of workshops too. Found anew each time: a crash leaves nothing behind. */
	async #organisations(workspace: WorkspaceId): Promise<void> {
		const { registry, seats, ledgers, logger } = this.#parts;
		const { documents, members } = registry.now;
		for (const { id, kind, workspace: where } of documents.values()) {
			const state = where === workspace && kind === "workshop" ? seats.stateOf(id) : undefined;
			const nameless = [...(state?.people ?? [])].flatMap(([member, { organisation }]) => {
				const record = members.get(member);
				return organisation !== "" && record && isNameless(record) ? [member] : [];
			});
			for (let from = 0; from < nameless.length; from += MAX_FORGOTTEN) {
				const command: ForgetOrganisations = {
					kind: "forget-organisations",
					members: nameless.slice(from, from + MAX_FORGOTTEN),
				};
				const done = await ledgers.runDue(workspace, { place: id, stream: workshopStream.name }, command);
				if (!done.ok)
					logger.warn({ workspace, workshop: id, refusal: done.error.kind }, "organisations are kept as yet");
			}
		}
	}
}

/** As owners were told; else a week from now at the earliest. */
function promised({ nameGoesAt }: MemberRecord, due: number, now: number): number {
	return Math.max(due, nameGoesAt === null ? now + NOTICE_MS : Date.parse(nameGoesAt));
}
