/** Serves the built browser half: hashed files for ever, the page itself always fresh, every address of the interface leading to it. */

import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import express, { Router, type RequestHandler } from "express";
import { compressedFiles } from "#server/http/compressed-files.ts";

const NOT_BUILT = `<!doctype html><html lang="fr-CA"><meta charset="utf-8"><title>Palier</title>
<p>L’interface n’est pas encore construite. Arrêtez le serveur, puis lancez <code>npm start</code>.</p>
<p lang="en-CA">The interface is not built yet. Stop the server, then run <code>npm start</code>.</p></html>
`;

/** `folder` is where the build puts its files. */
export function clientFiles(folder: string): RequestHandler {
	const page = join(folder, "index.html");
	const files = express.static(folder, {
		index: false,
		redirect: false,
		setHeaders: (response, path) => {
			const isHashed = path.includes(`${sep}assets${sep}`);
			response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
		},
	});
	const pages: RequestHandler = (request, response, next) => {
		files(request, response, (error?: unknown) => {
			if (error) return next(error);
			if (!asksForPage(request)) return next();
			response.set("Cache-Control", "no-cache").type("html");
			if (existsSync(page)) response.sendFile(page);
			else response.status(503).send(NOT_BUILT);
		});
	};
	return Router().use(compressedFiles(folder), pages);
}

/** An address of the interface: a GET for a page, not for a file that does not exist. */
function asksForPage(request: express.Request): boolean {
	if (request.method !== "GET" && request.method !== "HEAD") return false;
	return !/\.[a-z0-9]+$/i.test(request.path) && request.accepts("html") === "html";
}
