/** The registry in memory and on disk: the same contract, and a file that is never lost nor silently replaced. */

import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRegistry, RegistryFileAdapter, RegistryProblem } from "#server/store/registry-file.ts";
import { memoryRegistry, RegistryOverLowdb } from "#server/store/registry-over-lowdb.ts";
import { emptyRegistryFile, type MemberRecord } from "#server/store/registry.ts";
import { type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { aWorkspace, registryContract } from "#test/server/store/registry-contract.ts";

const DAY_MS = 86_400_000;

let folder: string;
let time: number;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "palier-registry-"));
	time = Date.UTC(2027, 0, 15);
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

const path = () => join(folder, "registry.json");
const open = (options: { hasLog?: boolean } = {}) =>
	RegistryOverLowdb.open(
		new RegistryFileAdapter(folder, { hasLog: () => options.hasLog ?? false, now: () => (time += 1) }),
	);
const problem = async (options: { hasLog?: boolean } = {}): Promise<RegistryProblem> => {
	try {
		await open(options);
	} catch (error) {
		if (error instanceof RegistryProblem) return error;
		throw error;
	}
	throw new Error("The registry opened.");
};
const addWorkspace = async (registry: RegistryOverLowdb, name: string) => {
	const workspace = aWorkspace(name);
	await registry.change((draft) => void draft.workspaces.set(workspace.id, workspace));
};

const aMember = (workspace: WorkspaceId, more: Partial<MemberRecord>): MemberRecord => ({
	...{ id: newId<MemberId>(), workspace, name: "Ana", organisation: null, sector: null, role: "editor", colour: 0 },
	...{ joinedAt: new Date(time).toISOString(), lastSeenAt: null, removedAt: null, loweredAt: null, workshop: null },
	nameGoesAt: null,
	...more,
});

describe("in memory", () => registryContract(() => memoryRegistry()));
describe("on disk", () => registryContract(() => open()));

test("[R64] what was changed is there after a restart, readable by the server's user alone", async () => {
	const registry = await open();
	await addWorkspace(registry, "Table");
	const again = await open({ hasLog: true });
	expect([...again.now.workspaces.values()].map((one) => one.name)).toEqual(["Table"]);
	expect(statSync(path()).mode & 0o777).toBe(0o600);
});

test("[R64] a write that fails leaves memory and the file as they were", async () => {
	const registry = await open();
	await addWorkspace(registry, "Table");
	const before = readFileSync(path(), "utf8");
	// A folder stands where generations are linked: nothing can be written.
	rmSync(join(folder, "registry-generations"), { recursive: true });
	writeFileSync(join(folder, "registry-generations"), "in the way");
	await expect(addWorkspace(registry, "Autre")).rejects.toThrow();
	expect(registry.now.workspaces.size).toBe(1);
	expect(readFileSync(path(), "utf8")).toBe(before);
	rmSync(join(folder, "registry-generations"));
	await addWorkspace(registry, "Autre");
	expect(registry.now.workspaces.size).toBe(2);
});

test("[R65] a first start has no registry; one that vanished beside documents stops the start", async () => {
	expect((await open()).now.workspaces.size).toBe(0);
	const lost = await problem({ hasLog: true });
	expect(lost.kind).toBe("missing");
	expect(lost.message).toContain(path());
	expect(existsSync(path())).toBe(false);
});

test("[R65] a registry that vanished beside its generations stops the start and names the newest", async () => {
	const registry = await open();
	await addWorkspace(registry, "Un");
	await addWorkspace(registry, "Deux");
	rmSync(path());
	const lost = await problem();
	expect(lost.kind).toBe("missing");
	expect(lost.message).toContain(readdirSync(join(folder, "registry-generations")).sort().at(-1));
});

