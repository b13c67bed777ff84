/** The walls and floors of the house: who may import whom, what only one place may touch, and how a file begins. A new folder is one line in these tables. */

import { describe, expect, test } from "vitest";
import { expressionsIn, isSlow } from "#test/support/slow-expressions.ts";
import {
	packageOf,
	productionPackages,
	readProjectFile,
	type SourceFile,
	sourceFiles,
} from "#test/support/source-files.ts";

const files = sourceFiles("shared", "server", "client", "test");
const product = files.filter((file) => !file.path.startsWith("test/"));

/** Rooms of the house, lowest first. Each imports itself and every room of a floor below it; rooms of one floor do not import each other. */
const FLOORS: Record<string, readonly (readonly string[])[]> = {
	shared: [
		["lib"], // branded ids, results, order keys, languages
		["domain"], // one file a noun
		["method"], // starter instruments, as data
		["editor"], // nodes and marks of the text, without views
		["document"], // the shape of each Yjs document
		["protocol"], // what crosses the wire, every refusal
		["ledger"], // streams of attested facts: commands, events, reducers
	],
	server: [
		["env.ts", "log.ts", "clock.ts", "in-turns.ts"], // settings, the logger, the only clock, long work in turns
		["apart"], // work on what others wrote, in a process of its own
		["store"], // what lasts: update log, registry, media
		["backup"], // copies of what lasts, and how they come back
		["access"], // who is asking and what they may do
		["rooms"], // live documents
		["archive"], // a workspace in one file, out and in
		["links"], // who cites whom, and the directory of what can be cited
		["export"], // documents as files of other programs
		["ledger"], // runs commands, publishes events
		["inbox"], // what waits for each member, kept for them alone
		["mail"], // tells them so by e-mail, when they asked for it
		["commands"], // one file an act that touches more than one thing
		["http"], // parse → access → command → reply
		["app.ts"], // builds everything from given parts
		["start"], // what whoever runs the server reads: addresses, the owner’s link, why it cannot start
		["main.ts"], // picks real parts and listens
	],
	client: [
		["i18n"], // the person's language
		["ui", "api", "spreadsheet"], // looks without nouns; calls to the server; workbooks of other programs, in and out
		["document"], // the live document in the browser
		["editor"], // views and menus of the text
		["comments"], // threads on words, records and cells, for every feature
		["proposals"], // other wordings for a passage, made apart and decided beside the text
		["features"], // one folder a thing people do
		["app"], // routes and providers: knows all features
	],
	test: [
		["support"], // a small world for tests
		[
			"shared",
			"server",
			"client",
			"integration",
			"convergence",
			"hostile",
			"journeys",
			"fixtures",
			"house.test.ts",
			"dependencies.test.ts",
			"typography.test.ts",
		],
	],
};

/** Which of the four folders may be imported from each. */
const WALLS: Record<string, readonly string[]> = {
	shared: ["shared"],
	server: ["shared", "server"],
	client: ["shared", "client"],
	test: ["shared", "server", "client", "test"],
};

/** Files over 400 lines, and why each is one thing. */
const LONG_FILES: Record<string, string> = {
	"shared/protocol/refusal-sentences.ts":
		"one list of every refusal, so that none is said twice: it grows with what can be refused",
	"server/rooms/room.ts":
		"joining, gathering, storing, failing and rebuilding are one state: whether the room may still be believed",
	"server/rooms/durable-document.ts":
		"reading, storing, holding still and beginning anew are one state: which document is the true one",
	"server/ledger/ledgers.ts":
		"a command, what is due by itself and what the server writes wait for the same turn of the same ledger: one state",
	"shared/ledger/measurement-columns.ts":
		"the columns, the table that finds their rows and how both grow are one state: hundreds of thousands of values in little memory",
	"test/server/store/update-log-contract.ts":
		"one contract of the log, whatever keeps it: its stories of the past are told on the same small document",
	"client/document/document-session.ts": "one live document: its connection, its copy and how it stands are one state",
};
const LONGEST = 400;

const CLOCK = "server/clock.ts";

type Place = { wall: string; room: string; floor: number; feature: string | null };

function placeOf(path: string): Place {
	const [wall = "", room = "", inner = ""] = path.split("/");
	const floor = (FLOORS[wall] ?? []).findIndex((rooms) => rooms.includes(room));
	const feature = wall === "client" && room === "features" ? inner : null;
	return { wall, room, floor, feature };
}

function wrongImports(file: SourceFile): string[] {
	const from = placeOf(file.path);
	return file.imports.flatMap(({ target, specifier }) => {
		if (target === null) return [];
		const to = placeOf(target);
		const says = (rule: string) => [`${file.path} imports ${specifier}: ${rule}`];
		if (!WALLS[from.wall]?.includes(to.wall))
			return says(`${from.wall}/ may import only ${WALLS[from.wall]?.join("/, ")}/.`);
		if (from.wall === "client" && from.room === "ui" && target.startsWith("shared/domain"))
			return says("client/ui/ knows no noun of the domain.");
		if (from.wall !== to.wall) return [];
		if (from.feature !== null && to.feature !== null && from.feature !== to.feature)
			return says("a feature does not import another feature; what both need moves down.");
		if (from.room === to.room || to.floor < from.floor) return [];
		return says(`${to.wall}/${to.room} is not below ${from.wall}/${from.room}.`);
	});
}

