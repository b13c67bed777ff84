/** Hands something made in the browser to the person, as a file of their device. */

/** `content` as a file called `name`. Texts say their kind by `type`; a Blob knows it. */
export function saveFile(name: string, content: string | Blob, type = "text/plain;charset=utf-8"): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
	link.download = name;
	link.click();
	// Some browsers begin reading after this turn.
	setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
