/** Which kind of view is shown and what groups it: the part of the portfolio's address beside its search and filters. */

import { isViewColumn, VIEW_KINDS, type ViewKind } from "#shared/document/portfolio-views.ts";
import type { GroupingKey } from "#client/features/portfolio/views/grouping-type.ts";

export type ViewChoice = {
	readonly kind: ViewKind;
	/** Empty: no groups in a table, the usual ones elsewhere. */
	readonly groupBy: GroupingKey;
	/** The saved view one came by, whatever was changed since; null for none. */
	readonly saved: string | null;
};

/** The words of addresses, in French like the others. */
const WORDS: Record<ViewKind, string> = {
	table: "tableau",
	board: "colonnes",
	timeline: "calendrier",
	who: "organisations",
	budget: "budget",
};

/** What a board and a budget are grouped by until somebody chooses. */
export const USUAL_GROUPING: Record<ViewKind, GroupingKey> = {
	table: "",
	board: "stage",
	timeline: "",
	who: "",
	budget: "sectors",
};

/** Reads the choice of an address; what it does not know is a plain table. */
export function parseViewChoice(params: URLSearchParams): ViewChoice {
	const kind = VIEW_KINDS.find((one) => WORDS[one] === params.get("vue")) ?? "table";
	const groupBy = params.get("groupe") ?? "";
	const saved = params.get("enregistree") ?? "";
	return {
		kind,
		groupBy: isViewColumn(groupBy) ? groupBy : USUAL_GROUPING[kind],
		saved: /^[a-z0-9_-]{1,64}$/i.test(saved) ? saved : null,
	};
}

/** Writes a choice into an address, leaving the other parameters as they are. */
export function writeViewChoice(choice: ViewChoice, onto: URLSearchParams): URLSearchParams {
	const params = new URLSearchParams(onto);
	for (const key of ["vue", "groupe", "enregistree"]) params.delete(key);
	if (choice.kind !== "table") params.set("vue", WORDS[choice.kind]);
	if (choice.groupBy !== "" && choice.groupBy !== USUAL_GROUPING[choice.kind]) params.set("groupe", choice.groupBy);
	if (choice.saved !== null) params.set("enregistree", choice.saved);
	return params;
}
