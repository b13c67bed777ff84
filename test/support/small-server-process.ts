/** The small server as a process of its own, to be killed: prints its port, then serves until it dies. `node small-server-process.ts <folder> [port]`. */

import { startSmallServer } from "#test/support/small-server.ts";

const [folder, port] = process.argv.slice(2);
if (folder === undefined) throw new Error("small-server-process: needs a folder");
const server = await startSmallServer({
	folder,
	...(port === undefined ? {} : { port: Number(port) }),
	limits: { compactRows: 40 },
});
process.stdout.write(`${server.port}\n`);
