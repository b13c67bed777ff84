/** Mail that goes nowhere: every message that would have left, and a server that can be out of reach. */

import type { MailMessage, MailTransport } from "#server/mail/mail-transport.ts";

export class MemoryMail implements MailTransport {
	readonly sent: MailMessage[] = [];
	tried = 0;
	isDown = false;

	async send(message: MailMessage): Promise<void> {
		this.tried += 1;
		// What real servers do: they repeat the address in their sentence.
		if (this.isDown) throw Object.assign(new Error(`no route to <${message.to}>`), { code: "ECONNREFUSED" });
		this.sent.push(message);
	}

	close(): void {
		// Nothing is open.
	}
}
