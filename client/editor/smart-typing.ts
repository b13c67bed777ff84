/** Real typography as it is typed: « guillemets » with their no-break spaces, ’ and …. Backspace just after gives back what was typed; a setting turns it off. */

import { Extension, InputRule } from "@tiptap/core";
import type { Language } from "#shared/lib/language.ts";

const KEY = "palier.smart-typing";
const NBSP = "\u00a0";

/** Whether this device wants it; yes unless somebody said no. */
export function isSmartTypingOn(): boolean {
	try {
		return window.localStorage.getItem(KEY) !== "off";
	} catch {
		// No storage in this browser: the default holds.
		return true;
	}
}

export function setSmartTyping(isOn: boolean): void {
	try {
		window.localStorage.setItem(KEY, isOn ? "on" : "off");
	} catch (error) {
		// A full or forbidden storage only costs the memory of the choice.
		if (!(error instanceof DOMException)) throw error;
	}
}

const QUOTES: Record<Language, { open: string; close: string }> = {
	fr: { open: `«${NBSP}`, close: `${NBSP}»` },
	en: { open: "“", close: "”" },
};

export const SmartTyping = Extension.create<{ language: () => Language; isOn: () => boolean }>({
	name: "smartTyping",

	addOptions() {
		return { language: () => "fr", isOn: isSmartTypingOn };
	},

	addInputRules() {
		const { language, isOn } = this.options;
		const rule = (find: RegExp, written: (match: RegExpMatchArray) => string) =>
			new InputRule({
				find,
				handler: ({ state, range, match }) => {
					if (!isOn()) return null;
					// Only the last characters are replaced: what was already there keeps its marks.
					state.tr.insertText(written(match), range.from, range.to);
				},
			});
		return [
			rule(/(^|[\s\u00a0([{«“—–-])"$/, (match) => `${match[1] ?? ""}${QUOTES[language()].open}`),
			rule(/[ \u00a0]?"$/, () => QUOTES[language()].close),
			rule(/'$/, () => "’"),
			rule(/\.\.\.$/, () => "…"),
			// A space typed before these signs must not end a line.
			rule(/(\S) ([:;!?»%$])$/, (match) =>
				language() === "fr" ? `${match[1]}${NBSP}${match[2]}` : `${match[1]} ${match[2]}`,
			),
			rule(/« (\S)$/, (match) => `«${NBSP}${match[1]}`),
		];
	},
});
