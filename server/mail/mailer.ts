/**
 * Tells people by e-mail that something waits, at the pace they chose. Nothing is queued: what is to be told is what still waits, unread, after the moment
 * up to which they were told. That moment is kept on the disk before a message leaves, so that a restart sends nothing twice, and is taken back when it could not leave.
 */

import { createHash } from "node:crypto";
import { membersOf } from "#server/access/people.ts";
import type { Clock } from "#server/clock.ts";
import type { Inbox } from "#server/inbox/inbox.ts";
import type { Logger } from "#server/log.ts";
import { lastDigestTime } from "#server/mail/digest-times.ts";
import { stopLink, stopUrl, threadLink } from "#server/mail/mail-links.ts";
import { codeOf, type Mail } from "#server/mail/mail-settings.ts";
import { type MailPlace, noticeMail, texts } from "#server/mail/mail-words.ts";
import type { PersonalMail, PersonalStore } from "#server/store/personal-store.ts";
import type { MemberRecord, Registry } from "#server/store/registry.ts";
import { DIRECTORY } from "#shared/domain/document-kind.ts";
import type { NoticeEvent } from "#shared/domain/notice.ts";
import type { InboxReason } from "#shared/ledger/inbox.ts";
import type { InboxItem } from "#shared/ledger/inbox-replies.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";

export type MailerParts = {
	mail: Mail;
	inbox: Pick<Inbox, "of">;
	personal: PersonalStore;
	registry: Registry;
	clock: Clock;
	logger: Logger;
};

type SentPace = keyof PersonalMail["sentUntil"];

/** What somebody does in one go is one message. */
const QUIET_MS = 60_000;
const LONGEST_WAIT_MS = 10 * 60_000;
const PAUSES_MS = [60_000, 5 * 60_000, 15 * 60_000, 3_600_000, 6 * 3_600_000];
const TICK_MS = 30_000;

const EVENT_OF: Record<InboxReason, NoticeEvent | null> = {
	mention: "mention",
	everybody: "mention",
	answer: "answer",
	resolved: "answer",
	thread: "thread",
	vote: "vote",
	deadline: "vote",
	decision: "decision",
	adopted: "decision",
	proposal: "proposal",
	alternative: "outcome",
	accepted: "outcome",
	adapted: "outcome",
	declined: "outcome",
	deletion: "deletion",
	"guest-names": "names",
};

export class Mailer {
	readonly #parts: MailerParts;
	/** Where something happened since it was last looked at; everywhere at first. */
	readonly #moved = new Set<WorkspaceId>();
	readonly #failures = new Map<string, { count: number; next: number }>();
	readonly #timer: NodeJS.Timeout;
	#running: Promise<void> | null = null;

	constructor(parts: MailerParts) {
		this.#parts = parts;
		for (const workspace of parts.registry.now.workspaces.keys()) this.#moved.add(workspace);
		this.#timer = setInterval(() => void this.tick(), TICK_MS);
		this.#timer.unref();
	}

	/** Something happened that may be for somebody. */
	heard(workspace: WorkspaceId): void {
		this.#moved.add(workspace);
	}

