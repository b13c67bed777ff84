/** Why a file, a line or an import is refused, and what is read otherwise, in a sentence that says what to do. */

import { unreachable } from "#shared/lib/assert.ts";
import { fileRefusalWords } from "#client/spreadsheet/file-texts.ts";
import type { FileRefusal } from "#client/features/portfolio/import/import-session.ts";
import type { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import { type ImportNotice } from "#client/features/portfolio/import/read-row.ts";
import { type PlanRefusal, type RefusalReason } from "#client/features/portfolio/import/plan-import.ts";

export type ImportTexts = (typeof importTexts)["fr"];

export function refusalWords(refusal: FileRefusal | PlanRefusal, t: ImportTexts): string {
	switch (refusal.kind) {
		case "too-many-columns":
			return t.tooManyColumns(refusal.columns, refusal.limit);
		case "too-many-rows":
			return t.tooManyRows(refusal.rows, refusal.limit);
		case "no-name-column":
			return t.noNameColumn;
		case "portfolio-full":
			return t.portfolioFull(refusal.total, refusal.limit);
		case "batch-too-large":
			return t.batchTooLarge(refusal.bytes, refusal.limit);
		default:
			return fileRefusalWords(refusal, t);
	}
}

export function reasonWords(reason: RefusalReason, t: ImportTexts): string {
	switch (reason.kind) {
		case "no-name":
			return t.refusedNoName;
		case "too-many-cells":
			return t.refusedCells(reason.extra);
		case "too-long":
			return t.refusedLong(reason.label, reason.length, reason.limit);
		case "duplicate-line":
			return t.refusedDuplicate(reason.line);
		case "several-matches":
			return t.refusedSeveral(reason.count);
		case "archived-match":
			return t.refusedArchived;
		default:
			return unreachable(reason, "reasonWords");
	}
}

export function noticeWords({ kind, text }: Pick<ImportNotice, "kind" | "text">, t: ImportTexts): string {
	switch (kind) {
		case "date-unreadable":
			return t.noticeDateUnreadable(text);
		case "date-widened":
			return t.noticeDateWidened(text);
		case "date-from-number":
			return t.noticeDateFromNumber(text);
		case "no-value":
			return t.noticeNoValue(text);
		case "own-unreadable":
			return t.noticeOwn(text);
		case "link-unreadable":
			return t.noticeLink(text);
		case "strategy-unknown":
			return t.noticeStrategy(text);
		case "stage-unknown":
			return t.noticeStage(text);
		case "evidence-unknown":
			return t.noticeEvidence(text);
		case "budget-unreadable":
			return t.noticeBudget(text);
		case "budget-unsure":
			return t.noticeBudgetUnsure(text);
		case "notes-kept":
			return t.noticeNotes;
		case "cells-missing":
			return t.noticeMissing(text);
		default:
			return unreachable(kind, "noticeWords");
	}
}
