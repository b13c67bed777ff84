/** What a person is shown of a plan: counts, and the first lines of each kind. The plan itself stays in the worker. */

import type { Project } from "#shared/document/portfolio.ts";
import { NeighbourIndex } from "#shared/domain/neighbours.ts";
import { type ImportNotice } from "#client/features/portfolio/import/read-row.ts";
import {
	type ImportPlan,
	type PlannedAddition,
	type PlannedChange,
	type RefusedLine,
} from "#client/features/portfolio/import/plan-import.ts";

export type Listed<One> = { count: number; first: readonly One[] };

/** A new project that resembles one that is there. */
export type LikelyDouble = { line: number; name: string; other: string; otherName: string };

/** What is noticed of several lines in the same words: said once, with the first of them. */
export type NoticeGroup = Pick<ImportNotice, "kind" | "text"> & { count: number; first: readonly ImportNotice[] };

export type ImportReport = {
	additions: Listed<PlannedAddition>;
	changes: Listed<PlannedChange>;
	unchanged: number;
	refusals: Listed<RefusedLine>;
	notices: Listed<NoticeGroup>;
	/** How many notices those are, line by line. */
	noticed: number;
	doubles: Listed<LikelyDouble>;
	/** How many of the additions were compared with what is there. */
	compared: number;
	newFields: readonly string[];
};

export const MOST_LISTED = 200;
/** Beyond, comparing each would take longer than the rest of the import. */
const MOST_COMPARED = 2_000;
const ALIKE = 0.62;

export function reportOf(plan: ImportPlan, existing: readonly Project[]): ImportReport {
	const compared = existing.length === 0 ? [] : plan.additions.slice(0, MOST_COMPARED);
	return {
		additions: listed(plan.additions),
		changes: listed(plan.changes),
		unchanged: plan.unchanged,
		refusals: listed(plan.refusals),
		notices: listed(groupsOf(plan.notices)),
		noticed: plan.notices.length,
		doubles: listed(likelyDoubles(compared, existing)),
		compared: compared.length,
		newFields: plan.newFields.map((field) => field.label),
	};
}

function listed<One>(all: readonly One[]): Listed<One> {
	return { count: all.length, first: all.slice(0, MOST_LISTED) };
}

const MOST_OF_A_GROUP = 5;

/** In the order in which each is first met. */
export function groupsOf(notices: readonly ImportNotice[]): NoticeGroup[] {
	const groups = new Map<string, { kind: ImportNotice["kind"]; text: string; count: number; first: ImportNotice[] }>();
	for (const notice of notices) {
		const { kind, text } = notice;
		const key = `${kind} ${text}`;
		const group = groups.get(key) ?? { kind, text, count: 0, first: [] };
		groups.set(key, group);
		group.count += 1;
		if (group.first.length < MOST_OF_A_GROUP) group.first.push(notice);
	}
	return [...groups.values()];
}

function likelyDoubles(additions: readonly PlannedAddition[], existing: readonly Project[]): LikelyDouble[] {
	if (additions.length === 0) return [];
	const index = new NeighbourIndex(existing.filter((project) => !project.archived));
	return additions.flatMap(({ line, values }) => {
		const nearest = index.near(
			{ name: values.name, summary: "", sectors: [], organisations: [] },
			{ most: 1, least: ALIKE },
		)[0];
		return nearest ? [{ line, name: values.name, other: nearest.id, otherName: nearest.name }] : [];
	});
}
