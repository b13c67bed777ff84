/** Takes the fictional starter content away: example documents leave the registry (the log keeps their bytes), example projects leave the portfolio. What the group made stays. */

import { noteAct, signedBy } from "#server/access/note-act.ts";
import type { Standing } from "#server/access/standing.ts";
import type { Parts } from "#server/commands/parts.ts";
import { removeExampleProjects } from "#shared/document/starter-content.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";

export async function removeExamples(parts: Parts, who: Standing): Promise<void> {
	const workspace = who.workspace.id;
	await parts.rooms.edit(roomName(workspace, PORTFOLIO), who.member.id, removeExampleProjects);
	const removed = await parts.registry.change((draft) => {
		const examples = [...draft.documents.values()].filter((one) => one.workspace === workspace && one.example);
		for (const document of examples) draft.documents.delete(document.id);
		const record = draft.workspaces.get(workspace);
		if (record) draft.workspaces.set(workspace, { ...record, hasExamples: false });
		noteAct(draft, signedBy(parts, who), { kind: "examples-removed", documents: examples.length });
		return examples;
	});
	for (const document of removed) parts.rooms.closeRoom(roomName(workspace, document.id), "not-found");
	parts.directories.changed(workspace);
}
