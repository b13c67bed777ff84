/** The ledgers in memory keep the contract, so that tests built on them mean something. */

import { createMemoryUpdateLog } from "#server/store/memory-update-log.ts";
import { ledgerStoreContract } from "#test/server/store/ledger-store-contract.ts";

ledgerStoreContract("in memory", async () => createMemoryUpdateLog());
