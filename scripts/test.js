/** `npm test`: every proof of the project, one part after the other, a table at the end, and a last line for machines. `--verbose` shows all output; names of parts run only those. */

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { obtainChromium } from "./chromium.js";
import { CACHE, MODULES, ROOT } from "./paths.js";
import { inLanguage, say } from "./say.js";

const bin = (...path) => join(MODULES, ...path);
const vitest = bin("vitest", "vitest.mjs");
const REPORTS = join(CACHE, "tests");
/** Threads and servers that tests start read the code of the product again and again: it is compiled once. */
const COMPILED = join(CACHE, "compiled");

/** Kills, full disks. */
const CRASH = ["test/integration/killed-server.test.ts", "test/integration/full-disk.test.ts"];
/** Who may do what, in any history of rights. */
const ACCESS = "test/hostile/access-histories.test.ts";
/** Suites that need no browser and start the real server: run together, they share one start and both cores. */
const SUITES = ["integration", "crash", "hostile", "access", "convergence"];

const OF_SUITES = /^test\/(?:integration|hostile|convergence)\/.*\.test\.ts$|\.slow\.test\.ts$/;

function suiteOf(path) {
	if (CRASH.includes(path)) return "crash";
	if (path === ACCESS) return "access";
	return ["hostile", "convergence"].find((name) => path.startsWith(`test/${name}/`)) ?? "integration";
}

/** Each part: how it is run, after how long it is taken for hanging (several times what it takes on two quiet cores), and how its tests are counted. */
const PARTS = [
	{ name: "lint", args: [bin("@biomejs", "biome", "bin", "biome"), "check", "."], minutes: 2 },
	{ name: "types", args: [bin("typescript", "bin", "tsc"), "-b"], minutes: 3 },
	// Before what starts the real server, which serves what is built.
	{ name: "build", args: [bin("vite", "bin", "vite.js"), "build", "--logLevel", "warn"], minutes: 3 },
	{ name: "unit", ...suite("unit", ["--project", "unit"]), minutes: 12 },
	{ name: "suites", suites: SUITES, minutes: 15 },
	{
		name: "journeys",
		needs: "build",
		browser: true,
		args: [bin("@playwright", "test", "cli.js"), "test", "--reporter=line,json"],
		env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(REPORTS, "journeys.json") },
		count: countJourneys,
		minutes: 40,
	},
];

function suite(name, filters) {
	const report = join(REPORTS, `${name}.json`);
	const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
	return { args: [vitest, "run", ...filters, ...reporters], count: () => countVitest(report) };
}

const verbose = process.argv.includes("--verbose");
const asked = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const NAMES = PARTS.flatMap(({ name, suites }) => suites ?? [name]);
const unknown = asked.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
	console.error(
		inLanguage(
			`Partie inconnue : ${unknown.join(", ")}. Il y a : ${NAMES.join(", ")}.`,
			`Unknown part: ${unknown.join(", ")}. There are: ${NAMES.join(", ")}.`,
		),
	);
	process.exit(2);
}

let running = null;
for (const signal of ["SIGINT", "SIGTERM"]) {
	process.on(signal, () => {
		if (running) end(running);
		process.exit(130);
	});
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const begun = performance.now();
const outcomes = [];
const isAsked = (name) => asked.length === 0 || asked.includes(name);
for (const part of PARTS) {
	const suites = part.suites?.filter(isAsked) ?? [];
	if (suites.length > 0) for (const outcome of await runSuites(suites, part)) note(outcome);
	if (part.suites || !isAsked(part.name)) continue;
	const needed = outcomes.find((outcome) => outcome.name === part.needs);
	note(needed && needed.failed > 0 ? notRun(part) : await run(part));
}
summarise();

function note(outcome) {
	outcomes.push(outcome);
	if (!verbose && outcome.failed > 0 && outcome.output) console.log(outcome.output);
	console.log(line(outcome));
}

/** One run, an outcome for each suite; its time is what its files took, side by side with others. */
async function runSuites(names, { minutes }) {
	say(`▸ ${names.join(", ")}…`, `▸ ${names.join(", ")}…`);
	const others = SUITES.filter((name) => !names.includes(name));
	const { args } = suite("suites", [
		"--project",
		"integration",
		...filesOf(others).flatMap((file) => ["--exclude", file]),
	]);
	const { code, output, late } = await execute({ args, minutes }, testEnv());
	const report = join(REPORTS, "suites.json");
	const all = names.map((name) => ({ name, ...countVitest(report, name) }));
	// A run that breaks outside its tests has failed even if no test says so.
	if (code !== 0 && all.every(({ failed }) => failed === 0)) all[0].failed = 1;
	for (const outcome of all) if (outcome.passed === 0 && outcome.failed === 0) outcome.failed = 1;
	const first = all.find(({ failed }) => failed > 0);
	if (first) first.output = output + (late ? tooLate(minutes) : "");
	return all;
}

function filesOf(names) {
	const paths = readdirSync(join(ROOT, "test"), { recursive: true }).map(
		(path) => `test/${path.replaceAll("\\", "/")}`,
	);
	return paths.filter((path) => OF_SUITES.test(path) && names.includes(suiteOf(path)));
}

function testEnv(more) {
	return { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...more, CI: process.env.CI ?? "true" };
}

const tooLate = (minutes) => inLanguage(`\nArrêté après ${minutes} minutes.`, `\nStopped after ${minutes} minutes.`);

/** Runs one part to its end, or ends it when it takes too long. */
async function run(part) {
	const start = performance.now();
	say(`▸ ${part.name}…`, `▸ ${part.name}…`);
	const env = testEnv(part.env);
	if (part.browser) {
		const browser = await obtainChromium();
		if (!browser) {
			const output = inLanguage(
				"Aucun Chromium n’a pu être trouvé ni installé. Installez-en un (par exemple « apt-get install chromium »), ou nommez-le par la variable PALIER_CHROMIUM, puis relancez.",
				"No Chromium could be found or installed. Install one (for example “apt-get install chromium”), or name it with the variable PALIER_CHROMIUM, then run again.",
			);
			return { name: part.name, passed: 0, failed: 1, skipped: 0, ms: performance.now() - start, output };
		}
		env.PALIER_CHROMIUM = browser;
	}
	const { code, output, late } = await execute(part, env);
	const counted = part.count?.() ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
	// A part that breaks outside its tests, or runs none, has failed even if no test says so.
	if (counted.failed === 0 && (code !== 0 || counted.passed === 0)) counted.failed = 1;
	return {
		...{ name: part.name, ...counted, ms: performance.now() - start },
		output: output + (late ? tooLate(part.minutes) : ""),
	};
}

function execute(part, env) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, part.args, {
			cwd: ROOT,
			env,
			detached: process.platform !== "win32",
			stdio: ["ignore", "pipe", "pipe"],
		});
		running = child;
		const chunks = [];
		const keep = (chunk) => {
			if (verbose) process.stdout.write(chunk);
			else chunks.push(chunk);
		};
		child.stdout.on("data", keep);
		child.stderr.on("data", keep);
		let late = false;
		const timer = setTimeout(() => {
			late = true;
			end(child);
		}, part.minutes * 60_000);
		const finish = (code) => {
			clearTimeout(timer);
			running = null;
			resolve({ code, output: Buffer.concat(chunks).toString("utf8"), late });
		};
		child.on("error", (error) => {
			chunks.push(Buffer.from(`${error.message}\n`));
			finish(1);
		});
		child.on("close", finish);
	});
}

