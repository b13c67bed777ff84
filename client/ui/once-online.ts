/** Waits for a network before asking for code. */

/** Once there is a network: browsers remember that a file could not come, and never ask for it again on the same page. */
export function onceOnline(act: () => void): () => void {
	if (navigator.onLine !== false) {
		act();
		return () => undefined;
	}
	window.addEventListener("online", act, { once: true });
	return () => window.removeEventListener("online", act);
}
