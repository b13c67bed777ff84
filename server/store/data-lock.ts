/** One server per data folder: a lock file with the process's number. The lock of a process that died is taken over. */

import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { systemClock } from "#server/clock.ts";

const FILE = "server.lock";
/** A lock from another machine (a container, a shared disk) counts as alive while it was touched this recently. */
const HEARTBEAT_MS = 10_000;
const STALE_MS = 3 * HEARTBEAT_MS;
/** Taking over lasts a millisecond: a turn this old was left by a process killed in the middle of it. */
const LONGEST_TURN_MS = 5_000;

type Holder = { pid: number; host: string; born: string };

/** Somebody else serves this folder. */
export class FolderTaken extends Error {
	constructor(folder: string, holder: string) {
		super(
			`Un autre serveur Palier utilise déjà ${folder} (${holder}). Arrêtez-le, ou choisissez un autre DATA_DIR.\n` +
				`Another Palier server already uses ${folder} (${holder}). Stop it, or choose another DATA_DIR.`,
		);
		this.name = "FolderTaken";
	}
}

/** Takes the folder for this process; returns what gives it back. Throws FolderTaken. */
export function lockFolder(folder: string): () => void {
	const path = join(folder, FILE);
	const mine = JSON.stringify({ pid: process.pid, host: hostname(), born: bornAt(process.pid) });
	for (let attempt = 0; ; attempt += 1) {
		if (placeLock(path, mine)) break;
		if (attempt === 3) throw new FolderTaken(folder, path);
		if (!removeDeadLock(folder, path)) throw new FolderTaken(folder, path);
	}
	const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS);
	heartbeat.unref();
	return () => {
		clearInterval(heartbeat);
		if (readText(path) === mine) rmSync(path, { force: true });
	};
}

/** Puts the lock down in one step, whole: nobody can read half of it. False when there is one already. */
function placeLock(path: string, content: string): boolean {
	const draft = `${path}.${process.pid}`;
	writeFileSync(draft, content, { mode: 0o600 });
	try {
		linkSync(draft, path);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	} finally {
		rmSync(draft, { force: true });
	}
}

/**
 * Removes the lock of a process that died; throws when its holder lives. One starter at a time: two that had both seen
 * the dead lock would otherwise remove, the second one, the living lock of the first. False when another one is at it.
 */
function removeDeadLock(folder: string, path: string): boolean {
	const turn = `${path}.turn`;
	// Only one that was seen, and is old: removing what was not there yet could remove the one that another starter has just placed.
	const takenAt = modifiedAt(turn);
	if (takenAt !== 0 && systemClock.now() - takenAt > LONGEST_TURN_MS) rmSync(turn, { force: true });
	if (!placeLock(turn, "")) return false;
	try {
		// Gone already: another starter has just removed it, and may be placing its own this instant.
		if (readText(path) === null) return true;
		const holder = readHolder(path);
		if (holder && isAlive(holder, path)) throw new FolderTaken(folder, `pid ${holder.pid}, ${holder.host}`);
		rmSync(path, { force: true });
		return true;
	} finally {
		rmSync(turn, { force: true });
	}
}

function isAlive(holder: Holder, path: string): boolean {
	if (holder.host !== hostname()) return systemClock.now() - modifiedAt(path) < STALE_MS;
	try {
		process.kill(holder.pid, 0);
	} catch (error) {
		// EPERM: it runs, under another user.
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
	// The number may have been given to another process since; the instant of birth tells (where /proc exists).
	return bornAt(holder.pid) === holder.born;
}

/** When a process was born, in the kernel's own count; empty where that is not known. */
function bornAt(pid: number): string {
	const text = readText(`/proc/${pid}/stat`);
	return text === null ? "" : (text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "");
}

function readHolder(path: string): Holder | null {
	try {
		const holder: unknown = JSON.parse(readText(path) ?? "");
		if (typeof holder !== "object" || holder === null) return null;
		const { pid, host, born } = holder as Partial<Holder>;
		return Number.isInteger(pid) && typeof host === "string" && typeof born === "string"
			? { pid: pid as number, host, born }
			: null;
	} catch {
		return null; // Half-written by a process that died: nobody's.
	}
}

function readText(path: string): string | null {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null; // Gone meanwhile: the same as never there.
	}
}

function modifiedAt(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function touch(path: string): void {
	const now = new Date(systemClock.now());
	try {
		utimesSync(path, now, now);
	} catch {
		// Somebody removed the lock by hand: this server goes on, the heartbeat is only for other machines.
	}
}
