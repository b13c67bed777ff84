/** The words somebody just wrote in fields, watched until the server has them: if another change made at the same moment takes their place, they are given back. */

import { ENVIRONMENTS, type Project, type ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { OpenRoom } from "#client/document/open-room.ts";

/** The texts of several lines. */
export const LONG_FIELDS = ["summary", "evidence", "needs", ...ENVIRONMENTS] as const;
export type LongField = (typeof LONG_FIELDS)[number];
export type WordField = LongField | "name" | "territory" | "externalCode" | "start" | "end";
export type LostWords = { project: Project; field: WordField; mine: string };

/** After the server has them, whoever writes over them has seen them. */
const AFTERGLOW_MS = 1500;

type Written = { id: string; field: WordField; text: string; settledAt: number | null };

export class OwnWords {
	readonly #written = new Map<string, Written>();
	readonly #now: () => number;

	constructor(now: () => number = Date.now) {
		this.#now = now;
	}

	note(id: string, field: WordField, text: string): void {
		this.#written.set(`${id}/${field}`, { id, field, text, settledAt: null });
	}

	/** Everything written so far is on the server. */
	settle(): void {
		for (const written of this.#written.values()) written.settledAt ??= this.#now();
	}

	/** Which words another's change took the place of. R98. */
	lostIn(projects: RecordTable<ProjectFields>, changed: ReadonlySet<string>): LostWords[] {
		const lost: LostWords[] = [];
		for (const [key, written] of this.#written) {
			if (written.settledAt !== null && this.#now() - written.settledAt > AFTERGLOW_MS) {
				this.#written.delete(key);
				continue;
			}
			if (!changed.has(written.id)) continue;
			const project = projects.get(written.id);
			if (!project || (project[written.field] ?? "") === written.text) continue;
			this.#written.delete(key);
			if (written.text !== "") lost.push({ project, field: written.field, mine: written.text });
		}
		return lost;
	}
}

const words = new WeakMap<object, OwnWords>();

/** The words written on this page in a document's projects. */
export function ownWordsOf(projects: RecordTable<ProjectFields>): OwnWords {
	let own = words.get(projects.doc);
	if (!own) {
		own = new OwnWords();
		words.set(projects.doc, own);
	}
	return own;
}

/** Watches a room: calls back with each loss. Returns how to stop. */
export function watchOwnWords(
	projects: RecordTable<ProjectFields>,
	room: Pick<OpenRoom, "status">,
	onLost: (lost: LostWords) => void,
): () => void {
	const own = ownWordsOf(projects);
	const settle = () => {
		if (room.status.get().save === "saved") own.settle();
	};
	const stopStatus = room.status.subscribe(settle);
	const stopTable = projects.observe((changed, transaction) => {
		if (!transaction.local) for (const lost of own.lostIn(projects, changed)) onLost(lost);
	});
	return () => {
		stopStatus();
		stopTable();
	};
}
