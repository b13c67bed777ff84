/** Mail by SMTP. The only file that knows the library of mail. */

import { createTransport } from "nodemailer";
import type { MailMessage, MailTransport } from "#server/mail/mail-transport.ts";

const LONGEST_MS = 20_000;

export function smtpTransport(url: string, from: string): MailTransport {
	const transport = createTransport({
		url,
		connectionTimeout: LONGEST_MS,
		greetingTimeout: LONGEST_MS,
		socketTimeout: LONGEST_MS,
		// What a message says is its own text: no file and no address is read to make it.
		disableFileAccess: true,
		disableUrlAccess: true,
		logger: false,
	});
	return {
		async send({ to, subject, text, html, messageId, stopUrl }: MailMessage): Promise<void> {
			await transport.sendMail({
				from,
				// As an object: an address is never read as a list of them.
				to: { name: "", address: to },
				subject,
				text,
				html,
				messageId,
				headers: {
					"Auto-Submitted": "auto-generated",
					...(stopUrl === null
						? {}
						: { "List-Unsubscribe": `<${stopUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
				},
			});
		},
		close: () => transport.close(),
	};
}
