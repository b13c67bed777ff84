/** Whether a text is a web address one may follow: http or https, nothing else. */
export function isWebAddress(text: string): boolean {
	if (!/^https?:\/\//i.test(text) || /\s/.test(text)) return false;
	const url = URL.parse(text);
	return url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.hostname !== "";
}
