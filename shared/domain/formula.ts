/**
 * Formulas of indicators computed from others: `[a] ÷ [b] × 100`. A small grammar, read once into a tree; there is nothing in
 * it that could run. Names in square brackets are other indicators; + − × ÷, parentheses and numbers are all there is.
 */

import { ok, type Result, refused } from "#shared/lib/result.ts";

export type Operator = "+" | "-" | "*" | "/";

export type Formula =
	| { readonly kind: "number"; readonly value: number }
	| { readonly kind: "indicator"; readonly id: string }
	| { readonly kind: "negative"; readonly of: Formula }
	| { readonly kind: "operation"; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

/** What is wrong, and where: a place in the text, from 0. */
export type FormulaFault = {
	kind: "empty" | "too-long" | "too-deep" | "unexpected" | "unfinished" | "unknown-indicator";
	at: number;
	/** The word in question. */
	text: string;
};

const LONGEST = 1000;
const DEEPEST = 40;
const OPERATORS: Readonly<Record<string, Operator>> = {
	"+": "+",
	"-": "-",
	"−": "-",
	"–": "-",
	"*": "*",
	"×": "*",
	"·": "*",
	"/": "/",
	"÷": "/",
};
const SIGNS: Record<Operator, string> = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " };

type Token = { at: number; text: string } & (
	| { kind: "number"; value: number }
	| { kind: "name" }
	| { kind: "operator"; operator: Operator }
	| { kind: "open" | "close" | "end" }
);

/**
 * Reads a formula. `idOf` gives the indicator a bracketed name stands for (an id, a code, a name), or null. Numbers are written
 * as in either language: `100`, `0,5`, `0.5`, `1 000`.
 */
export function parseFormula(text: string, idOf: (name: string) => string | null): Result<Formula, FormulaFault> {
	if (text.length > LONGEST) return refused({ kind: "too-long", at: LONGEST, text: "" });
	const tokens = tokensOf(text);
	if (!tokens.ok) return tokens;
	if (tokens.value.length === 1) return refused({ kind: "empty", at: 0, text: "" });
	return new Reader(tokens.value, idOf).whole();
}

const PIECE =
	/\s+|(?<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)|\[(?<name>[^[\]]{1,200})\]|(?<sign>[-+−–*×·/÷])|(?<open>\()|(?<close>\))/uy;

function tokensOf(text: string): Result<Token[], FormulaFault> {
	const tokens: Token[] = [];
	let at = 0;
	while (at < text.length) {
		PIECE.lastIndex = at;
		const found = PIECE.exec(text);
		if (!found?.groups)
			return refused({ kind: "unexpected", at, text: String.fromCodePoint(text.codePointAt(at) ?? 0) });
		const { number, name, sign, open, close } = found.groups;
		if (number !== undefined)
			tokens.push({ kind: "number", at, text: number, value: Number(number.replace(/\s/g, "").replace(",", ".")) });
		else if (name !== undefined) tokens.push({ kind: "name", at, text: name.trim() });
		else if (sign !== undefined)
			tokens.push({ kind: "operator", at, text: sign, operator: OPERATORS[sign] as Operator });
		else if (open ?? close) tokens.push({ kind: open ? "open" : "close", at, text: open ?? close ?? "" });
		at += found[0].length;
	}
	tokens.push({ kind: "end", at, text: "" });
	return ok(tokens);
}

class Reader {
	readonly #tokens: readonly Token[];
	readonly #idOf: (name: string) => string | null;
	#next = 0;
	#fault: FormulaFault | null = null;

	constructor(tokens: readonly Token[], idOf: (name: string) => string | null) {
		this.#tokens = tokens;
		this.#idOf = idOf;
	}

	whole(): Result<Formula, FormulaFault> {
		const formula = this.#sum(0);
		if (!this.#fault && this.#token.kind !== "end") this.#refuse("unexpected");
		return formula && !this.#fault
			? ok(formula)
			: refused(this.#fault ?? { kind: "unfinished", at: this.#token.at, text: "" });
	}

	get #token(): Token {
		return this.#tokens[this.#next] as Token;
	}

	#refuse(kind: FormulaFault["kind"]): null {
		this.#fault ??= { kind, at: this.#token.at, text: this.#token.text };
		return null;
	}

	#sum(depth: number): Formula | null {
		return this.#chain(depth, ["+", "-"], () => this.#product(depth));
	}

	#product(depth: number): Formula | null {
		return this.#chain(depth, ["*", "/"], () => this.#factor(depth));
	}

	#chain(depth: number, operators: readonly Operator[], part: () => Formula | null): Formula | null {
		if (depth > DEEPEST) return this.#refuse("too-deep");
		let left = part();
		for (
			let token = this.#token;
			left && token.kind === "operator" && operators.includes(token.operator);
			token = this.#token
		) {
			this.#next += 1;
			const right = part();
			left = right && { kind: "operation", operator: token.operator, left, right };
		}
		return left;
	}

	#factor(depth: number): Formula | null {
		const token = this.#token;
		if (token.kind === "end") return this.#refuse("unfinished");
		if (token.kind === "number") {
			this.#next += 1;
			return { kind: "number", value: token.value };
		}
		if (token.kind === "name") {
			const id = this.#idOf(token.text);
			if (id === null) return this.#refuse("unknown-indicator");
			this.#next += 1;
			return { kind: "indicator", id };
		}
		if (token.kind === "operator" && token.operator === "-") {
			if (depth > DEEPEST) return this.#refuse("too-deep");
			this.#next += 1;
			const of = this.#factor(depth + 1);
			return of && { kind: "negative", of };
		}
		if (token.kind !== "open") return this.#refuse("unexpected");
		this.#next += 1;
		const inside = this.#sum(depth + 1);
		if (!inside) return null;
		if (this.#token.kind !== "close") return this.#refuse(this.#token.kind === "end" ? "unfinished" : "unexpected");
		this.#next += 1;
		return inside;
	}
}

/** Writes a formula back, with the names asked for: its ids to store it, the codes of indicators to show it. */
export function writeFormula(formula: Formula, nameOf: (id: string) => string): string {
	const written = (one: Formula, within: number): string => {
		switch (one.kind) {
			case "number":
				return String(one.value).replace(".", ",");
			case "indicator":
				return `[${nameOf(one.id)}]`;
			case "negative":
				return `−${written(one.of, 3)}`;
			case "operation": {
				const rank = one.operator === "+" || one.operator === "-" ? 1 : 2;
				const text = `${written(one.left, rank)}${SIGNS[one.operator]}${written(one.right, rank + 1)}`;
				return rank < within ? `(${text})` : text;
			}
		}
	};
	return written(formula, 0);
}

/** The indicators a formula asks for, each once, in order. */
export function indicatorsIn(formula: Formula): string[] {
	switch (formula.kind) {
		case "number":
			return [];
		case "indicator":
			return [formula.id];
		case "negative":
			return indicatorsIn(formula.of);
		case "operation":
			return [...new Set([...indicatorsIn(formula.left), ...indicatorsIn(formula.right)])];
	}
}
