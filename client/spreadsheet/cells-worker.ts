/** Reads a file away from the screen's thread, so that a large or a hostile one freezes nothing. */

import type { Result } from "#shared/lib/result.ts";
import { type CellsRefusal, readCells } from "#client/spreadsheet/read-cells.ts";
import type { SheetGrid } from "#client/spreadsheet/sheet-grid.ts";

export type CellsRequest = { file: Blob; limit: number };
export type CellsReply = { result: Result<SheetGrid, CellsRefusal> } | { failed: string };

type WorkerScope = {
	onmessage: ((event: MessageEvent<CellsRequest>) => void) | null;
	postMessage: (reply: CellsReply) => void;
};

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { file, limit } }) => {
	file
		.arrayBuffer()
		.then((bytes) => readCells(new Uint8Array(bytes), limit))
		.then(
			(result) => scope.postMessage({ result }),
			(error: unknown) => scope.postMessage({ failed: String(error) }),
		);
};
