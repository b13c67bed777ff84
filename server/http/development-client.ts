/** Serves the browser's half from its sources, through Vite in this very server: one port, reloading as files change. Never used in production. */

import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import type { RequestHandler } from "express";

export async function developmentClient(
	root: string,
	server: Server,
): Promise<{ handler: RequestHandler; close(): Promise<void> }> {
	const { createServer } = await import("vite");
	const vite = await createServer({
		configFile: join(root, "vite.config.ts"),
		server: { middlewareMode: true, ws: { server } },
		appType: "custom",
	});
	const page = join(root, "client", "index.html");
	const handler: RequestHandler = (request, response, next) => {
		vite.middlewares(request, response, (error?: unknown) => {
			if (error) return next(error);
			if (request.method !== "GET" || !request.accepts("html")) return next();
			readFile(page, "utf8")
				.then((html) => vite.transformIndexHtml(request.originalUrl, html))
				.then((html) => response.type("html").send(html))
				.catch(next);
		});
	};
	return { handler, close: () => vite.close() };
}
