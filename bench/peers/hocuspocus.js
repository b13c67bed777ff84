/** Hocuspocus as its documentation starts it; with DATABASE set, with its SQLite extension. */

import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const server = new Server({
	port: Number(process.env.PORT),
	address: "127.0.0.1",
	quiet: true,
	stopOnSignals: true,
	extensions: process.env.DATABASE ? [new SQLite({ database: process.env.DATABASE })] : [],
});

await server.listen();
