/** What was asked on the command line of `npm run backup` and `npm run restore`: `--name value` and `--flag`, nothing else. */

import { BackupProblem } from "#server/backup/backup-problem.ts";

export type Asked = { values: ReadonlyMap<string, string>; flags: ReadonlySet<string> };

/** Reads the words after the program's name. An unknown word is refused, rather than a restore done otherwise than meant. */
export function readArguments(words: readonly string[], known: { values: string[]; flags: string[] }): Asked {
	const values = new Map<string, string>();
	const flags = new Set<string>();
	for (let index = 0; index < words.length; index += 1) {
		const word = words[index] ?? "";
		const name = word.startsWith("--") ? word.slice(2) : "";
		const value = words[index + 1];
		if (known.flags.includes(name)) flags.add(name);
		else if (known.values.includes(name) && value !== undefined && !value.startsWith("--")) {
			values.set(name, value);
			index += 1;
		} else {
			const usage = [...known.values.map((one) => `--${one} …`), ...known.flags.map((one) => `--${one}`)].join(" ");
			throw new BackupProblem(
				`« ${word} » n’est pas compris. Usage : ${usage}`,
				`"${word}" is not understood. Usage: ${usage}`,
			);
		}
	}
	return { values, flags };
}
