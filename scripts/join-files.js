/**
 * Which modules travel together: those that the same openings need make a file, and files are joined two by two as long as the requests that
 * are saved weigh more than what is then read without being needed.
 *
 * A module is `{ imports, later, size }`: the ids of what it imports at once, of what it imports when it is wanted, and its length in
 * characters of minified code.
 */

import TinyQueue from "tinyqueue";

/**
 * @param modules Map of module by id.
 * @param roles `start`: the id of the module everything begins with. `around`: the id of what surrounds every page. `weightOf(id)`: how much
 * an opening counts, and whether it is a page or a door (`opensAlone`), which is drawn with nothing there yet, or a part of one.
 * @param request What a request costs, in characters read for nothing.
 * @returns The files of what is shared, each a list of module ids, the largest first. What is in none stays with what imports it.
 */
export function joinedFiles(modules, { start, around, weightOf }, request) {
	const { openings, always } = openingsOf(modules, start, around, weightOf);
	const weights = new Weights(openings.map((one) => one.weight));
	const files = filesByNeed(modules, openings, always);
	join(files, (needed, size) => weights.of(needed) * (size + request));
	return [...files]
		.filter((file) => !file.isOwn && isShared(file.needed))
		.sort((a, b) => b.size - a.size)
		.map((file) => file.modules);
}

/** Everything that is imported when it is wanted: what it reaches, and what is there already whichever way one came. */
function openingsOf(modules, start, around, weightOf) {
	const begun = { reached: reachedFrom(start, modules), has: new Set() };
	const openings = new Map();
	for (const { later } of modules.values())
		for (const id of later)
			if (!openings.has(id)) openings.set(id, { id, reached: reachedFrom(id, modules), has: null, ...weightOf(id) });
	for (let isSettled = false; !isSettled; ) {
		isSettled = true;
		for (const from of [begun, ...openings.values()]) {
			if (!from.has) continue;
			const had = from.reached.union(from.has);
			for (const id of from.reached)
				for (const to of modules.get(id).later.map((one) => openings.get(one))) {
					const has = to.has?.intersection(had) ?? had;
					if (has.size === to.has?.size) continue;
					to.has = has;
					isSettled = false;
				}
		}
	}
	const surroundings = openings.get(around).reached;
	for (const one of openings.values()) {
		if (!one.opensAlone) continue;
		one.has = begun.reached;
		if (one.opensAlone === "page") one.reached = one.reached.union(surroundings);
	}
	return { openings: [...openings.values()].filter((one) => one.has), always: begun.reached };
}

function reachedFrom(start, modules) {
	return closure([start], (id) => modules.get(id).imports);
}

/** A file: the openings that must ask for it, and those that find it there already. What is imported when it is wanted keeps a file of its own. */
function filesByNeed(modules, openings, always) {
	const wanted = new Set(openings.map((one) => one.id));
	const files = new Map();
	const fileOf = new Map();
	for (const [id, { size }] of modules) {
		if (always.has(id)) continue;
		const needed = maskOf(openings, ({ reached, has }) => reached.has(id) && !has.has(id));
		const here = maskOf(openings, ({ has }) => has.has(id));
		const key = `${needed} ${here} ${wanted.has(id) ? id : ""}`;
		const file = files.get(key) ?? { modules: [], needed, here, size: 0, isOwn: wanted.has(id), uses: new Set() };
		file.modules.push(id);
		file.size += size;
		files.set(key, file);
		fileOf.set(id, file);
	}
	for (const file of files.values())
		for (const id of file.modules)
			for (const one of modules.get(id).imports) {
				const other = fileOf.get(one);
				if (other && other !== file) file.uses.add(other);
			}
	return new Set(files.values());
}

/** Joins files, the best pair first, until no pair saves anything. */
function join(files, cost) {
	const saved = (a, b) => {
		const needed = neededBy(a, b);
		let sum = cost(a.needed, a.size) + cost(b.needed, b.size) - cost(needed, a.size + b.size);
		if (sum <= 0) return sum;
		// Whoever reads it then reads all that is behind it.
		for (const file of behind(a, b)) {
			if (file !== a && file !== b) sum -= cost(needed & ~file.here & ~file.needed, file.size);
			if (sum <= 0) return sum;
		}
		return sum;
	};
	const pairs = new TinyQueue([], (one, other) => other.gain - one.gain);
	const weigh = (a, b) => {
		const gain = saved(a, b);
		if (gain > 0) pairs.push({ a, b, gain });
	};
	const free = [...files].filter((file) => !file.isOwn);
	for (const [at, file] of free.entries()) for (const other of free.slice(0, at)) weigh(file, other);
	for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
		const { a, b } = pair;
		if (!files.has(a) || !files.has(b) || wouldCircle(a, b)) continue;
		// Others were joined since it was weighed.
		const gain = saved(a, b);
		if (gain < pair.gain) {
			if (gain > 0) pairs.push({ a, b, gain });
			continue;
		}
		const whole = joined(a, b);
		files.delete(a);
		files.delete(b);
		for (const { uses } of files) if ([a, b].filter((gone) => uses.delete(gone)).length > 0) uses.add(whole);
		for (const file of behind(whole)) if (file !== whole) file.needed |= whole.needed & ~file.here;
		for (const file of files) if (!file.isOwn) weigh(file, whole);
		files.add(whole);
	}
}

/** The openings that must ask for both as one file. */
function neededBy(a, b) {
	return (a.needed | b.needed) & ~(a.here | b.here);
}

function joined(a, b) {
	return {
		modules: [...a.modules, ...b.modules],
		here: a.here | b.here,
		needed: neededBy(a, b),
		size: a.size + b.size,
		isOwn: false,
		uses: new Set([...a.uses, ...b.uses].filter((one) => one !== a && one !== b)),
	};
}

/** Files that import each other in a circle may run before what they need: these two would, joined, by a third. */
function wouldCircle(a, b) {
	const reaches = (from, to) => behind(...[...from.uses].filter((one) => one !== to)).has(to);
	return reaches(a, b) || reaches(b, a);
}

/** These files and all that they use. */
function behind(...files) {
	return closure(files, (file) => file.uses);
}

function closure(starts, next) {
	const reached = new Set();
	const waiting = [...starts];
	for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
		if (reached.has(one)) continue;
		reached.add(one);
		waiting.push(...next(one));
	}
	return reached;
}

/** One bit for each opening. */
function maskOf(openings, test) {
	return openings.reduce((mask, one, at) => (test(one) ? mask | (1n << BigInt(at)) : mask), 0n);
}

const isShared = (mask) => (mask & (mask - 1n)) !== 0n;

/** What the openings of a mask count together. */
class Weights {
	#each;
	#known = new Map();

	constructor(each) {
		this.#each = each;
	}

	of(mask) {
		let sum = this.#known.get(mask);
		if (sum !== undefined) return sum;
		sum = this.#each.reduce((total, weight, at) => ((mask >> BigInt(at)) & 1n ? total + weight : total), 0);
		this.#known.set(mask, sum);
		return sum;
	}
}
