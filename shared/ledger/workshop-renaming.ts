/** That whoever leads a workshop gave one of its guests another name. Which one is in the registry alone, where names are forgotten. */

import { z } from "zod";
import { isId, type MemberId } from "#shared/lib/ids.ts";

const Member = z.string().refine(isId) as unknown as z.ZodType<MemberId>;

/** The server’s own, once the name is changed: it is no command of the stream, and nobody can give it. */
export const NoteRenamed = z.strictObject({ kind: z.literal("note-renamed"), member: Member, by: Member });
export type NoteRenamed = z.infer<typeof NoteRenamed>;

export const Renamed = z.strictObject({ kind: z.literal("renamed"), member: Member, by: Member });
