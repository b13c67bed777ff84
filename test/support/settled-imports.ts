/** After the tests of a file: the parts that its pages began to fetch have come. Left half-way, they would be missing to the next file of the same worker. */

import { afterAll, vi } from "vitest";

afterAll(() => vi.dynamicImportSettled());
