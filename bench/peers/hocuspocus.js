/**
 * Hocuspocus as its documentation starts it; with DATABASE set, with its database extension over SQLite: the same table and
 * statements as its SQLite extension, through Node's own SQLite, so that nothing has to be compiled.
 */

import { DatabaseSync } from "node:sqlite";
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";

function sqlite(path) {
	const db = new DatabaseSync(path);
	db.exec('CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))');
	const select = db.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC');
	const upsert = db.prepare(
		'INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data',
	);
	return new Database({
		fetch: async ({ documentName }) => select.get(documentName)?.data ?? null,
		store: async ({ documentName, state }) => {
			upsert.run(documentName, state);
		},
	});
}

const server = new Server({
	port: Number(process.env.PORT),
	address: "127.0.0.1",
	quiet: true,
	stopOnSignals: true,
	extensions: process.env.DATABASE ? [sqlite(process.env.DATABASE)] : [],
});

await server.listen();
