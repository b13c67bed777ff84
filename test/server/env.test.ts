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
	["LOG_LEVEL", "loud"],
	["DATA_DIR", "a\0b"],
])("[R68] %s=%s is refused by a sentence that names it, in both languages", (name, value) => {
	const read = readEnv({ [name]: value }, "/");
	expect(read).toMatchObject({ ok: false, error: { setting: name } });
	const [french, english] = read.ok ? [] : read.error.sentence.split("\n");
	expect(french).toContain(`Le réglage ${name} `);
	expect(english).toContain(`The setting ${name} `);
});

test("every setting is in the table that documents it", () => {
	expect(SETTINGS.map((setting) => setting.name)).toEqual([
		"PORT",
		"HOST",
		"DATA_DIR",
		"PUBLIC_URL",
		"TRUST_PROXY",
		"MEDIA_QUOTA_MB",
		"LOG_LEVEL",
	]);
});
