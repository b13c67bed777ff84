/** How keys pressed in a text reach the parts around it: « open the link dialog », « find », « go to the toolbar », « choose what a live block shows ». */

export type EditorSignal =
	| "link"
	| "find"
	| "toolbar"
	| "image"
	| "live-block"
	| "figure"
	| "comment"
	| "next-comment"
	| "previous-comment";

export class EditorSignals {
	readonly #listeners = new Map<EditorSignal, Set<() => void>>();

	/** Calls back each time; returns how to stop. */
	on(signal: EditorSignal, listener: () => void): () => void {
		const listeners = this.#listeners.get(signal) ?? new Set();
		this.#listeners.set(signal, listeners);
		listeners.add(listener);
		return () => {
			listeners.delete(listener);
		};
	}

	/** Whether somebody would do something of it. */
	hears(signal: EditorSignal): boolean {
		return (this.#listeners.get(signal)?.size ?? 0) > 0;
	}

	/** Tells whoever listens; false when nobody does, so that the key keeps its usual meaning. */
	send(signal: EditorSignal): boolean {
		const listeners = this.#listeners.get(signal);
		if (!listeners || listeners.size === 0) return false;
		for (const listener of [...listeners]) listener();
		return true;
	}
}
