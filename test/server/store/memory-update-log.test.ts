/** The log in memory keeps the contract, so that tests built on it mean something. */

import { createMemoryUpdateLog } from "#server/store/memory-update-log.ts";
import { updateLogContract } from "#test/server/store/update-log-contract.ts";

updateLogContract("in memory", async () => createMemoryUpdateLog());
