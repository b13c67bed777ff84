/** Where things are in the project, for every script. */

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const MODULES = join(ROOT, "node_modules");
export const CACHE = join(MODULES, ".cache", "palier");
export const DIST = join(ROOT, "dist");

/** The Node that the project brings with it (24), once installed. */
export const OWN_NODE = join(MODULES, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
