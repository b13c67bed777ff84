/** The address of a passage that cites something: the very block, in the framework or in the record whose text it is. */

import type { DirectoryDocument, DirectoryPassage } from "#shared/document/directory.ts";
import { blockHash } from "#shared/domain/page-place.ts";
import type { BlockId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";

export function passageHref(workspace: WorkspaceId) {
	return (document: DirectoryDocument, passage: DirectoryPassage): string => {
		if (passage.record === undefined) {
			return paths.block(workspace, document.kind, document.id, passage.block as BlockId);
		}
		const record = paths.record(workspace, document.kind, document.id, passage.record as RecordId);
		return passage.block === "" ? record : `${record}${blockHash(passage.block)}`;
	};
}
