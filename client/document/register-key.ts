/** Under which name the register of decisions of a workspace is remembered, by whoever reads it. */

import type { WorkspaceId } from "#shared/lib/ids.ts";

export const registerKey = (workspace: WorkspaceId) => `decisions/${workspace}`;