test.each([
	["empty", ""],
	["null", "null"],
	["truncated", '{"format":1,"workspaces":[{"id":"'],
	["full of zeros", "\0\0\0\0\0\0\0\0"],
	["with a byte order mark", `\ufeff${JSON.stringify(emptyRegistryFile())}`],
	["not UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
	["of another shape", '{"format":1,"workspaces":{}}'],
	["with a record that does not fit", JSON.stringify({ ...emptyRegistryFile(), workspaces: [{ id: "../x" }] })],
])("[R65] a registry that is %s stops the start; a copy is kept and the file stays", async (_what, content) => {
	writeFileSync(path(), content);
	const damaged = await problem();
	expect(damaged.kind).toBe("damaged");
	expect(readFileSync(path())).toEqual(Buffer.from(content));
	const copies = readdirSync(folder).filter((name) => name.startsWith("registry.damaged-"));
	expect(copies).toHaveLength(1);
	expect(damaged.message).toContain(copies[0]);
	await problem();
	expect(readdirSync(folder).filter((name) => name.startsWith("registry.damaged-"))).toEqual(copies);
});

test("[R65] a registry from a newer version stops the start untouched", async () => {
	const content = JSON.stringify({ ...emptyRegistryFile(), format: 2, somethingNew: [] });
	writeFileSync(path(), content);
	expect((await problem()).kind).toBe("newer");
	expect(readFileSync(path(), "utf8")).toBe(content);
	expect(readdirSync(folder)).toEqual(["registry.json"]);
});

test("[R65] a registry that cannot be read stops the start untouched", async () => {
	mkdirSync(path());
	expect((await problem()).kind).toBe("unreadable");
	expect(statSync(path()).isDirectory()).toBe(true);
	chmodSync(folder, 0o700);
});

test("[R66] the last writes and one a day before them are kept, ten at most", async () => {
	const registry = await open();
	for (let day = 0; day < 12; day += 1) {
		time += DAY_MS;
		for (let turn = 0; turn < 3; turn += 1) await addWorkspace(registry, `${day}-${turn}`);
	}
	const kept = readdirSync(join(folder, "registry-generations")).sort();
	expect(kept).toHaveLength(10);
	expect(new Set(kept.map((name) => name.slice(0, 10))).size).toBeGreaterThanOrEqual(7);
	const newest = JSON.parse(readFileSync(join(folder, "registry-generations", kept.at(-1) as string), "utf8"));
	expect(newest.workspaces).toHaveLength(35);
});

test("[R889] a name that is forgotten goes from the generations kept beside the registry, and they are still whole", async () => {
	const registry = await open();
	await addWorkspace(registry, "Table");
	const [workspace] = registry.now.workspaces.values();
	const member = aMember(workspace?.id as WorkspaceId, { name: "Bérengère Canari", organisation: "Ville Canari" });
	await registry.change((draft) => void draft.members.set(member.id, member));
	for (const name of ["Un", "Deux"]) await addWorkspace(registry, name);
	const kept = () =>
		readdirSync(join(folder, "registry-generations")).map((name) =>
			readFileSync(join(folder, "registry-generations", name), "utf8"),
		);
	expect(kept().some((text) => text.includes("Canari"))).toBe(true);
	const gone = { ...member, name: "", organisation: null, removedAt: new Date(time).toISOString() };
	await registry.change((draft) => void draft.members.set(member.id, gone));
	for (const text of [...kept(), readFileSync(path(), "utf8")]) {
		expect(text).not.toContain("Canari");
		expect(readRegistry(Buffer.from(text))).not.toBe("damaged");
	}
});

test("[R889] a server that stopped before it had forgotten everywhere does so when it starts again", async () => {
	const registry = await open();
	await addWorkspace(registry, "Table");
	const [workspace] = registry.now.workspaces.values();
	const member = aMember(workspace?.id as WorkspaceId, { name: "Bérengère Canari" });
	await registry.change((draft) => void draft.members.set(member.id, member));
	const named = readFileSync(path(), "utf8");
	await registry.change((draft) => void draft.members.set(member.id, { ...member, name: "" }));
	const left = join(folder, "registry-generations", "2027-01-15T00-00-09.000Z-0000.json");
	writeFileSync(left, named);
	await open({ hasLog: true });
	expect(readFileSync(left, "utf8")).not.toContain("Canari");
});
