/** The settings of the server: read and checked once at start. A wrong one stops the start with a sentence that names it. */

import { isAbsolute, resolve } from "node:path";
import { refused, ok, type Result } from "#shared/lib/result.ts";

export const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;

export type Env = {
	port: number;
	host: string;
	/** Absolute path of the folder everything is kept in. */
	dataDir: string;
	/** The exact origin people open (`https://palier.example.org`), or null: each request's own host is then trusted to be it. */
	publicUrl: string | null;
	/** How many reverse proxies stand in front; their X-Forwarded-* headers are believed only then. */
	trustProxy: number;
	/** How much the images of one workspace may take. */
	mediaQuotaMb: number;
	/** Null: no mail leaves this server. */
	mail: { smtpUrl: string; from: string } | null;
	logLevel: (typeof LOG_LEVELS)[number];
};

/** Every setting, with what it is when nothing is said. The README's table is this one. */
export const SETTINGS = [
	{
		name: "PORT",
		byDefault: "3000",
		fr: "port d’écoute (0\u00a0: un port libre au hasard)",
		en: "port to listen on (0: any free port)",
	},
	{
		name: "HOST",
		byDefault: "127.0.0.1",
		fr: "adresse d’écoute\u00a0; 0.0.0.0 ouvre Palier au réseau",
		en: "address to listen on; 0.0.0.0 opens Palier to the network",
	},
	{
		name: "DATA_DIR",
		byDefault: "./data",
		fr: "dossier où tout est gardé",
		en: "folder where everything is kept",
	},
	{
		name: "PUBLIC_URL",
		byDefault: "",
		fr: "adresse exacte que les gens ouvrent (https://palier.exemple.org), derrière un mandataire",
		en: "exact address people open (https://palier.example.org), behind a proxy",
	},
	{
		name: "TRUST_PROXY",
		byDefault: "off",
		fr: "off, on, ou le nombre de mandataires devant Palier",
		en: "off, on, or the number of proxies in front of Palier",
	},
	{
		name: "MEDIA_QUOTA_MB",
		byDefault: "2048",
		fr: "place que les images d’un espace peuvent prendre, en Mo",
		en: "space that the images of one workspace may take, in MB",
	},
	{
		name: "PALIER_SMTP_URL",
		byDefault: "",
		fr: "serveur qui envoie les courriels (smtps://compte:secret@serveur)\u00a0; rien\u00a0: les avis restent dans Palier",
		en: "server that sends e-mail (smtps://account:secret@server); nothing: notices stay in Palier",
	},
	{
		name: "PALIER_MAIL_FROM",
		byDefault: "",
		fr: "adresse qui signe les courriels (Palier <palier@exemple.org>)",
		en: "address that signs e-mails (Palier <palier@example.org>)",
	},
	{
		name: "LOG_LEVEL",
		byDefault: "warn",
		fr: LOG_LEVELS.join(", "),
		en: LOG_LEVELS.join(", "),
	},
] as const;

export type SettingName = (typeof SETTINGS)[number]["name"];

/** Which setting is wrong, in French then in English. */
export type WrongSetting = { setting: SettingName; sentence: string };

type Variables = Record<string, string | undefined>;

