/**
 * Finds regular expressions whose time grows with the square of a text, or worse, by reading them: no clock. An expression is an automaton; it is slow when
 * the same signs may be read both by staying in one loop and by going from it to a second one, as `\s+$` does on spaces that end nowhere.
 */

type Node =
	| { kind: "sign"; test: (sign: string) => boolean }
	| { kind: "empty" }
	/** Holds or not without reading: what comes after may fail. */
	| { kind: "check" }
	| { kind: "all"; of: Node[] }
	| { kind: "any"; of: Node[] }
	| { kind: "loop"; of: Node };

type State = { on: { test: (sign: string) => boolean; to: number }[]; free: { to: number; isCheck: boolean }[] };

/** Expressions of source code, as they are written. */
export function expressionsIn(code: string): string[] {
	const literal = /(?<![\w)\]/<$"'`])\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)(?![\w])/g;
	return [...code.matchAll(literal)].map(([whole]) => whole);
}

/** Whether some text makes this expression (`/…/flags`) read it again and again. */
export function isSlow(expression: string): boolean {
	const end = expression.lastIndexOf("/");
	const flags = expression.slice(end + 1);
	const reader = new Reader(expression.slice(1, end), flags);
	const whole = reader.read();
	const parts = whole.kind === "any" ? whole.of : [whole];
	return [...parts, ...reader.apart].some((part) => isSlowPart(part, flags, reader.signs));
}

class Reader {
	readonly #source: string;
	readonly #flags: string;
	#at = 0;
	readonly signs = new Set([..." \t\n\u0001aAz0_-.,;:@/()[]*#+<>\"'éœ"]);
	/** What looks ahead is read from each place where it is asked. */
	readonly apart: Node[] = [];

	constructor(source: string, flags: string) {
		this.#source = source;
		this.#flags = flags.includes("v") ? "v" : flags.includes("u") || /\\p\{/.test(source) ? "u" : "";
		if (flags.includes("i")) this.#flags += "i";
		if (flags.includes("s")) this.#flags += "s";
		for (const sign of source) this.signs.add(sign);
	}

	read(): Node {
		const choices: Node[] = [{ kind: "all", of: [] }];
		while (this.#at < this.#source.length && this.#source[this.#at] !== ")") {
			if (this.#source[this.#at] === "|") {
				this.#at += 1;
				choices.push({ kind: "all", of: [] });
				continue;
			}
			const all = choices.at(-1) as { kind: "all"; of: Node[] };
			all.of.push(this.#repeated(this.#atom(all.of)));
		}
		return choices.length === 1 ? (choices[0] as Node) : { kind: "any", of: choices };
	}

	#atom(before: readonly Node[]): Node {
		const rest = this.#source.slice(this.#at);
		const opening = /^\((\?<?[=!]|\?:|\?<\w+>)?/.exec(rest);
		if (opening) {
			this.#at += opening[0].length;
			const inside = this.read();
			this.#at += 1;
			const how = opening[1] ?? "";
			if (!/[=!]$/.test(how)) return inside;
			if (how.includes("<")) return behind(inside, how.endsWith("!"));
			this.apart.push({ kind: "all", of: [...before, inside, { kind: "check" }] });
			return { kind: "check" };
		}
		const check = /^(?:[$^]|\\[bB]|\\k<\w+>|\\[1-9])/.exec(rest);
		const sign = /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|.)/isu.exec(
			rest,
		);
		const written = (check ?? sign)?.[0] ?? "";
		this.#at += written.length;
		if (check) return written === "^" ? START : { kind: "check" };
		const one = new RegExp(`^(?:${written})$`, this.#flags);
		const known = new Map<string, boolean>();
		return {
			kind: "sign",
			test: (read) => known.get(read) ?? known.set(read, one.test(read)).get(read) === true,
		};
	}

	#repeated(node: Node): Node {
		const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})[?]?/.exec(this.#source.slice(this.#at));
		if (!found) return node;
		this.#at += found[0].length;
		const [, sign, least = "0", comma = "", most = ""] = found;
		if (sign === "?") return { kind: "any", of: [node, { kind: "empty" }] };
		const isEndless = sign !== undefined || (comma !== "" && most === "");
		const required = sign === "*" ? 0 : sign === "+" ? 1 : Math.min(3, Number(least));
		const times = Array.from({ length: required }, () => node);
		if (isEndless) return { kind: "all", of: [...times, { kind: "loop", of: node }] };
		// A number that is written costs that many times, however long the text is.
		return comma === ""
			? { kind: "all", of: times }
			: { kind: "all", of: [...times, { kind: "any", of: [node, { kind: "empty" }] }] };
	}
}

