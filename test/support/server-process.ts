/** The real server in a process of its own, on a folder of its own, that a test may kill and start again. */

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ROOT = dirname(dirname(import.meta.dirname));
const COMPILED = join(ROOT, "node_modules", ".cache", "palier", "compiled");
const START_MS = 30_000;
const STOP_MS = 15_000;

export class ServerProcess {
	readonly url: string;
	readonly dataDir: string;
	readonly #port: number;
	readonly #settings: Record<string, string>;
	#child: ChildProcess | null = null;
	#said = "";

	private constructor(port: number, dataDir: string, settings: Record<string, string>) {
		this.#port = port;
		this.#settings = settings;
		this.dataDir = dataDir;
		this.url = `http://127.0.0.1:${port}`;
	}

	/** Starts a server on a new folder and a free port, unless one is named, and resolves once it can serve. */
	static async start(settings: Record<string, string> = {}, port?: number): Promise<ServerProcess> {
		const dataDir = mkdtempSync(join(tmpdir(), "palier-server-"));
		const server = new ServerProcess(port ?? (await freePort()), dataDir, settings);
		await server.startAgain();
		return server;
	}

	/** Starts on the same folder and port, after it was killed or stopped. */
	async startAgain(): Promise<void> {
		if (this.#child) throw new Error("ServerProcess.startAgain: it runs");
		const child = spawn(process.execPath, ["server/main.ts"], {
			cwd: ROOT,
			env: {
				...process.env,
				PORT: String(this.#port),
				HOST: "127.0.0.1",
				DATA_DIR: this.dataDir,
				LOG_LEVEL: "warn",
				// As `npm start` does.
				NODE_COMPILE_CACHE: COMPILED,
				...this.#settings,
			},
			stdio: ["ignore", "pipe", "pipe"],
		});
		this.#child = child;
		for (const stream of [child.stdout, child.stderr])
			stream?.on("data", (chunk: Buffer) => {
				this.#said = (this.#said + chunk.toString("utf8")).slice(-20_000);
			});
		const deadline = performance.now() + START_MS;
		while (!(await this.isReady())) {
			if (child.exitCode !== null || performance.now() > deadline) {
				throw new Error(`The server did not start.\n${this.#said}`);
			}
			await pause(50);
		}
	}

	/** Ends it at once, as a power cut would. */
	async kill(): Promise<void> {
		await this.#end("SIGKILL");
	}

	/** Asks it to stop in order, and gives back its exit code. */
	async stop(): Promise<number | null> {
		return await this.#end("SIGTERM");
	}

	/** Stops it and removes its folder. */
	async remove(): Promise<void> {
		await this.#end("SIGTERM");
		rmSync(this.dataDir, { recursive: true, force: true });
	}

	/** The link with which the owner comes in. */
	ownerLink(): string {
		const path = join(this.dataDir, "owner-link.txt");
		if (!existsSync(path)) throw new Error(`No owner's link in ${path}.\n${this.#said}`);
		const link = /https?:\/\/\S+#\S+/.exec(readFileSync(path, "utf8"))?.[0];
		if (!link) throw new Error(`${path} holds no link.`);
		return link;
	}

	/** The last words of its output. */
	get said(): string {
		return this.#said;
	}

	async isReady(): Promise<boolean> {
		try {
			return (await fetch(`${this.url}/readyz`)).ok;
		} catch {
			return false; // Nobody listens there yet.
		}
	}

	async #end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
		const child = this.#child;
		this.#child = null;
		if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
		const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
		child.kill(signal);
		const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
		const code = await ended;
		clearTimeout(late);
		return code;
	}
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
	return await new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			const port = typeof address === "object" && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
