/** Reads server-sent events out of the pieces a network delivers them in. */

export class EventReader {
	readonly #decoder = new TextDecoder();
	readonly #onEvent: (name: string, data: string) => void;
	#pieces: string[] = [];

	constructor(onEvent: (name: string, data: string) => void) {
		this.#onEvent = onEvent;
	}

	push(bytes: Uint8Array): void {
		const text = this.#decoder.decode(bytes, { stream: true });
		if (!text.includes("\n")) {
			this.#pieces.push(text);
			return;
		}
		const blocks = [...this.#pieces, text].join("").split("\n\n");
		this.#pieces = [blocks.pop() ?? ""];
		for (const block of blocks) this.#read(block);
	}

	#read(block: string): void {
		let name = "message";
		let data = "";
		for (const line of block.split("\n")) {
			if (line.startsWith("event: ")) name = line.slice(7);
			else if (line.startsWith("data: ")) data += line.slice(6);
		}
		if (data !== "") this.#onEvent(name, data);
	}
}