/** Only where the text, or a line of it, begins. */
const START: Node = { kind: "check" };

type Behind = Node & { allows?: (sign: string) => boolean };

/** « Not after a blank »: only one sign is looked at, which is all that is used of it. */
function behind(inside: Node, isNot: boolean): Node {
	const only = inside.kind === "all" && inside.of.length === 1 ? inside.of[0] : undefined;
	const node: Behind = { kind: "check" };
	if (only?.kind === "sign") node.allows = (sign) => only.test(sign) !== isNot;
	return node;
}

function isSlowPart(part: Node, flags: string, signs: ReadonlySet<string>): boolean {
	const states: State[] = [];
	const add = () => states.push({ on: [], free: [] }) - 1;
	const link = (from: number, to: number, isCheck = false) => states[from]?.free.push({ to, isCheck });
	const build = (node: Node, from: number): number => {
		switch (node.kind) {
			case "sign": {
				const to = add();
				states[from]?.on.push({ test: node.test, to });
				return to;
			}
			case "empty":
				return from;
			case "check": {
				const to = add();
				link(from, to, true);
				return to;
			}
			case "all":
				return node.of.reduce((at, one) => build(one, at), from);
			case "any": {
				const to = add();
				for (const one of node.of) link(build(one, from), to);
				return to;
			}
			case "loop": {
				const loop = add();
				link(from, loop);
				link(build(node.of, loop), loop);
				const to = add();
				link(loop, to);
				return to;
			}
		}
	};
	// Looking for it everywhere is a loop before it, left where it may begin.
	const first = firstOf(part);
	const search = add();
	const begin = add();
	const mayBegin =
		first === START && !flags.includes("m")
			? () => false
			: first === START
				? isLineEnd
				: ((first as Behind).allows ?? (() => true));
	if (!flags.includes("y")) {
		states[search]?.on.push({ test: () => true, to: search }, { test: mayBegin, to: begin });
	}
	const last = build(part, begin);

	const closures = states.map((_, index) => reached(states, index));
	const isEnd = (index: number) => closures[index]?.sure.has(last) === true;
	const steps = (from: number, sign: string): number[] => {
		const to = new Set<number>();
		for (const state of closures[from]?.all ?? [])
			for (const { test, to: next } of states[state]?.on ?? []) if (test(sign)) to.add(next);
		return [...to];
	};
	const table = states.map((_, index) => new Map([...signs].map((sign) => [sign, steps(index, sign)])));
	// A sign after which it has surely matched ends the reading: nothing is tried again.
	const go = (from: number, sign: string): number[] => {
		const next = table[from]?.get(sign) ?? [];
		return next.some(isEnd) ? [] : next;
	};
	const loops = states
		.map((_, index) => index)
		.filter((index) => comesBack(index, (at) => [...signs].flatMap((sign) => go(at, sign))));
	return loops.some((one) => loops.some((other) => one !== other && isAmbiguous(one, other, signs, go)));
}

function isLineEnd(sign: string): boolean {
	return sign === "\n";
}

function firstOf(node: Node): Node {
	return node.kind === "all" && node.of[0] !== undefined ? firstOf(node.of[0]) : node;
}

/** Where one gets without reading; `sure`: without anything that may fail. */
function reached(states: readonly State[], from: number): { all: Set<number>; sure: Set<number> } {
	const walk = (withChecks: boolean) => {
		const found = new Set([from]);
		for (const state of found)
			for (const { to, isCheck } of states[state]?.free ?? []) if (withChecks || !isCheck) found.add(to);
		return found;
	};
	return { all: walk(true), sure: walk(false) };
}

function comesBack(state: number, next: (at: number) => number[]): boolean {
	const found = new Set(next(state));
	for (const at of found) for (const to of next(at)) found.add(to);
	return found.has(state);
}

/** Whether some signs lead from one to itself, from one to the other, and from the other to itself. */
function isAmbiguous(
	one: number,
	other: number,
	signs: ReadonlySet<string>,
	go: (at: number, sign: string) => number[],
): boolean {
	const key = (a: number, b: number, c: number) => `${a},${b},${c}`;
	const goal = key(one, other, other);
	const seen = new Set<string>();
	const waiting: [number, number, number][] = [[one, one, other]];
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		const [a, b, c] = at;
		for (const sign of signs)
			for (const x of go(a, sign))
				for (const y of go(b, sign))
					for (const z of go(c, sign)) {
						const next = key(x, y, z);
						if (next === goal) return true;
						if (seen.has(next) || seen.size > 20_000) continue;
						seen.add(next);
						waiting.push([x, y, z]);
					}
	}
	return false;
}