/** Where a text is found in the code of files that may not hold it. */
function holders(pattern: RegExp, isAllowed: (path: string) => boolean, among = product): string[] {
	return among.filter((file) => !isAllowed(file.path) && pattern.test(file.code)).map((file) => file.path);
}

const under =
	(...starts: string[]) =>
	(path: string): boolean =>
		starts.some((start) => path === start || path.startsWith(start.endsWith("/") ? start : `${start}/`));

describe("floors", () => {
	test("every file is in a folder of the table", () => {
		const strangers = files.filter((file) => placeOf(file.path).floor < 0).map((file) => file.path);
		expect(strangers, "add the folder to FLOORS in test/house.test.ts, with a sentence saying what it is").toEqual([]);
	});

	test("a file imports only from its own room and the floors below it", () => {
		expect(files.flatMap(wrongImports)).toEqual([]);
	});

	test("an import of ours leads to a file that exists", () => {
		const known = new Set(files.map((file) => file.path));
		const lost = files.flatMap((file) =>
			file.imports
				.filter(({ target }) => target !== null && /\.tsx?$/.test(target) && !known.has(target))
				.map(({ specifier }) => `${file.path} imports ${specifier}, which does not exist`),
		);
		expect(lost).toEqual([]);
	});

	test("a server installed without development tools has every package it loads", () => {
		const byPath = new Map(files.map((file) => [file.path, file]));
		const packages = productionPackages();
		const seen = new Set<string>();
		const queue = ["server/main.ts"];
		const missing: string[] = [];
		for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
			const file = byPath.get(path);
			if (!file || seen.has(path)) continue;
			seen.add(path);
			for (const { specifier, target, typeOnly } of file.imports) {
				if (typeOnly) continue;
				if (target !== null) queue.push(target);
				// Vite is loaded only by `--dev`.
				else if (!specifier.startsWith("node:") && specifier !== "vite" && !packages.has(packageOf(specifier)))
					missing.push(`${path} loads ${specifier}, which is not in "dependencies"`);
			}
		}
		expect(missing).toEqual([]);
	});
});

