/** A server under measure as a process of its own: started, watched through /proc, stopped or killed. Linux only. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";

const TICKS_PER_SECOND = 100;

export class ServerProcess {
	readonly port: number;
	#child: ChildProcess;
	#output = "";

	private constructor(child: ChildProcess, port: number) {
		this.#child = child;
		this.port = port;
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on("data", (chunk: Buffer) => {
				this.#output = (this.#output + chunk.toString()).slice(-8000);
			});
		}
	}

	/** Starts `node <args>` with PORT and HOST set, and waits until the port answers. Throws with the output when it does not. */
	static async start(args: string[], env: Record<string, string>, port: number): Promise<ServerProcess> {
		const child = spawn(process.execPath, args, {
			env: { ...process.env, ...env, PORT: String(port), HOST: "127.0.0.1", NODE_ENV: "production" },
			stdio: ["ignore", "pipe", "pipe"],
		});
		const server = new ServerProcess(child, port);
		const deadline = performance.now() + 30_000;
		while (performance.now() < deadline) {
			if (child.exitCode !== null) break;
			try {
				await fetch(`http://127.0.0.1:${port}/`);
				return server;
			} catch {
				await new Promise((resolve) => setTimeout(resolve, 30));
			}
		}
		child.kill("SIGKILL");
		throw new Error(`ServerProcess.start: ${args.join(" ")} did not answer on ${port}\n${server.#output}`);
	}

	/** Processor time used since the start, user and system, all threads, in milliseconds. */
	cpuMs(): number {
		const fields = readFileSync(`/proc/${this.#child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
		return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
	}

	/** Resident memory, in MB. */
	rssMb(): number {
		const line = readFileSync(`/proc/${this.#child.pid}/status`, "utf8").match(/VmRSS:\s+(\d+) kB/);
		return Number(line?.[1] ?? 0) / 1024;
	}

	async stop(): Promise<void> {
		await this.#end("SIGTERM");
	}

	/** kill -9: no last word. */
	async kill(): Promise<void> {
		await this.#end("SIGKILL");
	}

	async #end(signal: NodeJS.Signals): Promise<void> {
		if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		const gone = once(this.#child, "exit");
		this.#child.kill(signal);
		const timer = setTimeout(() => this.#child.kill("SIGKILL"), 10_000);
		await gone;
		clearTimeout(timer);
	}
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
	const server = createServer();
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as { port: number };
	server.close();
	await once(server, "close");
	return port;
}
