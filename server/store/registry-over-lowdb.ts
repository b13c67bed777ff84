/** The registry over a lowdb adapter: one change at a time, seen by others only once the adapter has kept it. */

import { Low, Memory, type Adapter } from "lowdb";
import { REGISTRY_FORMAT, emptyRegistryFile } from "#server/store/registry.ts";
import type {
	InvitationRecord,
	Registry,
	RegistryData,
	RegistryFile,
	RegistryView,
	SessionRecord,
} from "#server/store/registry.ts";

/** A registry that lives as long as the process: for tests and for trying things. */
export function memoryRegistry(): Promise<RegistryOverLowdb> {
	return RegistryOverLowdb.open(new Memory<RegistryFile>());
}

export class RegistryOverLowdb implements Registry {
	readonly #low: Low<RegistryFile>;
	#data: RegistryData;
	#sessionsByToken: Map<string, SessionRecord> = new Map();
	#invitationsByToken: Map<string, InvitationRecord> = new Map();
	#lastChange: Promise<unknown> = Promise.resolve();

	/** Reads what the adapter holds; an adapter that holds nothing starts an empty registry. */
	static async open(adapter: Adapter<RegistryFile>): Promise<RegistryOverLowdb> {
		const low = new Low(adapter, emptyRegistryFile());
		await low.read();
		return new RegistryOverLowdb(low);
	}

	private constructor(low: Low<RegistryFile>) {
		this.#low = low;
		this.#data = fromFile(low.data);
		this.#index();
	}

	get now(): RegistryView {
		return this.#data;
	}

	sessionByTokenHash(tokenHash: string): SessionRecord | undefined {
		return this.#sessionsByToken.get(tokenHash);
	}

	invitationByTokenHash(tokenHash: string): InvitationRecord | undefined {
		return this.#invitationsByToken.get(tokenHash);
	}

	change<Value>(edit: (draft: RegistryData) => Value): Promise<Value> {
		const change = this.#lastChange.then(() => this.#apply(edit));
		// The next change starts from whatever this one left, even when it failed; its own caller hears of the failure.
		this.#lastChange = change.then(
			() => undefined,
			() => undefined,
		);
		return change;
	}

	async close(): Promise<void> {
		await this.#lastChange;
	}

	async #apply<Value>(edit: (draft: RegistryData) => Value): Promise<Value> {
		const draft = copyOf(this.#data);
		const value = edit(draft);
		if (isRefusal(value)) return value;
		const kept = this.#low.data;
		this.#low.data = toFile(draft);
		try {
			await this.#low.write();
		} catch (error) {
			this.#low.data = kept;
			throw error;
		}
		this.#data = draft;
		this.#index();
		return value;
	}

	#index(): void {
		this.#sessionsByToken = new Map();
		for (const session of this.#data.sessions.values()) {
			if (session.previous) this.#sessionsByToken.set(session.previous.tokenHash, session);
			this.#sessionsByToken.set(session.tokenHash, session);
		}
		this.#invitationsByToken = new Map();
		for (const invitation of this.#data.invitations.values())
			this.#invitationsByToken.set(invitation.tokenHash, invitation);
	}
}

function isRefusal(value: unknown): boolean {
	return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}

function copyOf(data: RegistryData): RegistryData {
	return {
		workspaces: new Map(data.workspaces),
		members: new Map(data.members),
		invitations: new Map(data.invitations),
		sessions: new Map(data.sessions),
		documents: new Map(data.documents),
		acts: new Map(data.acts),
	};
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<Thing["id"], Thing> {
	return new Map(things.map((thing) => [thing.id, thing]));
}

function fromFile(file: RegistryFile): RegistryData {
	return {
		workspaces: byId(file.workspaces),
		members: byId(file.members),
		invitations: byId(file.invitations),
		sessions: byId(file.sessions),
		documents: byId(file.documents),
		acts: byId(file.acts),
	};
}

function toFile(data: RegistryData): RegistryFile {
	return {
		format: REGISTRY_FORMAT,
		workspaces: [...data.workspaces.values()],
		members: [...data.members.values()],
		invitations: [...data.invitations.values()],
		sessions: [...data.sessions.values()],
		documents: [...data.documents.values()],
		acts: [...data.acts.values()],
	};
}