describe("one place each", () => {
	test("only server/rooms/socket.ts knows the socket library", () => {
		const others = product.filter(
			(file) => file.path !== "server/rooms/socket.ts" && file.imports.some(({ specifier }) => specifier === "ws"),
		);
		expect(others.map((file) => file.path)).toEqual([]);
	});

	test("only client/spreadsheet/workbook.ts knows the library of workbooks", () => {
		const knowing = product.filter((file) => file.imports.some(({ specifier }) => specifier.split("/")[0] === "hucre"));
		expect(knowing.map((file) => file.path)).toEqual(["client/spreadsheet/workbook.ts"]);
	});

	test("only server/mail/smtp-transport.ts knows the library of mail", () => {
		const knowing = product.filter((file) => file.imports.some(({ specifier }) => specifier === "nodemailer"));
		expect(knowing.map((file) => file.path)).toEqual(["server/mail/smtp-transport.ts"]);
	});

	test("only shared/document opens the shared types of a Yjs document", () => {
		const opens = /\.(?:getMap|getXmlFragment|getXmlElement|getArray|getText)\s*(?:<[^>()]*>)?\(\s*["'`\w]/;
		const domText = /\bgetText\(\)/;
		expect(
			product
				.filter((file) => !under("shared/document")(file.path) && opens.test(file.code.replace(domText, "")))
				.map((file) => file.path),
		).toEqual([]);
	});

	test("the server asks the time and chance only through the clock it is handed", () => {
		const asks = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(/;
		const server = product.filter((file) => under("server", "shared")(file.path));
		expect(holders(asks, (path) => path === CLOCK, server)).toEqual([]);
	});

	test("no test measures how long a thing takes: that is for bench/", () => {
		const measures = /performance\.now\(/;
		const waits = under("test/support/until.ts", "test/support/server-process.ts", "test/house.test.ts");
		expect(
			holders(
				measures,
				waits,
				files.filter((file) => under("test")(file.path)),
			),
		).toEqual([]);
	});

	test("[R835] screens read what was attested of projects through what joins merged ones", () => {
		const apart = /\buseLedger\((?:[^()]|\([^()]*\))*,\s*(?:coverage|assessments|comments)Stream\)/;
		const isApart = under(
			// Counts what each of the two has.
			"client/features/portfolio/merge/use-attested.ts",
			// Of rounds, which stay about the project they asked about.
			"client/features/workshops/rounds/PrepareRound.tsx",
			// Resolves the one place it leads to.
			"client/features/portfolio/use-linked-cell.ts",
		);
		expect(holders(apart, isApart), "useJoinedLedger of client/document/use-joined-ledger.ts").toEqual([]);
	});

	test("[R901] no thread reads what others wrote: one allocation that cannot be made would end the server with it", () => {
		const server = product.filter((file) => under("server")(file.path));
		expect(holders(/\bnew Worker\(/, (path) => path === "server/store/store-thread.ts", server)).toEqual([]);
	});

	test("nobody compares role names", () => {
		const compares = /\brole\s*[!=]==?\s*["'](?:owner|facilitator|editor|commenter|reader)["']/;
		expect(holders(compares, under("shared/domain/role.ts"))).toEqual([]);
	});
});

describe("manners of a file", () => {
	test("it opens with a sentence saying what it is for", () => {
		const silent = files.filter(
			(file) => !/^(?:#![^\n]*\n)?(?:\/\/ @vitest-environment [^\n]*\n+)?\/\*\*/.test(file.text),
		);
		expect(silent.map((file) => file.path)).toEqual([]);
	});

	test("it exports what it defines: no `export *`", () => {
		expect(holders(/\bexport\s+\*/, () => false)).toEqual([]);
	});

	test("it never puts raw HTML on the screen", () => {
		expect(holders(/dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML/, () => false)).toEqual(
			[],
		);
	});

	test("it fits in the head, or says why it is long", () => {
		const long = files
			.filter((file) => file.text.split("\n").length > LONGEST + 1 && !(file.path in LONG_FILES))
			.map((file) => `${file.path}: ${file.text.split("\n").length} lines`);
		expect(long, "cut it in two, or add it to LONG_FILES in test/house.test.ts with the reason").toEqual([]);
	});

	test("its folder is not a drawer", () => {
		const drawers = /\/(?:utils?|helpers?|misc|common)(?:\/|\.tsx?$)/;
		expect(files.filter((file) => drawers.test(file.path)).map((file) => file.path)).toEqual([]);
	});

	test("tests hand parts in: no module is mocked", () => {
		const tests = files.filter((file) => file.path.startsWith("test/") && file.path !== "test/house.test.ts");
		expect(holders(/\bvi\.(?:mock|doMock|hoisted)\(/, () => false, tests)).toEqual([]);
	});
});

test("[R904] no regular expression takes a time that grows with the square of a text", () => {
	const slow = product.flatMap(({ path, text }) =>
		expressionsIn(text.replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, ""))
			.filter(isSlow)
			.map((expression) => `${path}: ${expression}`),
	);
	expect(slow, "two loops one after the other may read the same signs: see test/support/slow-expressions.ts").toEqual(
		[],
	);
});

describe("rules", () => {
	const written = new Set([...readProjectFile("docs/rules.md").matchAll(/^\| (R\d+) \|/gm)].map(([, rule]) => rule));
	const cited = new Set(
		files
			.filter((file) => file.path.startsWith("test/") && file.path !== "test/house.test.ts")
			.flatMap((file) =>
				[...file.text.matchAll(/\[((?:R\d+(?:, ?)?)+)\]/g)].flatMap(([, rules]) => rules?.match(/R\d+/g) ?? []),
			),
	);

	test("each rule of docs/rules.md is proved by a test that cites it", () => {
		expect([...written].filter((rule) => rule && !cited.has(rule))).toEqual([]);
	});

	/** Where a file named alone is: beside the one before it. */
	function provers(cell: string): string[] {
		let folder = "";
		return cell.split(",").map((name) => {
			const path = name.trim().includes("/") ? name.trim() : `${folder}/${name.trim()}`;
			folder = path.slice(0, path.lastIndexOf("/"));
			return path;
		});
	}
	const textOf = new Map([...files, ...sourceFiles("bench")].map(({ path, text }) => [path, text]));
	const proves = (path: string, rule: string): boolean => {
		// A bench measures a rule: it has no title to cite it in, and says so at its head.
		const says = path.startsWith("bench/")
			? new RegExp(`\\(${rule}\\)`)
			: new RegExp(`\\[(?:R\\d+, ?)*${rule}(?:, ?R\\d+)*\\]`);
		const inside = [...textOf].filter(([file]) => file === path || file.startsWith(`${path}/`));
		return inside.some(([, text]) => says.test(text));
	};

	test("each file that a rule names is there and cites it", () => {
		const named = [...readProjectFile("docs/rules.md").matchAll(/^\| (R\d+) \|[^|]*\|([^|]*)\|$/gm)];
		expect(named.length).toBe(written.size);
		const silent = named.flatMap(([, rule = "", cell = ""]) =>
			provers(cell).flatMap((path) => (proves(path, rule) ? [] : [`${rule}: ${path}`])),
		);
		expect(silent, "cite the rule in the title of the test that proves it, or name another file").toEqual([]);
	});

	test("each rule that a test cites is in docs/rules.md", () => {
		expect([...cited].filter((rule) => !written.has(rule))).toEqual([]);
	});
});
