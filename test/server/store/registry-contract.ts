/** What every registry must do, whatever keeps it. */

import { expect, test } from "vitest";
import type { InvitationRecord, Registry, SessionRecord, WorkspaceRecord } from "#server/store/registry.ts";
import { type InvitationId, newId, type SessionId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";

const TIME = "2027-01-15T13:00:00.000Z";
const HASH = "a".repeat(64);

export function aWorkspace(name: string): WorkspaceRecord {
	return {
		id: newId<WorkspaceId>(),
		name,
		createdAt: TIME,
		sectors: ["Culture"],
		hasExamples: false,
		guestNameDays: 90,
	};
}

export function registryContract(open: () => Promise<Registry>): void {
	test("[R64] a change is seen once it is kept, not before", async () => {
		const registry = await open();
		const workspace = aWorkspace("Table");
		const change = registry.change((draft) => void draft.workspaces.set(workspace.id, workspace));
		expect(registry.now.workspaces.size).toBe(0);
		await change;
		expect(registry.now.workspaces.get(workspace.id)).toEqual(workspace);
	});

	test("[R64] changes asked at once are made one after the other", async () => {
		const registry = await open();
		const workspace = aWorkspace("0");
		await registry.change((draft) => void draft.workspaces.set(workspace.id, workspace));
		const counts = Array.from({ length: 20 }, () =>
			registry.change((draft) => {
				const now = draft.workspaces.get(workspace.id) as WorkspaceRecord;
				draft.workspaces.set(workspace.id, { ...now, name: String(Number(now.name) + 1) });
			}),
		);
		await Promise.all(counts);
		expect(registry.now.workspaces.get(workspace.id)?.name).toBe("20");
	});

	test("[R64] an edit that refuses or throws changes nothing, and the next one passes", async () => {
		const registry = await open();
		const workspace = aWorkspace("Table");
		const no = await registry.change((draft) => {
			draft.workspaces.set(workspace.id, workspace);
			return refused("no");
		});
		expect(no).toEqual(refused("no"));
		const broken = registry.change((draft) => {
			draft.workspaces.set(workspace.id, workspace);
			throw new Error("a bug");
		});
		await expect(broken).rejects.toThrow("a bug");
		expect(registry.now.workspaces.size).toBe(0);
		expect(await registry.change(() => ok(7))).toEqual(ok(7));
	});

	test("sessions and invitations are found by the fingerprint of their token", async () => {
		const registry = await open();
		const workspace = aWorkspace("Table");
		const session: SessionRecord = {
			id: newId<SessionId>(),
			tokenHash: HASH,
			previous: { tokenHash: "b".repeat(64), until: TIME },
			mustRenew: false,
			joining: null,
			createdAt: TIME,
			lastSeenAt: TIME,
			members: [],
		};
		const invitation: InvitationRecord = {
			id: newId<InvitationId>(),
			workspace: workspace.id,
			role: "editor",
			tokenHash: HASH,
			isOwnerLink: false,
			createdAt: TIME,
			createdBy: null,
			expiresAt: null,
			maxUses: null,
			uses: 0,
			revokedAt: null,
		};
		await registry.change((draft) => {
			draft.sessions.set(session.id, session);
			draft.invitations.set(invitation.id, invitation);
		});
		expect(registry.sessionByTokenHash(HASH)?.id).toBe(session.id);
		expect(registry.sessionByTokenHash("b".repeat(64))?.id).toBe(session.id);
		expect(registry.invitationByTokenHash(HASH)?.id).toBe(invitation.id);
		expect(registry.sessionByTokenHash("c".repeat(64))).toBeUndefined();
		await registry.change((draft) => void draft.sessions.delete(session.id));
		expect(registry.sessionByTokenHash(HASH)).toBeUndefined();
	});
}
