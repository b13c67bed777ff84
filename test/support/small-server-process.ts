/** The small server as a process of its own, to be killed: prints its port, then serves until it dies. `node small-server-process.ts <folder> [port, 0 for any] [limits as JSON]`. */

import type { RoomLimits } from "#server/rooms/limits.ts";
import { startSmallServer } from "#test/support/small-server.ts";

const [folder, port, limits = "{}"] = process.argv.slice(2);
if (folder === undefined) throw new Error("small-server-process: needs a folder");
const server = await startSmallServer({
	folder,
	...(port === undefined ? {} : { port: Number(port) }),
	limits: { compactRows: 40, ...(JSON.parse(limits) as Partial<RoomLimits>) },
});
process.stdout.write(`${server.port}\n`);
// Asked what it holds: printed as bytes, once what nobody uses any more is gone (needs --expose-gc).
process.on("SIGUSR2", () => {
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	process.stdout.write(`holds ${heapUsed + external}\n`);
});