	/** Sends what is due; one round at a time. Never rejects. */
	tick(): Promise<void> {
		this.#running ??= this.#round()
			.catch((error: unknown) => this.#parts.logger.error({ err: error }, "notices could not be looked at"))
			.finally(() => {
				this.#running = null;
			});
		return this.#running;
	}

	async close(): Promise<void> {
		clearInterval(this.#timer);
		await this.#running;
		this.#parts.mail.transport.close();
	}

	async #round(): Promise<void> {
		const { registry, clock, personal } = this.#parts;
		const now = clock.now();
		const digests = { daily: lastDigestTime("daily", now), weekly: lastDigestTime("weekly", now) };
		for (const workspace of registry.now.workspaces.keys()) {
			const isMoved = this.#moved.delete(workspace);
			let isWaiting = false;
			for (const member of membersOf(registry.now, workspace)) {
				const { mail } = await personal.read(member.id);
				if (!mail || mail.confirmedAt === null) continue;
				if (isMoved && (await this.#tellNow(member, mail, now)) === "wait") isWaiting = true;
				for (const pace of ["daily", "weekly"] as const)
					if (Date.parse(mail.sentUntil[pace]) < digests[pace]) await this.#tell(member, mail, pace, digests[pace]);
			}
			if (isWaiting) this.#moved.add(workspace);
		}
	}

	/** Waits until those who speak have been quiet for a moment. */
	async #tellNow(member: MemberRecord, mail: PersonalMail, now: number): Promise<"done" | "wait"> {
		const times = (await this.#due(member, mail, "now", now)).map(({ time }) => Date.parse(time));
		if (times.length === 0) return "done";
		const isTalking = now - Math.max(...times) < QUIET_MS && now - Math.min(...times) < LONGEST_WAIT_MS;
		if (isTalking) return "wait";
		return (await this.#tell(member, mail, "now", Math.max(...times))) ? "done" : "wait";
	}

	/** False when it could not leave: it is tried again later. */
	async #tell(member: MemberRecord, mail: PersonalMail, pace: SentPace, until: number): Promise<boolean> {
		const { personal, clock, logger } = this.#parts;
		const key = `${member.id} ${pace}`;
		const failure = this.#failures.get(key);
		if (failure && clock.now() < failure.next) return false;
		const items = await this.#due(member, mail, pace, until);
		const before = mail.sentUntil[pace];
		const told = new Date(until).toISOString();
		await setSentUntil(personal, member.id, pace, before, told);
		if (items.length === 0) return true;
		try {
			await this.#parts.mail.transport.send(this.#message(member, mail, items, `${key} ${told}`));
			this.#failures.delete(key);
			return true;
		} catch (error) {
			await setSentUntil(personal, member.id, pace, told, before);
			const count = (failure?.count ?? 0) + 1;
			const pause = PAUSES_MS[Math.min(count, PAUSES_MS.length) - 1] ?? 0;
			this.#failures.set(key, { count, next: clock.now() + pause });
			logger.warn({ code: codeOf(error), member: member.id, count }, "a notice could not leave; it is tried again");
			return false;
		}
	}

	/** What still waits for a member at this pace, after what they were told. */
	async #due(member: MemberRecord, mail: PersonalMail, pace: SentPace, until: number): Promise<InboxItem[]> {
		if (!Object.values(mail.choices).includes(pace)) return [];
		const { items } = await this.#parts.inbox.of(member);
		return items.filter(({ isRead, reason, time }) => {
			const event = EVENT_OF[reason];
			if (isRead || event === null || mail.choices[event] !== pace) return false;
			return time > mail.sentUntil[pace] && Date.parse(time) <= until;
		});
	}

	#message(member: MemberRecord, mail: PersonalMail, items: readonly InboxItem[], name: string) {
		const { registry, mail: by } = this.#parts;
		const { id, workspace } = member;
		const space = registry.now.workspaces.get(workspace)?.name ?? "";
		const places = new Map<string, { counts: Map<NoticeEvent, number>; newest: InboxItem }>();
		for (const item of items) {
			const event = EVENT_OF[item.reason];
			if (event === null) continue;
			const place = places.get(item.place) ?? { counts: new Map<NoticeEvent, number>(), newest: item };
			place.counts.set(event, (place.counts.get(event) ?? 0) + (item.count ?? 1));
			places.set(item.place, place);
		}
		const listed = [...places].map(([place, { counts, newest }]): MailPlace => {
			const document = registry.now.documents.get(place as DocumentId);
			const title = document?.title ?? (place === DIRECTORY ? space : texts[mail.language].portfolio);
			return { title, counts, href: threadLink(by.origin, workspace, newest, document?.kind ?? null) };
		});
		const links = {
			all: `${by.origin}/e/${workspace}/a-suivre`,
			settings: `${by.origin}/e/${workspace}/reglages#avis`,
			stop: stopLink(by.origin, id, mail.key),
		};
		const hash = createHash("sha256").update(name).digest("hex").slice(0, 32);
		return {
			to: mail.address,
			...noticeMail(mail.language, space, listed, links),
			messageId: `<${hash}@${new URL(by.origin).hostname}>`,
			stopUrl: stopUrl(by.origin, id, mail.key),
		};
	}
}

/** Only from where it was: what somebody changed meanwhile is theirs. */
async function setSentUntil(
	personal: PersonalStore,
	member: MemberId,
	pace: SentPace,
	from: string,
	to: string,
): Promise<void> {
	await personal.change(member, (record) => {
		const { mail } = record;
		if (!mail || mail.sentUntil[pace] !== from || from === to) return record;
		return { ...record, mail: { ...mail, sentUntil: { ...mail.sentUntil, [pace]: to } } };
	});
}
