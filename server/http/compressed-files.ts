/** Sends the texts among the built files (scripts, styles) compressed: each is compressed once, at the first request, and kept. A slow network waits a quarter of the time. */

import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { RequestHandler } from "express";

const TYPES: Record<string, string> = {
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml",
};
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

type Encoding = "br" | "gzip";

const compressors: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
	// 9 of 11: nearly as small as the best, twenty times faster to make.
	br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
	gzip: (bytes) => gzipped(bytes, { level: 9 }),
};

/** For files whose name changes with their content, so that what is kept is never stale. Anything else goes to the next handler. */
export function compressedFiles(folder: string): RequestHandler {
	const kept = new Map<string, Promise<Buffer | null>>();
	const compressed = (path: string, encoding: Encoding): Promise<Buffer | null> => {
		const key = `${encoding} ${path}`;
		let bytes = kept.get(key);
		if (!bytes) {
			bytes = readFile(path).then(compressors[encoding], () => null);
			kept.set(key, bytes);
			// A file that is not there (yet) is asked for again, not remembered as absent.
			void bytes.then((found) => found ?? kept.delete(key));
		}
		return bytes;
	};
	return async (request, response, next) => {
		const type = TYPES[extname(request.path)];
		const encoding = request.acceptsEncodings(["br", "gzip"]);
		const path = normalize(join(folder, request.path));
		const isOurs = path.startsWith(join(folder, "assets") + sep) && !request.path.includes("%");
		if (request.method !== "GET" || !type || !isOurs || (encoding !== "br" && encoding !== "gzip")) return next();
		const bytes = await compressed(path, encoding);
		if (!bytes) return next();
		response.set({
			"Content-Type": type,
			"Content-Encoding": encoding,
			"Cache-Control": "public, max-age=31536000, immutable",
			Vary: "Accept-Encoding",
		});
		response.end(bytes);
	};
}