/** Reads the settings from the process's variables. The first wrong one is returned as a refusal. */
export function readEnv(variables: Variables, folder: string): Result<Env, WrongSetting> {
	const said = (name: SettingName) => {
		const text = variables[name]?.trim();
		return text ? text : (SETTINGS.find((setting) => setting.name === name)?.byDefault ?? "");
	};

	const port = readPort(said("PORT"));
	if (port === null)
		return wrong("PORT", said("PORT"), "un nombre entier de 0 à 65535", "a whole number from 0 to 65535");

	const host = said("HOST");
	if (!/^[A-Za-z0-9.:_%-]+$/.test(host))
		return wrong(
			"HOST",
			host,
			"une adresse ou un nom de machine, sans «\u00a0http://\u00a0» (par exemple 127.0.0.1 ou 0.0.0.0)",
			'an address or a host name, without "http://" (for example 127.0.0.1 or 0.0.0.0)',
		);

	const dataDir = said("DATA_DIR");
	if (dataDir.includes("\0"))
		return wrong("DATA_DIR", JSON.stringify(dataDir), "le chemin d’un dossier", "the path of a folder");

	const publicUrl = readOrigin(said("PUBLIC_URL"));
	if (publicUrl === undefined)
		return wrong(
			"PUBLIC_URL",
			said("PUBLIC_URL"),
			"une adresse http(s) sans chemin (par exemple https://palier.exemple.org)",
			"an http(s) address without a path (for example https://palier.example.org)",
		);

	const trustProxy = readProxies(said("TRUST_PROXY"));
	if (trustProxy === null)
		return wrong(
			"TRUST_PROXY",
			said("TRUST_PROXY"),
			"off, on ou un nombre de 0 à 10",
			"off, on or a number from 0 to 10",
		);

	const mediaQuotaMb = /^\d{1,7}$/.test(said("MEDIA_QUOTA_MB")) ? Number(said("MEDIA_QUOTA_MB")) : null;
	if (mediaQuotaMb === null)
		return wrong(
			"MEDIA_QUOTA_MB",
			said("MEDIA_QUOTA_MB"),
			"un nombre entier de mégaoctets",
			"a whole number of megabytes",
		);

	const smtpUrl = said("PALIER_SMTP_URL");
	const from = said("PALIER_MAIL_FROM");
	// Its value holds a secret: the sentence never repeats it.
	if (smtpUrl !== "" && !isSmtpUrl(smtpUrl))
		return wrong(
			"PALIER_SMTP_URL",
			"…",
			"une adresse smtp:// ou smtps:// (par exemple smtps://compte:secret@courriel.exemple.org)",
			"an smtp:// or smtps:// address (for example smtps://account:secret@mail.example.org)",
		);
	if (smtpUrl !== "" && !/^(?:[^\r\n@<>]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(from))
		return wrong(
			"PALIER_MAIL_FROM",
			from,
			"l’adresse qui signe les courriels (par exemple Palier <palier@exemple.org>)",
			"the address that signs e-mails (for example Palier <palier@example.org>)",
		);
	if (smtpUrl !== "" && publicUrl === null)
		return wrong(
			"PUBLIC_URL",
			"",
			"l’adresse où mènent les liens des courriels, puisque PALIER_SMTP_URL est donné",
			"the address that the links of e-mails lead to, since PALIER_SMTP_URL is given",
		);

	const logLevel = LOG_LEVELS.find((level) => level === said("LOG_LEVEL"));
	if (!logLevel)
		return wrong(
			"LOG_LEVEL",
			said("LOG_LEVEL"),
			`l’un de ces mots : ${LOG_LEVELS.join(", ")}`,
			`one of these words: ${LOG_LEVELS.join(", ")}`,
		);

	return ok({
		port,
		host,
		dataDir: isAbsolute(dataDir) ? dataDir : resolve(folder, dataDir),
		publicUrl,
		trustProxy,
		mediaQuotaMb,
		mail: smtpUrl === "" ? null : { smtpUrl, from },
		logLevel,
	});
}

function wrong(setting: SettingName, given: string, fr: string, en: string): Result<never, WrongSetting> {
	return refused({
		setting,
		sentence:
			`Le réglage ${setting} ne convient pas : « ${given} ». Il faut ${fr}.\n` +
			`The setting ${setting} is wrong: "${given}". It must be ${en}.`,
	});
}

function isSmtpUrl(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname } = new URL(text);
	return (protocol === "smtp:" || protocol === "smtps:") && hostname !== "";
}

function readPort(text: string): number | null {
	if (!/^\d{1,5}$/.test(text)) return null;
	const port = Number(text);
	return port <= 65535 ? port : null;
}

/** The origin of an address without path, null when nothing is said, undefined when it is wrong. */
function readOrigin(text: string): string | null | undefined {
	if (text === "") return null;
	if (!URL.canParse(text)) return undefined;
	const url = new URL(text);
	const isBare = url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
	return (url.protocol === "https:" || url.protocol === "http:") && isBare ? url.origin : undefined;
}

function readProxies(text: string): number | null {
	const word = text.toLowerCase();
	if (["off", "false", "no", "non"].includes(word)) return 0;
	if (["on", "true", "yes", "oui"].includes(word)) return 1;
	return /^(\d|10)$/.test(word) ? Number(word) : null;
}
