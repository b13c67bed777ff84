/** A proxy as some hospitals and ministries have: it passes plain HTTP on, and refuses every upgrade. Or it never answers them; or it asks for its conditions first. */

import { createServer, request as ask } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export type RefusingProxy = {
	url: string;
	port: number;
	/** What becomes of an upgrade. */
	upgrades: "refused" | "unanswered";
	/** Answers everything with its own page, until its conditions are accepted. */
	isPortal: boolean;
	/** How many upgrades it turned away. */
	turnedAway: number;
	/** The paths it passed on. */
	passed: string[];
	close(): Promise<void>;
};

/** Stands in front of a server of this machine. */
export async function startRefusingProxy(target: number): Promise<RefusingProxy> {
	const sockets = new Set<Socket>();
	const server = createServer((request, response) => {
		if (proxy.isPortal) {
			response.writeHead(200, { "content-type": "text/html" }).end("<title>Bienvenue sur le réseau</title>");
			return;
		}
		proxy.passed.push(`${request.method} ${request.url}`);
		const { method, url, headers } = request;
		const onward = ask({ host: "127.0.0.1", port: target, method, path: url, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
			answer.on("error", () => response.destroy());
		});
		onward.on("error", () => response.headersSent || response.writeHead(502).end());
		response.on("close", () => onward.destroy());
		request.pipe(onward);
	});
	server.on("upgrade", (_request, socket) => {
		proxy.turnedAway += 1;
		socket.on("error", () => socket.destroy());
		if (proxy.upgrades === "refused")
			socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
	});
	server.on("connection", (socket) => {
		sockets.add(socket);
		socket.on("close", () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	const proxy: RefusingProxy = {
		url: `http://127.0.0.1:${port}`,
		port,
		upgrades: "refused",
		isPortal: false,
		turnedAway: 0,
		passed: [],
		async close() {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return proxy;
}
