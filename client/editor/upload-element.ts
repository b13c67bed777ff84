/** What is drawn where an image is on its way: its name, how much was sent, or why it failed and what to do. */

import type { Upload } from "#client/editor/image-uploads.ts";
import type { texts } from "#client/editor/texts.ts";
import styles from "./upload-element.module.css";

type Acts = { onRetry: () => void; onRemove: () => void };

export function uploadElement(upload: Upload, t: (typeof texts)["fr"], acts: Acts): HTMLElement {
	const box = document.createElement("div");
	box.className = `${styles.upload ?? ""} ${upload.error === null ? "" : (styles.failed ?? "")}`;
	box.contentEditable = "false";
	const words = document.createElement("span");
	words.className = styles.words ?? "";
	words.setAttribute("role", upload.error === null ? "status" : "alert");
	words.textContent = upload.error ?? t.uploading(upload.file.name);
	box.append(words);
	if (upload.error === null) {
		const bar = document.createElement("progress");
		bar.max = 1;
		bar.value = upload.part;
		bar.setAttribute("aria-label", t.uploading(upload.file.name));
		box.append(bar, button(t.cancel, acts.onRemove));
	} else {
		if (!upload.isFinal) box.append(button(t.retry, acts.onRetry));
		box.append(button(t.remove, acts.onRemove));
	}
	return box;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
	const element = document.createElement("button");
	element.type = "button";
	element.textContent = label;
	element.className = styles.button ?? "";
	element.addEventListener("click", onClick);
	return element;
}
