/** Requests as the screens make them: somebody’s door, a path, and commands given to a ledger. */

import { randomUUID } from "node:crypto";
import type { Door } from "./contenders.ts";

export type Body = Record<string, unknown>;

export function ledgerOf(workspace: string, place: string, stream: string): string {
	return `/api/workspaces/${workspace}/ledgers/${place}/${stream}`;
}

/** A command under a key of its own. */
export function keyed(command: Body): Body {
	return { key: randomUUID().replaceAll("-", ""), command };
}

/** The event of this kind that a command made. */
export function eventOf({ events }: Body, kind: string): Body {
	const found = (events as { body?: Body }[]).find(({ body }) => body?.kind === kind)?.body;
	if (!found) throw new Error(`bench: no ${kind} came of a command`);
	return found;
}

export async function post(door: Door, path: string, body: Body): Promise<Body> {
	return (await (await ask(door, path, body)).json()) as Body;
}

async function get(door: Door, path: string): Promise<Body> {
	return (await (await ask(door, path, null)).json()) as Body;
}

/** Every event of a ledger as whoever asks gets it. */
export async function eventsOf(door: Door, path: string): Promise<{ seq: number; body?: Body }[]> {
	const all: { seq: number; body?: Body }[] = [];
	for (let after = 0, head = 1; after < head; ) {
		const page = await get(door, `${path}?after=${after}`);
		all.push(...(page.events as typeof all));
		head = page.head as number;
		after = all.at(-1)?.seq ?? head;
	}
	return all;
}

/** Fails on any answer that is not what was asked. */
export async function ask(door: Door, path: string, body: Body | null): Promise<Response> {
	const { cookie = "", origin = "" } = door.headers;
	const response = await fetch(origin + path, {
		method: body ? "POST" : "GET",
		headers: { origin, cookie, ...(body ? { "content-type": "application/json" } : {}) },
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	if (!response.ok) throw new Error(`bench: ${path} answered ${response.status}: ${await response.text()}`);
	return response;
}
