/** A data folder as a server leaves it, made without one: a log, a registry and an image. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { fileMediaStore } from "#server/store/media-store.ts";
import { RegistryFileAdapter } from "#server/store/registry-file.ts";
import { RegistryOverLowdb } from "#server/store/registry-over-lowdb.ts";
import type { DocumentRecord } from "#server/store/registry.ts";
import { replay } from "#server/store/replay.ts";
import { openSqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { type RoomName, roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, type MediaId, newId, type WorkspaceId } from "#shared/lib/ids.ts";

const PIXEL = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");
const TIME = "2027-01-15T13:00:00.000Z";

export class DataFolder {
	readonly root = mkdtempSync(join(tmpdir(), "palier-data-"));
	readonly path = join(this.root, "data");
	readonly workspace = newId<WorkspaceId>();
	image = "" as MediaId;
	log!: UpdateLog;
	registry!: RegistryOverLowdb;

	/** A folder with one document that holds these lines, one row each. */
	static async with(...lines: string[]): Promise<{ data: DataFolder; document: DocumentId }> {
		const data = new DataFolder();
		await data.open();
		const { workspace } = data;
		await data.registry.change((draft) =>
			draft.workspaces.set(workspace, {
				id: workspace,
				name: "Table",
				createdAt: TIME,
				sectors: [],
				hasExamples: false,
				guestNameDays: 90,
			}),
		);
		const document = await data.document("Cadre", ...lines);
		data.image = await fileMediaStore(join(data.path, "media")).put(workspace, PIXEL);
		return { data, document };
	}

	async open(): Promise<void> {
		this.log = await openSqliteUpdateLog(this.path);
		this.registry = await RegistryOverLowdb.open(
			new RegistryFileAdapter(this.path, { hasLog: () => false, now: () => Date.parse(TIME) }),
		);
	}

	/** A document, its content first, as the server does. */
	async document(title: string, ...lines: string[]): Promise<DocumentId> {
		const id = newId<DocumentId>();
		await this.writes(this.room(id), ...lines);
		const record: DocumentRecord = {
			id,
			workspace: this.workspace,
			kind: "framework",
			title,
			createdAt: TIME,
			createdBy: null,
			archivedAt: null,
			example: false,
		};
		await this.registry.change((draft) => draft.documents.set(id, record));
		return id;
	}

	async writes(room: RoomName, ...lines: string[]): Promise<void> {
		const doc = replay((await this.log.load(room)).updates);
		for (const line of lines) {
			const before = Y.encodeStateVector(doc);
			doc.getText("text").insert(doc.getText("text").length, line);
			await this.log.append(room, [{ member: null, time: 1, bytes: Y.encodeStateAsUpdate(doc, before) }]);
		}
	}

	room(document: DocumentId): RoomName {
		return roomName(this.workspace, document);
	}

	async text(document: DocumentId): Promise<string> {
		return replay((await this.log.load(this.room(document))).updates)
			.getText("text")
			.toString();
	}

	async close(): Promise<void> {
		await this.registry.close();
		await this.log.close();
	}

	remove(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}
