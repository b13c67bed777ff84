/** A member’s address and what is sent to it, and when: given, confirmed, chosen and taken back by them alone. */

import { hashToken, newToken } from "#server/access/token.ts";
import type { Clock } from "#server/clock.ts";
import type { Logger } from "#server/log.ts";
import { confirmLink, isSignature, splitToken } from "#server/mail/mail-links.ts";
import type { MailTransport } from "#server/mail/mail-transport.ts";
import { confirmMail } from "#server/mail/mail-words.ts";
import type { PersonalMail, PersonalStore } from "#server/store/personal-store.ts";
import type { MemberRecord, Registry } from "#server/store/registry.ts";
import { FIRST_CHOICES, NO_NOTICES } from "#shared/domain/notice.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { AddressRequest, ChoicesRequest, NoticesReply } from "#shared/protocol/notices.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** Mail as this server sends it: where its links lead, and through what. */
export type Mail = { transport: MailTransport; origin: string };

export type MailSettingsParts = {
	personal: PersonalStore;
	registry: Registry;
	clock: Clock;
	logger: Logger;
	mail: Mail | null;
};

const CONFIRM_MS = 48 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
/** Messages that ask to confirm, for one member in a day: nobody floods a stranger’s mailbox through us. */
const MOST_ASKED = 5;
/** One address, on one line, of signs that mean nothing else in a header. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]{1,190}\.[^\s@<>()[\]\\,;:"\p{C}.]{2,}$/u;

type Viewer = Pick<MemberRecord, "id" | "workspace">;

export class MailSettings {
	readonly #parts: MailSettingsParts;

	constructor(parts: MailSettingsParts) {
		this.#parts = parts;
	}

	async of({ id }: Viewer): Promise<NoticesReply> {
		const { mail } = await this.#parts.personal.read(id);
		return {
			isMailOn: this.#parts.mail !== null,
			address: mail?.address ?? null,
			isConfirmed: mail !== null && mail.confirmedAt !== null,
			choices: mail?.choices ?? FIRST_CHOICES,
		};
	}

	/** Keeps an address that is not to be believed yet, and writes to it once to ask. */
	async giveAddress(who: Viewer, { address, language }: AddressRequest): Promise<Result<NoticesReply, Refusal>> {
		const { personal, clock, mail } = this.#parts;
		if (!mail) return refused({ kind: "mail-off" });
		if (!ADDRESS.test(address)) return refused({ kind: "mail-address-invalid" });
		const now = clock.now();
		const token = newToken();
		let isTooMany = false;
		await personal.change(who.id, (record) => {
			const before = record.mail;
			const asked = (before?.asked ?? []).filter((time) => now - Date.parse(time) < DAY_MS);
			isTooMany = asked.length >= MOST_ASKED;
			if (isTooMany) return record;
			const time = new Date(now).toISOString();
			const next: PersonalMail = {
				address,
				confirmedAt: null,
				confirm: { hash: hashToken(token), until: new Date(now + CONFIRM_MS).toISOString() },
				asked: [...asked, time],
				key: before?.key ?? newToken(),
				language,
				choices: before?.choices ?? FIRST_CHOICES,
				sentUntil: { now: time, daily: time, weekly: time },
			};
			return { ...record, mail: next };
		});
		if (isTooMany) return refused({ kind: "too-many-requests" });
		this.#ask(mail, who, address, token, language);
		return ok(await this.of(who));
	}

	/** Takes the address and everything about it off the disk. */
	async dropAddress(who: Viewer): Promise<NoticesReply> {
		await this.#parts.personal.change(who.id, (record) => ({ ...record, mail: null }));
		return await this.of(who);
	}

	async choose(who: Viewer, { choices, language }: ChoicesRequest): Promise<Result<NoticesReply, Refusal>> {
		let isThere = false;
		await this.#parts.personal.change(who.id, (record) => {
			isThere = record.mail !== null;
			return record.mail ? { ...record, mail: { ...record.mail, choices, language } } : record;
		});
		return isThere ? ok(await this.of(who)) : refused({ kind: "mail-address-invalid" });
	}

	/** From the link of a message, in any browser. Done again it changes nothing. */
	async confirm(token: string): Promise<Result<undefined, Refusal>> {
		return await this.#withLink(token, (mail, _member, secret) => {
			const now = this.#parts.clock.now();
			if (mail.confirm?.hash !== hashToken(secret)) return null;
			if (mail.confirmedAt !== null) return mail;
			if (now > Date.parse(mail.confirm.until)) return null;
			const time = new Date(now).toISOString();
			return { ...mail, confirmedAt: time, sentUntil: { now: time, daily: time, weekly: time } };
		});
	}

	/** Ends every notice to the person of a signed link. */
	async stop(token: string): Promise<Result<undefined, Refusal>> {
		return await this.#withLink(token, (mail, member, secret) =>
			isSignature(member, mail.key, secret) ? { ...mail, choices: NO_NOTICES } : null,
		);
	}

	/** The same refusal for a link that is no link, one of nobody, and one that has run out. */
	async #withLink(
		token: string,
		edit: (mail: PersonalMail, member: MemberId, secret: string) => PersonalMail | null,
	): Promise<Result<undefined, Refusal>> {
		const read = splitToken(token);
		const member = read && this.#parts.registry.now.members.get(read.member);
		if (!read || !member || member.removedAt !== null) return refused({ kind: "mail-link-invalid" });
		let isGood = false;
		await this.#parts.personal.change(read.member, (record) => {
			const mail = record.mail && edit(record.mail, read.member, read.secret);
			isGood = mail !== null;
			return mail === null || mail === record.mail ? record : { ...record, mail };
		});
		return isGood ? ok() : refused({ kind: "mail-link-invalid" });
	}

	/** Nobody waits for a mail server: whoever got nothing asks again. */
	#ask({ transport, origin }: Mail, { id, workspace }: Viewer, to: string, token: string, language: "fr" | "en"): void {
		const name = this.#parts.registry.now.workspaces.get(workspace)?.name ?? "";
		const body = confirmMail(language, name, confirmLink(origin, id, token));
		const messageId = `<${hashToken(token).slice(0, 32)}@${new URL(origin).hostname}>`;
		transport.send({ to, ...body, messageId, stopUrl: null }).catch((error: unknown) => {
			this.#parts.logger.warn({ code: codeOf(error), member: id }, "a message that asks to confirm could not leave");
		});
	}
}

/** What may be said of a failure in a log: servers repeat addresses in their sentences. */
export function codeOf(error: unknown): string {
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
	return typeof code === "string" ? code : "unknown";
}
