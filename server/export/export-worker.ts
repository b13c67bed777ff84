/** Lays out a file in a thread of its own: a hundred pages hold nobody else up. */

import { parentPort, workerData } from "node:worker_threads";
import { docxFile } from "#server/export/docx-file.ts";
import type { ExportWork } from "#server/export/lay-out.ts";
import { pdfFile } from "#server/export/pdf-file.ts";

const { format, exported, origin, images } = workerData as ExportWork;
// Bytes cross from thread to thread as plain arrays.
const whole = new Map([...images].map(([id, image]) => [id, { ...image, bytes: Buffer.from(image.bytes) }]));
const file = await (format === "docx" ? docxFile : pdfFile)(exported, { origin, images: whole });
parentPort?.postMessage(new Uint8Array(file));
