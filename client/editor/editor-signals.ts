/** How keys pressed in a text reach the parts around it: « open the link dialog », « find », « go to the toolbar », « choose what a live block shows ». */

export type EditorSignal =
	| "link"
	| "find"
	| "toolbar"
	| "image"
	| "live-block"
	| "figure"
	| "comment"
	| "propose"
	| "next-comment"
	| "previous-comment"
	| "add-term";

/** What a signal is about, when it is not what is selected: a block as a whole. */
export type SignalBlock = { from: number; to: number };
type Listener = (block?: SignalBlock) => void;

export class EditorSignals {
	readonly #listeners = new Map<EditorSignal, Set<Listener>>();
	/** Those whose listener is on its way, and what they were sent with meanwhile. */
	readonly #expected = new Map<EditorSignal, { sent: [SignalBlock?] | null }>();

	/** Calls back each time; returns how to stop. */
	on(signal: EditorSignal, listener: Listener): () => void {
		const listeners = this.#listeners.get(signal) ?? new Set();
		this.#listeners.set(signal, listeners);
		listeners.add(listener);
		const sent = this.#expected.get(signal)?.sent;
		if (sent) {
			this.#expected.set(signal, { sent: null });
			listener(...sent);
		}
		return () => {
			listeners.delete(listener);
		};
	}

	/** Somebody will listen in a moment: what is sent until then waits for them. */
	expect(signal: EditorSignal): void {
		if (!this.#expected.has(signal)) this.#expected.set(signal, { sent: null });
	}

	/** Whether somebody would do something of it, now or in a moment. */
	hears(signal: EditorSignal): boolean {
		return this.#expected.has(signal) || (this.#listeners.get(signal)?.size ?? 0) > 0;
	}

	/** Tells whoever listens; false when nobody does, so that the key keeps its usual meaning. */
	send(signal: EditorSignal, ...about: [SignalBlock?]): boolean {
		const listeners = this.#listeners.get(signal);
		if (!listeners || listeners.size === 0) {
			const expected = this.#expected.get(signal);
			if (expected) expected.sent = about;
			return expected !== undefined;
		}
		for (const listener of [...listeners]) listener(...about);
		return true;
	}
}
