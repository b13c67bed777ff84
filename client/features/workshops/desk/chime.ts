/** Two soft notes, made by the browser: no file to fetch. Silent where the browser has no sound. */

/** In hertz: a falling third. */
const NOTES = [659.25, 523.25];
const APART_S = 0.35;
const LASTS_S = 1.4;
const LOUDNESS = 0.12;

export class Chime {
	#context: AudioContext | null = null;

	/** To be called from an act of the person. */
	wake(): void {
		if (typeof AudioContext === "undefined") return;
		this.#context ??= new AudioContext();
		void this.#context.resume().catch(() => undefined);
	}

	play(): void {
		this.wake();
		const context = this.#context;
		if (!context) return;
		for (const [index, frequency] of NOTES.entries()) {
			const at = context.currentTime + index * APART_S;
			const loudness = context.createGain();
			loudness.gain.setValueAtTime(0, at);
			loudness.gain.linearRampToValueAtTime(LOUDNESS, at + 0.03);
			loudness.gain.exponentialRampToValueAtTime(0.0001, at + LASTS_S);
			const note = context.createOscillator();
			note.frequency.value = frequency;
			note.connect(loudness).connect(context.destination);
			note.start(at);
			note.stop(at + LASTS_S);
		}
	}
}
