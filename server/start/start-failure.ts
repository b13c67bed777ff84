/** Why the server could not start, in one sentence that says what to do. */

import type { Env } from "#server/env.ts";
import { FolderTaken } from "#server/store/data-lock.ts";
import { RegistryProblem } from "#server/store/registry-file.ts";
import { RestoreUnfinished } from "#server/store/restore-mark.ts";

/** French, then English. An error nobody foresaw is told as it is. */
export function startFailure(error: unknown, env: Env): string {
	if (error instanceof RegistryProblem || error instanceof FolderTaken || error instanceof RestoreUnfinished)
		return error.message;
	const { code, syscall, message } = fieldsOf(error);
	const sentence =
		syscall === "listen" || syscall === "getaddrinfo" ? listenFailure(code, env) : folderFailure(code, env);
	if (!sentence) return `Palier n’a pas pu démarrer\u00a0: ${message}\nPalier could not start: ${message}`;
	return `${sentence.fr}\n${sentence.en}`;
}

type Sentence = { fr: string; en: string };

function listenFailure(code: string, { host, port }: Env): Sentence | null {
	switch (code) {
		case "EADDRINUSE":
			return {
				fr: `Le port ${port} est déjà pris sur ${host}. Arrêtez l’autre programme, ou choisissez un autre PORT.`,
				en: `Port ${port} is already in use on ${host}. Stop the other program, or choose another PORT.`,
			};
		case "EACCES":
			return {
				fr: `Le port ${port} est réservé par le système. Choisissez un PORT au-dessus de 1023.`,
				en: `Port ${port} is reserved by the system. Choose a PORT above 1023.`,
			};
		case "EADDRNOTAVAIL":
		case "ENOTFOUND":
		case "EAI_AGAIN":
			return {
				fr: `Cette machine n’a pas l’adresse ${host}. Corrigez HOST (127.0.0.1 pour elle seule, 0.0.0.0 pour le réseau).`,
				en: `This machine does not have the address ${host}. Correct HOST (127.0.0.1 for itself alone, 0.0.0.0 for the network).`,
			};
		default:
			return null;
	}
}

function folderFailure(code: string, { dataDir }: Env): Sentence | null {
	switch (code) {
		case "EACCES":
		case "EPERM":
		case "EROFS":
		case "ENOENT":
			return {
				fr: `Le dossier DATA_DIR (${dataDir}) ne peut pas être écrit. Corrigez ses droits, ou choisissez-en un autre.`,
				en: `The folder DATA_DIR (${dataDir}) cannot be written. Correct its permissions, or choose another one.`,
			};
		case "ENOTDIR":
		case "EEXIST":
			return {
				fr: `DATA_DIR (${dataDir}) n’est pas un dossier. Choisissez-en un autre.`,
				en: `DATA_DIR (${dataDir}) is not a folder. Choose another one.`,
			};
		case "ENOSPC":
		case "EDQUOT":
			return {
				fr: `Il n’y a plus de place sur le disque de ${dataDir}. Libérez-en, puis relancez.`,
				en: `The disk of ${dataDir} is full. Free some space, then start again.`,
			};
		default:
			return null;
	}
}

function fieldsOf(error: unknown): { code: string; syscall: string; message: string } {
	const fields = typeof error === "object" && error !== null ? (error as Record<string, unknown>) : {};
	const text = (value: unknown) => (typeof value === "string" ? value : "");
	return { code: text(fields.code), syscall: text(fields.syscall), message: text(fields.message) || String(error) };
}
