/** What cells of a list say of the fields of a record: read, or told as what is wrong with the very cell. */

import type { CellValue } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { LANGUAGES } from "#shared/lib/language.ts";
import type { RecordFault, SaidCell, SaidLine } from "#client/document/import-records/records-file.ts";
import { type DayOrder, guessDayOrder, readDate } from "#client/spreadsheet/cell-values.ts";
import { isNoValue, readNumber } from "#client/spreadsheet/read-number.ts";

export class CellReader {
	readonly faults: RecordFault[] = [];
	readonly #dayOrder: DayOrder;

	/** `dates`: the cells that say some, all together: one that can only be read one way tells of the others. */
	constructor(dates: Iterable<string> = []) {
		this.#dayOrder = guessDayOrder(dates);
	}

	/** The one cell of a target; a second one that says otherwise is told. */
	one(line: SaidLine, target: string): SaidCell | null {
		const [first, ...others] = line.said.get(target) ?? [];
		for (const other of others) if (other.text !== first?.text) this.fault(other, "said-twice");
		return first ?? null;
	}

	text(line: SaidLine, target: string, longest: number): string | null {
		const said = this.one(line, target);
		if (!said) return null;
		if (said.text.length <= longest) return said.text;
		this.fault(said, "too-long");
		return null;
	}

	/** A number; « n/d » says nothing. */
	number(said: SaidCell | null): number | null {
		if (!said || isNoValue(said.text)) return null;
		const number = readNumber(said.text);
		if (number === null) this.fault(said, "not-a-number");
		return number;
	}

	date(said: SaidCell | null): string | null {
		if (!said || isNoValue(said.text)) return null;
		const read = readDate(said.text, this.#dayOrder, "start");
		if (!read) this.fault(said, "not-a-date");
		return read?.date ?? null;
	}

	/** One of a few, by its words in either language. */
	choice<Value extends string>(
		said: SaidCell | null,
		words: Readonly<Record<"fr" | "en", Readonly<Record<Value, string>>>>,
		language: "fr" | "en",
		more: Readonly<Record<string, Value>> = {},
	): Value | null {
		if (!said || isNoValue(said.text)) return null;
		const asked = foldText(said.text);
		for (const one of LANGUAGES)
			for (const [value, word] of Object.entries(words[one]) as [Value, string][])
				if (value !== "" && (foldText(word) === asked || value === asked)) return value;
		const found = more[asked];
		if (found !== undefined) return found;
		const choices = (Object.entries(words[language]) as [Value, string][]).flatMap(([value, word]) =>
			value === "" ? [] : word,
		);
		this.faults.push({ ...said, because: "not-a-choice", choices });
		return null;
	}

	fault(said: SaidCell, because: RecordFault["because"]): void {
		this.faults.push({ ...said, because });
	}
}

/** The record a line speaks of, by its code when it says one, else by its name. `null`: none yet; `"several"`: one cannot tell. */
export function matchOf<One extends { id: string; code: string; name: string }>(
	all: readonly One[],
	code: string,
	name: string,
): One | null | "several" {
	const byCode = code === "" ? [] : all.filter((one) => foldText(one.code) === foldText(code));
	const found = byCode.length > 0 || name === "" ? byCode : all.filter((one) => foldText(one.name) === foldText(name));
	// Under another code, the same name is another thing.
	const fits = byCode.length > 0 || code === "" ? found : found.filter((one) => one.code === "");
	return fits.length > 1 ? "several" : (fits[0] ?? null);
}

export type FieldValues = Record<string, CellValue>;
