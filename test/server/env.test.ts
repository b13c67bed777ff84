/** Settings: what is said, what is not, what is wrong. */

import { expect, test } from "vitest";
import { readEnv, SETTINGS } from "#server/env.ts";

test("[R68] nothing said is this machine alone, on port 3000, in ./data", () => {
	expect(readEnv({}, "/srv/palier")).toEqual({
		ok: true,
		value: {
			port: 3000,
			host: "127.0.0.1",
			dataDir: "/srv/palier/data",
			publicUrl: null,
			trustProxy: 0,
			mediaQuotaMb: 2048,
			mail: null,
			logLevel: "warn",
		},
	});
});

test("[R68] everything said is taken", () => {
	const said = {
		PORT: "8080",
		HOST: "::",
		DATA_DIR: "/var/palier",
		PUBLIC_URL: "https://palier.example.org/",
		TRUST_PROXY: "2",
		LOG_LEVEL: "debug",
	};
	expect(readEnv(said, "/")).toMatchObject({
		ok: true,
		value: { port: 8080, host: "::", publicUrl: "https://palier.example.org", trustProxy: 2, logLevel: "debug" },
	});
});

test.each([
	["PORT", "65536"],
	["PORT", "trois mille"],
	["PORT", "-1"],
	["PORT", "3000.5"],
	["HOST", "http://localhost"],
	["HOST", "deux mots"],
	["PUBLIC_URL", "palier.example.org"],
	["PUBLIC_URL", "https://palier.example.org/chemin"],
	["PUBLIC_URL", "ftp://palier.example.org"],
	["TRUST_PROXY", "peut-être"],
	["PALIER_SMTP_URL", "mail.example.org"],
	["LOG_LEVEL", "loud"],
	["DATA_DIR", "a\0b"],
])("[R68] %s=%s is refused by a sentence that names it, in both languages", (name, value) => {
	const read = readEnv({ [name]: value }, "/");
	expect(read).toMatchObject({ ok: false, error: { setting: name } });
	const [french, english] = read.ok ? [] : read.error.sentence.split("\n");
	expect(french).toContain(`Le réglage ${name} `);
	expect(english).toContain(`The setting ${name} `);
});

test("[R467] mail asks for a signature and for the address its links lead to, and its secret is repeated nowhere", () => {
	const PALIER_SMTP_URL = "smtps://palier:perroquet@mail.example.org";
	const mail = { PALIER_SMTP_URL, PALIER_MAIL_FROM: "Palier <palier@example.org>" };
	expect(readEnv({ ...mail, PUBLIC_URL: "https://palier.example.org" }, "/")).toMatchObject({
		ok: true,
		value: { mail: { smtpUrl: PALIER_SMTP_URL, from: "Palier <palier@example.org>" } },
	});
	const wrong = [
		[{ PALIER_SMTP_URL }, "PALIER_MAIL_FROM"],
		[mail, "PUBLIC_URL"],
		[{ PALIER_SMTP_URL: "http://perroquet@mail.example.org" }, "PALIER_SMTP_URL"],
	] as const;
	for (const [variables, setting] of wrong) {
		const read = readEnv(variables, "/");
		expect(read).toMatchObject({ ok: false, error: { setting } });
		expect(JSON.stringify(read)).not.toContain("perroquet");
	}
});

test("every setting is in the table that documents it", () => {
	expect(SETTINGS.map((setting) => setting.name)).toEqual([
		"PORT",
		"HOST",
		"DATA_DIR",
		"PUBLIC_URL",
		"TRUST_PROXY",
		"MEDIA_QUOTA_MB",
		"PALIER_SMTP_URL",
		"PALIER_MAIL_FROM",
		"LOG_LEVEL",
	]);
});
