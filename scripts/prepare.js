/** What `npm start`, `npm run dev` and `npm test` need before they begin. Runs on any Node from 20, and does nothing when nothing changed. */

import { ensureBuilt } from "./build.js";
import { ensureInstalled } from "./install.js";
import { warn } from "./say.js";

const OLDEST_NODE = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
	warn(
		`Palier a besoin de Node ${OLDEST_NODE.join(".")} ou plus récent (ici : ${process.versions.node}). Voyez https://nodejs.org.`,
		`Palier needs Node ${OLDEST_NODE.join(".")} or newer (here: ${process.versions.node}). See https://nodejs.org.`,
	);
	process.exit(1);
}

const purpose = process.argv[2] ?? "start";
ensureInstalled();
if (purpose === "start") ensureBuilt();