/** Ends a part with everything it started. */
function end(child) {
	try {
		if (process.platform === "win32") child.kill("SIGKILL");
		else process.kill(-child.pid, "SIGKILL");
	} catch (error) {
		if (error.code !== "ESRCH") throw error;
	}
}

function notRun(part) {
	const output = inLanguage(`Pas lancé : ${part.needs} a échoué.`, `Not run: ${part.needs} failed.`);
	return { name: part.name, passed: 0, failed: 1, skipped: 0, ms: 0, output };
}

/** What a report says of the files of one suite, or of all. */
function countVitest(report, name) {
	if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, ms: 0 };
	const { testResults } = JSON.parse(readFileSync(report, "utf8"));
	const files = testResults.filter((file) => !name || suiteOf(relative(ROOT, file.name)) === name);
	const tests = files.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })));
	const failed = tests.filter(({ status }) => status === "failed");
	const passed = tests.filter(({ status }) => status === "passed");
	// A file that cannot even be loaded has no failed test: it counts as one.
	const broken = files.filter(
		(file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
	);
	return {
		passed: passed.length,
		failed: failed.length + broken.length,
		skipped: tests.length - passed.length - failed.length,
		failures: [
			...failed.map((test) => failure(test.file, test.fullName, test.failureMessages[0])),
			...broken.map((file) => failure(file.name, "", file.message)),
		],
		ms: files.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0),
	};
}

function countJourneys() {
	const report = join(REPORTS, "journeys.json");
	if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
	const { stats, errors, suites } = JSON.parse(readFileSync(report, "utf8"));
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + (errors?.length ?? 0),
		skipped: stats.skipped,
		failures: suites.flatMap(failedJourneys),
	};
}

function failedJourneys({ specs, suites = [] }) {
	const failed = specs.filter((spec) => !spec.ok);
	const errors = ({ tests }) => tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
	return [
		...failed.map((spec) => {
			const [first] = errors(spec);
			const { file, line } = first?.location ?? spec;
			return failure(`${file}:${line}`, spec.title, first?.message);
		}),
		...suites.flatMap(failedJourneys),
	];
}

/** A test that failed, and the beginning of what it said, which holds what was awaited and what came. */
function failure(place, title, message) {
	const said = stripVTControlCharacters(String(message ?? "")).trim();
	const lines = said.split("\n").filter((text) => text.trim() !== "" && !text.includes("node_modules"));
	return [
		`${relative(ROOT, resolve(ROOT, place))} › ${title}`,
		...lines.slice(0, 14).map((text) => `    ${text.slice(0, 200)}`),
	].join("\n");
}

function line({ name, passed, failed, skipped, ms }) {
	const mark = failed > 0 ? "✗" : "✓";
	const more = skipped > 0 ? inLanguage(`, ${skipped} sautés`, `, ${skipped} skipped`) : "";
	const counts = inLanguage(`${passed} réussis, ${failed} échoués`, `${passed} passed, ${failed} failed`);
	return `${mark} ${name.padEnd(12)} ${`${(ms / 1000).toFixed(1)} s`.padStart(8)}   ${counts}${more}`;
}

function summarise() {
	const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
	const passed = sum("passed");
	const failed = sum("failed");
	console.log(`\n${"─".repeat(56)}`);
	for (const outcome of outcomes) console.log(line(outcome));
	console.log("─".repeat(56));
	// Said again here, for whoever reads only the end.
	for (const { failures = [] } of outcomes) for (const text of failures) console.log(`✗ ${text}`);
	const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
	say(`En ${minutes} min.`, `In ${minutes} min.`);
	process.exitCode = failed > 0 ? 1 : 0;
	console.log(`${passed} passed, ${failed} failed`);
}
