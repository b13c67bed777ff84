/** How many things wait for the person, unread, in the workspace that is open: told by who watches, drawn by the navigation. */

import { Cell } from "#client/document/cell.ts";

export const unreadCount = new Cell(0);
