/** What cells of a list say of the fields of a record: read, or told as what is wrong with the very cell. */

import { foldText } from "#shared/lib/fold-text.ts";
import { LANGUAGES } from "#shared/lib/language.ts";
import type { CellReading, RecordFault, SaidCell, SaidLine } from "#client/document/import-records/records-file.ts";
import { type DayOrder, guessDayOrder, readDate, readSerialDate } from "#client/spreadsheet/cell-values.ts";
import { isNoValue, readNumber } from "#client/spreadsheet/read-number.ts";
import type { DateSystem } from "#client/spreadsheet/workbook-names.ts";

export class CellReader {
	readonly faults: RecordFault[] = [];
	/** What is taken otherwise than it is written. */
	readonly readings: CellReading[] = [];
	readonly #dayOrder: DayOrder;
	readonly #dateSystem: DateSystem;

	/** `dates`: the cells that say some, all together: one that can only be read one way tells of the others. */
	constructor(dateSystem: DateSystem, dates: Iterable<string> = []) {
		this.#dateSystem = dateSystem;
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
		if (read) return read.date;
		const counted = readSerialDate(said.text, this.#dateSystem);
		if (counted === null) this.fault(said, "not-a-date");
		else this.readings.push({ ...said, as: counted });
		return counted;
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
