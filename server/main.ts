/** Starts Palier: reads the settings, opens the data folder, listens, says where; stops in order when asked. */

import { existsSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { RequestHandler } from "express";
import { hashToken } from "#server/access/token.ts";
import { type App, createApp } from "#server/app.ts";
import { systemClock } from "#server/clock.ts";
import { foundFirstWorkspace, newOwnerLink } from "#server/commands/owner-link.ts";
import { type Env, readEnv } from "#server/env.ts";
import { clientFiles } from "#server/http/client-files.ts";
import { developmentClient } from "#server/http/development-client.ts";
import { createLogger, type Logger } from "#server/log.ts";
import { smtpTransport } from "#server/mail/smtp-transport.ts";
import { ownerLink, ownerLinkPath, readOwnerToken, writeOwnerLink } from "#server/start/owner-link-file.ts";
import { startFailure } from "#server/start/start-failure.ts";
import { type Addresses, addressesOf, welcome } from "#server/start/welcome.ts";
import { BALLOT_KEYS_FOLDER, ballotKeyFiles } from "#server/store/ballot-keys.ts";
import { lockFolder } from "#server/store/data-lock.ts";
import { fileMediaStore } from "#server/store/media-store.ts";
import { personalFiles } from "#server/store/personal-files.ts";
import { RegistryFileAdapter } from "#server/store/registry-file.ts";
import { RegistryOverLowdb } from "#server/store/registry-over-lowdb.ts";
import { refuseHalfRestored } from "#server/store/restore-mark.ts";
import { openSqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import { runSteps } from "#shared/lib/run-steps.ts";

const ROOT = dirname(import.meta.dirname);
const LOG_FILE = "log.sqlite";
const FIRST_WORKSPACE = "Mon premier espace";
/** npm and the terminal may each hand over the same Ctrl-C: only one after this long asks to be rude. */
const SAME_SIGNAL_MS = 1_000;
const LONGEST_STOP_MS = 10_000;
/**
 * How much the heap may grow, in percent of what lives in it, before all of it is gone through again. Left to itself, V8 does so at each tenth in a
 * server that allocates little: twice a second while connections come and go, and everybody feels each time. Four times what lives is within what V8 allows itself.
 */
const HEAP_GROWTH_PERCENT = 300;

type Options = { isDevelopment: boolean; wantsNewOwnerLink: boolean };

/** What was opened, to be closed in the reverse order. */
class Opened {
	readonly #closers: (() => unknown)[] = [];

	add(close: () => unknown): void {
		this.#closers.unshift(close);
	}

	async close(): Promise<void> {
		await runSteps(this.#closers.splice(0));
	}
}

async function main(): Promise<void> {
	setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
	const env = readEnv(process.env, process.cwd());
	if (!env.ok) return giveUp(env.error.sentence);
	const options = {
		isDevelopment: process.argv.includes("--dev"),
		wantsNewOwnerLink: process.argv.includes("--new-owner-link"),
	};
	const logger = createLogger(env.value.logLevel);
	const opened = new Opened();
	stopWhenAsked(opened, logger);
	try {
		await start(env.value, options, logger, opened);
	} catch (error) {
		logger.debug({ err: error }, "start failed");
		await opened.close().catch((failure: unknown) => logger.debug({ err: failure }, "closing after a failed start"));
		giveUp(startFailure(error, env.value));
	}
}

async function start(env: Env, options: Options, logger: Logger, opened: Opened): Promise<void> {
	await makeFolder(env.dataDir);
	const unlock = lockFolder(env.dataDir);
	opened.add(unlock);
	// However the process ends, a lock never outlives it.
	process.once("exit", unlock);
	refuseHalfRestored(env.dataDir);

	const hadLog = existsSync(join(env.dataDir, LOG_FILE));
	const registry = await RegistryOverLowdb.open(
		new RegistryFileAdapter(env.dataDir, { hasLog: () => hadLog, now: systemClock.now }),
	);
	opened.add(() => registry.close());
	// Before the log exists: a start that fails after this is still a first start for the next one.
	if (!hadLog && registry.now.workspaces.size === 0) await registry.change(() => undefined);
	const log = await openSqliteUpdateLog(env.dataDir);
	opened.add(() => log.close());

	// Idle connections outlive those of the usual proxies, which would otherwise reuse one as it closes.
	const server = createServer({ requestTimeout: 120_000, headersTimeout: 30_000, keepAliveTimeout: 65_000 });
	const app = createApp({
		registry,
		log,
		media: fileMediaStore(join(env.dataDir, "media")),
		...mailOf(env),
		ballotKeys: ballotKeyFiles(join(env.dataDir, BALLOT_KEYS_FOLDER)),
		personal: personalFiles(join(env.dataDir, "personal")),
		clock: systemClock,
		logger,
		reach: { publicUrl: env.publicUrl, trustProxy: env.trustProxy },
		client: await clientHandler(options, server, opened),
		isDevelopment: options.isDevelopment,
		mediaQuotaBytes: env.mediaQuotaMb * 1024 * 1024,
	});
	opened.add(async () => {
		// Nobody new comes in; then those who are in are told; then the last connection goes.
		const closed = stopListening(server);
		await runSteps([() => app.stop(), () => closed]);
	});
	await app.recall();
	app.attach(server);
	server.on("request", app.handler);
	const port = await listen(server, env);

	const addresses = addressesOf(env.host, port, env.publicUrl);
	const isFirstStart = registry.now.workspaces.size === 0;
	const link = await prepareOwnerLink(app, env, addresses, options);
	app.ready();
	const ownerLinkFile = ownerLinkPath(env.dataDir);
	console.log(welcome({ addresses, dataDir: env.dataDir, ownerLink: link, ownerLinkFile, isFirstStart }));
}

/** Like `mkdir -p`. Node's own recursion never ends where the system says a parent is missing although it is there (under /proc). */
async function makeFolder(path: string): Promise<void> {
	const make = () => mkdir(path, { mode: 0o700 });
	try {
		await make();
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : "";
		if (code === "EEXIST" && statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
		if (code !== "ENOENT" || dirname(path) === path) throw error;
		await makeFolder(dirname(path));
		await make();
	}
}

async function clientHandler(options: Options, server: Server, opened: Opened): Promise<RequestHandler> {
	if (!options.isDevelopment) return clientFiles(join(ROOT, "dist"));
	const vite = await developmentClient(ROOT, server);
	opened.add(() => vite.close());
	return vite.handler;
}

/** The link to show: made at the first start or when asked for, else the one in the file while it still works. Null when it is lost. */
async function prepareOwnerLink(app: App, env: Env, addresses: Addresses, options: Options): Promise<string | null> {
	const { registry } = app.parts;
	let token = await foundFirstWorkspace(app.parts, FIRST_WORKSPACE);
	const hasLink = [...registry.now.invitations.values()].some((one) => one.isOwnerLink);
	if (token === null && (options.wantsNewOwnerLink || !hasLink)) token = await newOwnerLink(app.parts);
	if (token === null) {
		const kept = await readOwnerToken(env.dataDir);
		const invitation = kept === null ? undefined : registry.invitationByTokenHash(hashToken(kept));
		token = invitation && invitation.revokedAt === null ? kept : null;
	}
	if (token === null) return null;
	const link = ownerLink(addresses.main, token);
	await writeOwnerLink(env.dataDir, link);
	return link;
}

function mailOf({ mail, publicUrl }: Env) {
	return mail && publicUrl !== null
		? { mail: { transport: smtpTransport(mail.smtpUrl, mail.from), origin: publicUrl } }
		: {};
}

function listen(server: Server, env: Env): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(env.port, env.host, () => {
			server.off("error", reject);
			const address = server.address();
			resolve(typeof address === "object" && address ? address.port : env.port);
		});
	});
}

function stopListening(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 500).unref();
	});
}

function stopWhenAsked(opened: Opened, logger: Logger): void {
	let askedAt: number | null = null;
	const stop = (code: number) => {
		const now = systemClock.now();
		if (askedAt !== null) {
			if (now - askedAt > SAME_SIGNAL_MS) process.exit(code || 1);
			return;
		}
		askedAt = now;
		setTimeout(() => process.exit(code || 1), LONGEST_STOP_MS).unref();
		opened.close().then(
			() => process.exit(code),
			(error: unknown) => {
				logger.error({ err: error }, "stopped with an error");
				process.exit(1);
			},
		);
	};
	process.on("SIGINT", () => stop(0));
	process.on("SIGTERM", () => stop(0));
	// A bug that nobody caught: what is in memory can no longer be trusted to be whole, so stop in order and say so.
	for (const event of ["uncaughtException", "unhandledRejection"] as const)
		process.on(event, (error: unknown) => {
			logger.error({ err: error }, `${event}: stopping`);
			stop(1);
		});
}

function giveUp(sentence: string): void {
	console.error(`\n${sentence}\n`);
	process.exitCode = 1;
	process.exit();
}

await main();
