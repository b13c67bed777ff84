/** A report as it was read, paragraph by paragraph, and what each of its lines is taken for before anything is written. */

/** What a file says of a paragraph. `contents`: a line of a table of contents, by its style. */
export type ReportParagraph = {
	text: string;
	kind: "text" | "heading" | "list" | "contents";
	/** The number or bullet that the program put before it by itself, as it shows: « 3. », « Recommandation 3 : », « • ». */
	label: string;
};

export const LINE_ROLES = ["section", "recommendation", "discussion", "wording", "left-out"] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/** Why a line was left out by itself. */
export type LeftOutReason = "page" | "contents" | "repeated" | "before" | "label";

export type ReportLine = {
	role: LineRole;
	/** Its words, without the number that makes it a recommendation. */
	text: string;
	/** The number of a recommendation as the report writes it (« 12 », « 3.2 »), on its first line; empty on those that go on. */
	number: string;
	/** A bullet of a list. */
	isItem: boolean;
	/** Set where a line was left out by itself. */
	reason?: LeftOutReason;
};

/** The longest report that is read, in paragraphs. */
export const MOST_PARAGRAPHS = 20_000;
/** The most recommendations that one report brings. */
export const MOST_RECOMMENDATIONS = 500;
