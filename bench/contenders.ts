/** The servers under measure, each started the way its own documentation says, and how a person gets in. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Dialect, hocuspocusDialect, yWebsocketDialect } from "./dialect.ts";
import { freePort, ServerProcess } from "./server-process.ts";

/** How to open one connection. */
export type Door = { url: string; headers: Record<string, string> };

/** A running server, its rooms and its people. */
export type Contender = {
	name: string;
	dialect: Dialect;
	/** Keeps what it received on disk. */
	isDurable: boolean;
	process: ServerProcess;
	/** Makes rooms ready to be joined; gives their names. */
	rooms(count: number): Promise<string[]>;
	/** The doors of `count` different people into a room. */
	doors(room: string, count: number): Promise<Door[]>;
	/** The door of whoever opened the server into a room; ours alone has one. */
	owner?(room: string): Door;
	/** A workspace in which the people behind the doors have no place. */
	foreignWorkspace?(): Promise<string>;
	/** kill -9, then a start on the same data. */
	crash(): Promise<void>;
	close(): Promise<void>;
};

export type ContenderName = "palier" | "@y/websocket-server" | "@hocuspocus/server" | "@hocuspocus/server + sqlite";

const root = fileURLToPath(new URL("..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

/** Starts a contender on a fresh folder. `profile`: where our own server leaves a CPU profile of each of its threads when it stops. */
export async function startContender(name: ContenderName, profile?: string): Promise<Contender> {
	const folder = mkdtempSync(join(tmpdir(), "palier-bench-"));
	const port = await freePort();
	if (name === "palier") return startPalier(folder, port, profile);
	const args =
		name === "@y/websocket-server"
			? [join(here, "node_modules/@y/websocket-server/src/server.js")]
			: [join(here, "peers/hocuspocus.js")];
	const env: Record<string, string> = name.endsWith("sqlite") ? { DATABASE: join(folder, "hocuspocus.sqlite") } : {};
	const contender: Contender = {
		name,
		dialect: name === "@y/websocket-server" ? yWebsocketDialect : hocuspocusDialect,
		isDurable: name.endsWith("sqlite"),
		process: await ServerProcess.start(args, env, port),
		rooms: async (count) => Array.from({ length: count }, (_, index) => `room-${index}`),
		doors: async (room, count) =>
			Array.from({ length: count }, () => ({
				url: `ws://127.0.0.1:${port}/${name === "@y/websocket-server" ? room : ""}`,
				headers: {},
			})),
		async crash() {
			await contender.process.kill();
			contender.process = await ServerProcess.start(args, env, port);
		},
		async close() {
			await contender.process.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
	return contender;
}

/** The real product, through its public doors alone: an invitation, cookies, documents made over the API. */
async function startPalier(folder: string, port: number, profile?: string): Promise<Contender> {
	const origin = `http://127.0.0.1:${port}`;
	const measured = profile === undefined ? [] : ["--cpu-prof", "--cpu-prof-dir", profile];
	const args = [...startFlags(), ...measured, join(root, "server/main.ts")];
	const env = { DATA_DIR: join(folder, "data"), LOG_LEVEL: "error" };
	const server = await ServerProcess.start(args, env, port);
	const ownerToken = await readOwnerToken(join(folder, "data", "owner-link.txt"));

	const post = async (path: string, body: unknown, cookie = "") => {
		const response = await fetch(origin + path, {
			method: "POST",
			headers: { "content-type": "application/json", origin, ...(cookie ? { cookie } : {}) },
			body: JSON.stringify(body),
		});
		if (!response.ok) throw new Error(`bench: POST ${path} answered ${response.status}: ${await response.text()}`);
		return { json: (await response.json()) as never, cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
	};

	const owner = await post("/api/join", { token: ownerToken, name: "Banc d’essai" });
	const { workspace } = owner.json as { workspace: { id: string } };
	const invitation = await post(
		`/api/workspaces/${workspace.id}/invitations`,
		{ role: "editor", days: 1, maxUses: null },
		owner.cookie,
	);
	const { token } = invitation.json as { token: string };
	const people: string[] = [];
	const person = async (index: number) => {
		people[index] ??= (await post("/api/join", { token, name: `Personne ${index + 1}` })).cookie;
		return people[index];
	};

	const contender: Contender = {
		name: "palier",
		dialect: yWebsocketDialect,
		isDurable: true,
		process: server,
		async rooms(count) {
			const names: string[] = [];
			for (let index = 0; index < count; index += 1) {
				// One person makes few in an hour.
				const maker = await person(Math.floor(index / 100));
				const made = await post(
					`/api/workspaces/${workspace.id}/documents`,
					{ kind: "framework", title: `Banc ${index + 1}` },
					maker,
				);
				names.push((made.json as { room: string }).room);
			}
			return names;
		},
		async doors(room, count) {
			const doors: Door[] = [];
			for (let index = 0; index < count; index += 1) {
				doors.push({
					url: `ws://127.0.0.1:${port}/sync/${room}?palier=1&schema=1000`,
					headers: { cookie: await person(index), origin },
				});
			}
			return doors;
		},
		owner: (room) => ({
			url: `ws://127.0.0.1:${port}/sync/${room}?palier=1&schema=1000`,
			headers: { cookie: owner.cookie, origin },
		}),
		async foreignWorkspace() {
			const made = await post("/api/workspaces", { name: "Ailleurs" }, owner.cookie);
			return (made.json as { id: string }).id;
		},
		async crash() {
			await contender.process.kill();
			contender.process = await ServerProcess.start(args, env, port);
		},
		async close() {
			await contender.process.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
	return contender;
}

/** How `npm start` starts it. */
function startFlags(): string[] {
	const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } };
	const flags = scripts.start.match(/exec node (.*)server\/main\.ts$/)?.[1];
	if (flags === undefined) throw new Error(`bench: npm start is not understood: ${scripts.start}`);
	return flags.split(" ").filter((flag) => flag !== "");
}

/** The first start writes its link once the workspace is made. */
async function readOwnerToken(path: string): Promise<string> {
	for (let attempt = 0; attempt < 200; attempt += 1) {
		const token = existsSync(path) ? readFileSync(path, "utf8").match(/#(\S+)/)?.[1] : undefined;
		if (token) return token;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	throw new Error(`bench: no owner link in ${path}`);
}
