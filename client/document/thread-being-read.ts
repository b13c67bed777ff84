/** The thread that is open in front of the person: what waits of it is read. */

import { Cell } from "#client/document/cell.ts";

export const threadBeingRead = new Cell<string | null>(null);
