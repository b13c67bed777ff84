/** What the tables of a step wrote, asked of the server and put side by side. */

import { useEffect, useMemo, useState } from "react";
import {
	type BlockJson,
	blocksFingerprint,
	idOfBlock,
	wordsOfBlocks,
	idsOfBlocks,
} from "#shared/document/block-json.ts";
import { type ComparedPassage, comparedPassages } from "#shared/document/compared-versions.ts";
import { copiesOf, type TableCopy, type TableWork } from "#shared/ledger/workshop-tables.ts";
import type { TableVersionsReply } from "#shared/protocol/workshops.ts";
import { wordDifference } from "#shared/lib/word-difference.ts";
import type { Failure } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Resource, useResource } from "#client/api/use-resource.ts";
import { useAskedAgain } from "#client/features/workshops/use-asked-again.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

/** What is written is looked at now and then; what becomes of it, at once. Two hundred people need not ask as often as who leads. */
const AGAIN_MS = { leading: 6_000, takingPart: 30_000 };
/** They all hear at the same instant that the group is back: they do not all ask at that instant. */
const SPREAD_MS = 2_000;

export function useTableVersions(step: string): Resource<TableVersionsReply> {
	const { workspace, document, state, leads } = useWorkshop();
	const api = useApi();
	const found = useResource(`workshops/${workspace}/${document}/tables/${step}`, async () => {
		if (!leads) await new Promise((resolve) => setTimeout(resolve, Math.random() * SPREAD_MS));
		return api.tableVersions(workspace, document, step);
	});
	const { reload } = found;
	const isKnown = found.state !== "loading";
	const work = state.works.get(step);
	const moment = `${state.copies.size} ${state.plenaries.get(step)?.since} ${[...(work?.taken ?? [])].join()} ${mixMoment(work)}`;
	const [first] = useState(moment);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something became of the versions; the first time, only what was known from before
	useEffect(() => {
		if (isKnown || moment !== first) reload();
	}, [moment, first, reload]);
	useAskedAgain(reload, leads ? AGAIN_MS.leading : AGAIN_MS.takingPart);
	return found;
}

function mixMoment(work: TableWork | undefined): string {
	return [...(work?.mixed ?? [])].map(([passage, mix]) => `${passage} ${blocksFingerprint(mix.before)}`).join();
}

/** A version with the tables that wrote it: several may have written the same. */
export type Version = { readonly blocks: readonly BlockJson[]; readonly copies: readonly TableCopy[] };

export type PlenaryPassage = ComparedPassage & {
	/** Those that say something else than what all were given, in the order of the tables. */
	readonly distinct: readonly Version[];
	/** The tables that left it as it was. */
	readonly unchanged: readonly TableCopy[];
	/** What the document says there now. */
	readonly now: readonly BlockJson[];
};

/** The passages where tables differ from what they were given. */
export function plenaryPassages(
	{ source }: Pick<TableWork, "source">,
	copies: readonly TableCopy[],
	{ versions, now }: TableVersionsReply,
): PlenaryPassage[] {
	const known = versions.flatMap(({ document, blocks }) => {
		const copy = copies.find((one) => one.document === document);
		return copy ? [{ copy, blocks }] : [];
	});
	const made = known.map(({ blocks }) => blocks);
	const told = new Set(idsOfBlocks([source.blocks, ...made].flat()));
	return comparedPassages(source.blocks, made, source.prev).map((passage) => {
		const given = blocksFingerprint(passage.base);
		const groups = new Map<string, { blocks: readonly BlockJson[]; copies: TableCopy[] }>();
		for (const [place, { copy }] of known.entries()) {
			const blocks = passage.versions[place] ?? [];
			const mark = blocksFingerprint(blocks);
			const group = groups.get(mark) ?? { blocks, copies: [] };
			group.copies.push(copy);
			groups.set(mark, group);
		}
		const unchanged = groups.get(given)?.copies ?? [];
		groups.delete(given);
		const here = withWhatFollows(now, new Set(passage.ids), told);
		// An addition comes after all that its neighbour has become.
		const before = passage.prev === null ? [] : withWhatFollows(now, new Set([passage.prev]), told);
		const prev = idsOfBlocks(before).at(-1) ?? passage.prev;
		return { ...passage, prev, distinct: [...groups.values()], unchanged, now: here };
	});
}

/** The blocks with these ids, each with what was written right after it since and stands in nothing that tables were given or made. */
function withWhatFollows(
	now: readonly BlockJson[],
	ids: ReadonlySet<string>,
	told: ReadonlySet<string>,
): readonly BlockJson[] {
	let isWithin = false;
	return now.filter((block) => {
		const id = idOfBlock(block) ?? "";
		if (told.has(id)) isWithin = ids.has(id);
		return isWithin;
	});
}

/** `gone`: the workshop came with an archive that has no words of tables. */
export type PlenaryFound =
	| { state: "loading" }
	| { state: "gone" }
	| { state: "failed"; failure: Failure; reload: () => void }
	| { state: "ready"; passages: readonly PlenaryPassage[] };

/** The same, live. */
export function usePlenaryPassages(step: string): PlenaryFound {
	const { state } = useWorkshop();
	const found = useTableVersions(step);
	const versions = found.state === "ready" ? found.value : null;
	const work = state.works.get(step);
	const copies = copiesOf(state, step);
	const order = copies.map(({ document }) => document).join();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the workshop is folded in place and much happens in it; copies are the same as long as their order is
	const passages = useMemo(
		() => (work && versions ? plenaryPassages(work, copies, versions) : null),
		[work?.source, order, versions],
	);
	if (found.state === "failed") return found;
	if (!versions || !passages) return { state: "loading" };
	if (copies.length > 0 && versions.versions.length === 0) return { state: "gone" };
	return { state: "ready", passages };
}

/** How many words a table wrote, by copy. */
export function wordsWritten({ source }: Pick<TableWork, "source">, blocks: readonly BlockJson[]): number {
	const parts = wordDifference(wordsOfBlocks(source.blocks), wordsOfBlocks(blocks));
	return parts.reduce((sum, { kind, text }) => (kind === "added" ? sum + text.split(" ").length : sum), 0);
}

/** The wordings a group chooses among, what it was given first; each once. */
export function wordingsToChoose({ base, distinct }: PlenaryPassage): string[] {
	const words = [base, ...distinct.map(({ blocks }) => blocks)].map((blocks) => wordsOfBlocks(blocks).trim());
	return [...new Set(words.filter((one) => one !== ""))];
}
