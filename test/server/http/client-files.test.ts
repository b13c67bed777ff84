/** The built browser half: files for ever, the page always fresh, and words for whoever forgot to build it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clientFiles } from "#server/http/client-files.ts";
import { Visitor } from "#test/support/doors.ts";

let folder: string;
let server: Server;
let visitor: Visitor;
const page = { accept: "text/html,*/*" };

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "palier-client-"));
	mkdirSync(join(folder, "assets"));
	writeFileSync(join(folder, "index.html"), "<!doctype html><title>Palier</title>");
	writeFileSync(join(folder, "assets", "main-abc123.js"), "export {};");
	const app = express();
	app.use(clientFiles(folder), (_request, response) => void response.status(404).send("nothing"));
	server = createServer(app);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	visitor = new Visitor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {});
});
afterEach(async () => {
	server.closeAllConnections();
	await new Promise<void>((resolve) => server.close(() => resolve()));
	rmSync(folder, { recursive: true, force: true });
});

test("a hashed file is kept by browsers for ever", async () => {
	const { headers, status } = await visitor.get("/assets/main-abc123.js");
	expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
});

test("a script travels compressed, for browsers that can read it", async () => {
	const asks = (encoding: string) => visitor.get("/assets/main-abc123.js", { "accept-encoding": encoding });
	for (const encoding of ["br", "gzip"]) {
		const { headers, body } = await asks(encoding);
		expect([headers.get("content-encoding"), body]).toEqual([encoding, "export {};"]);
		expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
		expect(headers.get("cache-control")).toContain("immutable");
	}
	const plain = await asks("identity");
	expect([plain.headers.get("content-encoding"), plain.body]).toEqual([null, "export {};"]);
});

test.each(["/", "/rejoindre", "/espaces/abc/membres"])("%s leads to the page, asked anew each time", async (path) => {
	const answer = await visitor.get(path, page);
	expect(answer.headers.get("cache-control")).toBe("no-cache");
	expect(answer.body).toContain("<title>Palier</title>");
});

test("a file that does not exist is not the page", async () => {
	expect((await visitor.get("/assets/gone-123.js", page)).status).toBe(404);
	expect((await visitor.get("/../../etc/passwd.txt", page)).status).toBe(404);
	expect((await visitor.get("/", { accept: "application/json" })).status).toBe(404);
});

test("without a build, the page says how to make one", async () => {
	rmSync(join(folder, "index.html"));
	const answer = await visitor.get("/", page);
	expect(answer.status).toBe(503);
	expect(answer.body).toContain("npm start");
});
