/** Balises that become one, or one that becomes two: their words and criteria follow, what pointed at them leads on, and each says where it came from. */

import type * as Y from "yjs";
import { type Balise, baliseTable, criteriaOf, criterionTable, nextBaliseCode } from "#shared/document/balise-set.ts";
import { copyRichText } from "#shared/document/copy-rich-text.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { survivorId } from "#shared/document/survivor.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

/** The shared types that a merge or a split may touch, for an undo. */
export function baliseScope(doc: Y.Doc, ids: readonly string[]): Y.AbstractType<unknown>[] {
	const texts = ids.flatMap((id) => [
		richText(doc, recordTextName("statement", id)),
		richText(doc, recordTextName("why", id)),
	]);
	return [...baliseTable(doc).scope, ...criterionTable(doc).scope, ...texts] as Y.AbstractType<unknown>[];
}

/**
 * Makes one balise part of another: its statement and its reasons come under those of the kept one, its criteria become the kept one’s (with what was
 * judged of them), and it is put away and leads there. Of two people who merge the same two at once, the other way round, one wins whole.
 * False when one of them is no longer there, or was merged meanwhile.
 */
export function mergeBalises(doc: Y.Doc, keptId: RecordId, goneId: RecordId): boolean {
	const balises = baliseTable(doc);
	const criteria = criterionTable(doc);
	const [kept, gone] = [balises.get(keptId), balises.get(goneId)];
	if (!kept || !gone || keptId === goneId || kept.mergedInto !== "" || gone.mergedInto !== "") return false;
	doc.transact(() => {
		for (const part of ["statement", "why"] as const) {
			const [from, to] = [recordTextName(part, goneId), recordTextName(part, keptId)];
			const words = (name: string) => plainText(richText(doc, name)).trim();
			if (words(from) !== "" && words(from) !== words(to)) copyRichText(doc, from, to);
		}
		// Written even where it is so already: of two merges that cross, the one that holds keeps all the criteria.
		for (const criterion of [...criteriaOf(criteria, keptId), ...criteriaOf(criteria, goneId)])
			criteria.decide(criterion.id, { balise: keptId }, false);
		if (kept.level !== gone.level) balises.set(keptId, "level", "required");
		balises.decide(keptId, { mergedInto: "", origins: [...kept.origins, { how: "merge", balise: goneId }] }, false);
		balises.decide(goneId, { mergedInto: keptId }, true);
	});
	return true;
}

/**
 * Makes two of one: the new one begins with the same words, stands just after, and takes these criteria along with what was judged of them.
 * Null when the balise is no longer there, or is put away.
 */
export function splitBalise(doc: Y.Doc, id: RecordId, name: string, moved: readonly string[]): RecordId | null {
	const balises = baliseTable(doc);
	const criteria = criterionTable(doc);
	const from = balises.get(id);
	if (!from || from.archived) return null;
	const made = newId<RecordId>();
	doc.transact(() => {
		const { level, section } = from;
		const code = nextBaliseCode(balises.list());
		balises.add(made, { code, name, level, section, origins: [{ how: "split", balise: id }] }, { after: id });
		for (const part of ["statement", "why"] as const)
			copyRichText(doc, recordTextName(part, id), recordTextName(part, made));
		for (const criterion of criteriaOf(criteria, id))
			if (moved.includes(criterion.id)) criteria.set(criterion.id, "balise", made);
	});
	return made;
}

/** The balise that an id leads to now: itself, or the one it became part of, however often. */
export function survivingBalise(all: readonly Balise[], id: string): RecordId {
	const byId = new Map(all.map((one) => [one.id as string, one]));
	return survivorId(id, (one) => {
		const next = byId.get(one)?.mergedInto;
		return next !== undefined && next !== "" && byId.has(next) ? next : undefined;
	}) as RecordId;
}
