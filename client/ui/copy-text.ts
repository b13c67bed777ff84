/** Puts a text in the clipboard; false when the browser would not (no permission, or a page that is not served over https): the caller says so. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
