/** How busy the machine was with other work while something was measured, so that figures can be read for what they are. Linux only. */

import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";

const TICKS_PER_SECOND = 100;

type Reading = { at: number; busyTicks: number; ownTicks: number };

let awayTicks = 0;

/** Tells of work of ours that the system does not say is ours: a browser's pages are nobody's children once they end. In milliseconds of processor time. */
export function countAsOurs(ms: number): void {
	awayTicks += (ms / 1000) * TICKS_PER_SECOND;
}

/** Begins to watch; the function it gives ends it, and is to be called once every process started meanwhile has ended. */
export function watchMachine(): () => { othersPercent: number; load: number } {
	const before = read();
	return () => {
		const now = read();
		const ticks = ((now.at - before.at) / 1000) * TICKS_PER_SECOND * cpus().length;
		const others = now.busyTicks - before.busyTicks - (now.ownTicks - before.ownTicks);
		return { othersPercent: Math.max(0, (others / ticks) * 100), load: loadavg()[0] ?? 0 };
	};
}

function read(): Reading {
	// user nice system idle iowait irq softirq steal: what another guest of the host took counts as taken.
	const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = fieldsOf(
		readFileSync("/proc/stat", "utf8").split("\n")[0] ?? "",
	);
	// Of this process and of its children that have ended, in user and system time.
	const own = fieldsOf(readFileSync("/proc/self/stat", "utf8").split(") ")[1] ?? "").slice(10, 14);
	return {
		at: performance.now(),
		busyTicks: user + nice + system + irq + softirq + steal,
		ownTicks: own.reduce((sum, ticks) => sum + ticks, awayTicks),
	};
}

/** The numbers of a line, after its first word. */
function fieldsOf(line: string): number[] {
	return line.trim().split(/\s+/).slice(1).map(Number);
}
