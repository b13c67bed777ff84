/** What crosses `/api` about the balance of voices: shares of groups, never of anybody. */

/** What is counted: the people, the signs they added to texts and records, their comments, proposals and ballots. */
export const VOICE_MEASURES = ["people", "signs", "comments", "proposals", "ballots"] as const;
export type VoiceMeasure = (typeof VOICE_MEASURES)[number];

export type VoiceGroup = {
	/** Null: all the others together, sectors of fewer than three people and people without a sector. */
	sector: string | null;
	/** Members of it who are in the workspace now; never fewer than three. */
	people: number;
	/** In whole percents of what the groups did together; null where fewer than three people did any. */
	shares: Record<VoiceMeasure, number | null>;
};

/** `GET /api/workspaces/:id/voices?document=&from=&to=` (seeVoices); days `yyyy-mm-dd`, both included. Without a document: the whole workspace. */
export type VoicesReply = {
	/** Empty when the groups are too small for any to be shown without showing somebody. */
	groups: VoiceGroup[];
	/** Measures of which nothing is told, because fewer than three people did any. */
	hidden: VoiceMeasure[];
};
