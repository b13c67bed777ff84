/** Reads a file away from the screen's thread, so that a large or a hostile one freezes nothing. */

import type { Result } from "#shared/lib/result.ts";
import { type CellsAsked, type CellsRefusal, type ReadCells, readCells } from "#client/spreadsheet/read-cells.ts";

export type CellsRequest = { file: Blob; asked: CellsAsked };
export type CellsReply = { result: Result<ReadCells, CellsRefusal> } | { failed: string };

type WorkerScope = {
	onmessage: ((event: MessageEvent<CellsRequest>) => void) | null;
	postMessage: (reply: CellsReply) => void;
};

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { file, asked } }) => {
	file
		.arrayBuffer()
		.then((bytes) => readCells(new Uint8Array(bytes), asked))
		.then(
			(result) => scope.postMessage({ result }),
			(error: unknown) => scope.postMessage({ failed: String(error) }),
		);
};
