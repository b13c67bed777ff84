/** A message as it really leaves: over SMTP, to one recipient, with the headers that let a mail program end notices. */

import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { smtpTransport } from "#server/mail/smtp-transport.ts";

/** A server that takes everything, and remembers it. */
async function smallMailServer() {
	const received = { commands: [] as string[], message: "" };
	const server = createServer((socket: Socket) => {
		let isMessage = false;
		socket.write("220 small\r\n");
		socket.on("data", (bytes) => {
			const text = bytes.toString();
			if (isMessage) {
				received.message += text;
				if (!received.message.endsWith("\r\n.\r\n")) return;
				isMessage = false;
				socket.write("250 taken\r\n");
				return;
			}
			for (const line of text.split("\r\n").filter(Boolean)) {
				received.commands.push(line);
				isMessage = line === "DATA";
				socket.write(isMessage ? "354 go on\r\n" : line === "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
			}
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { url, received, close: () => server.close() };
}

test("[R462, R465] a message leaves to one address, in both forms, with what ends notices in one press; a title adds no header", async () => {
	const server = await smallMailServer();
	const transport = smtpTransport(server.url, "Palier <palier@example.org>");
	await transport.send({
		to: "ana@exemple.org",
		subject: "[Cadre\r\nBcc: eve@exemple.org] 1 mention",
		text: "Quelque chose vous attend.",
		html: "<p>Quelque chose vous attend.</p>",
		messageId: "<abc@palier.example.org>",
		stopUrl: "https://palier.example.org/api/mail/stop/x.y",
	});
	transport.close();
	server.close();
	const { commands, message } = server.received;
	expect(commands.filter((line) => line.startsWith("RCPT"))).toEqual(["RCPT TO:<ana@exemple.org>"]);
	const headers = message.slice(0, message.indexOf("\r\n\r\n"));
	expect(headers).toMatch(/^List-Unsubscribe: <https:\/\/palier\.example\.org\/api\/mail\/stop\/x\.y>$/m);
	expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
	expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
	expect(headers).not.toMatch(/^Bcc:/im);
	expect(message).toContain("multipart/alternative");
});
