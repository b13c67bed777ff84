/** Sends an image to the workspace's media, with progress, and says why when it is refused. */

import { type Language } from "#shared/lib/language.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { isRefusalKind } from "#shared/protocol/refusals.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import type { UploadImage, UploadResult } from "#client/editor/image-uploads.ts";
import { texts } from "#client/editor/texts.ts";

/** `fetch` says nothing of what is sent so far: this is the one place that needs the older request. */
export function uploadImageTo(workspace: WorkspaceId, language: () => Language): UploadImage {
	return (file, onProgress, signal) =>
		new Promise<UploadResult>((resolve) => {
			const request = new XMLHttpRequest();
			const fail = () => resolve({ ok: false, why: texts[language()].uploadNetwork });
			request.open("POST", `/api/workspaces/${workspace}/media`);
			request.responseType = "json";
			request.setRequestHeader("content-type", file.type);
			request.setRequestHeader("accept", "application/json");
			request.upload.onprogress = (event) => {
				if (event.lengthComputable) onProgress(event.loaded / event.total);
			};
			request.onload = () => resolve(readReply(request.status, request.response, language()));
			request.onerror = fail;
			request.ontimeout = fail;
			request.onabort = fail;
			signal.addEventListener("abort", () => request.abort(), { once: true });
			request.send(file);
		});
}

function readReply(status: number, reply: unknown, language: Language): UploadResult {
	const body = typeof reply === "object" && reply !== null ? (reply as Record<string, unknown>) : {};
	if (status >= 200 && status < 300 && typeof body.url === "string") return { ok: true, url: body.url };
	const { kind } = (body.error ?? {}) as { kind?: unknown };
	const why = isRefusalKind(kind) ? refusalSentence(kind, language) : texts[language].uploadNetwork;
	return { ok: false, why, isFinal: status === 413 || status === 415 };
}
