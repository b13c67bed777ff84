/** The world of a journey: a real server on a folder of its own, and people who were invited, each in a browser of their own. */

import { type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test";
import { doorTexts } from "#client/document/door-texts.ts";
import { texts as joinTexts } from "#client/features/join/texts.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import type { Role } from "#shared/domain/role.ts";
import { newId } from "#shared/lib/ids.ts";
import type { CreateInvitationReply, DocumentSummary, JoinReply, WorkspaceSummary } from "#shared/protocol/http.ts";
import { type Lent, LentBrowsers } from "#test/journeys/lent-browsers.ts";
import { freePort, ServerProcess } from "#test/support/server-process.ts";

export type Who = { name: string; organisation?: string; sector?: string };
export type Person = { name: string; page: Page; context: BrowserContext };

export class World {
	readonly server: ServerProcess;
	/** What the pages said on their consoles that they should not have: errors and violations of the content policy. */
	readonly complaints: string[] = [];
	readonly #browsers: LentBrowsers;
	readonly #own: BrowserContext[] = [];
	readonly #lent = new Map<BrowserContext, Lent>();

	constructor(browsers: LentBrowsers, server: ServerProcess) {
		this.#browsers = browsers;
		this.server = server;
	}

	/** A person nobody knows yet, with an empty browser. */
	async stranger(name: string, options: BrowserContextOptions = {}): Promise<Person> {
		const lent = await this.#browsers.lend(options);
		const { context, page } = lent;
		this.#lent.set(context, lent);
		context.once("close", () => this.#lent.delete(context));
		this.#listen(name, page);
		return { name, page, context };
	}

	/** Another tab of the same person. */
	async anotherTab(person: Person): Promise<Person> {
		const page = await person.context.newPage();
		this.#listen(person.name, page);
		return { ...person, page };
	}

	/** Whoever opened the server, in by the owner's link. */
	async owner(who: Who = { name: "Ariane Proulx" }, options: BrowserContextOptions = {}): Promise<Person> {
		return await this.joins(this.server.ownerLink(), who, options);
	}

	/** Somebody who was invited is in, at the door of the workspace, by the request of the join page: that page has its own journeys. */
	async joins(link: string, who: Who, options: BrowserContextOptions = {}): Promise<Person> {
		const person = await this.stranger(who.name, options);
		const { origin, hash } = new URL(link);
		const asked = { token: hash.slice(1), key: newId(), ...who };
		const { workspace } = await this.#send<JoinReply>(person, "POST", "/api/join", asked, origin);
		// Where they go next does not wait for this page to be drawn.
		await person.page.goto(`${origin}/e/${workspace.id}`, { waitUntil: "commit" });
		return person;
	}

	/** An invitation made by the owner, through the same requests as the members page. */
	async invitation(from: Person, role: Role, more: { maxUses?: number; days?: number } = {}): Promise<string> {
		const [workspace] = await this.get<WorkspaceSummary[]>(from, "/api/workspaces");
		const reply = await this.post<CreateInvitationReply>(from, `/api/workspaces/${workspace?.id}/invitations`, {
			role,
			...more,
		});
		return `${this.server.url}/rejoindre#${reply.token}`;
	}

	async workspaceOf(person: Person): Promise<WorkspaceSummary> {
		const [workspace] = await this.get<WorkspaceSummary[]>(person, "/api/workspaces");
		if (!workspace) throw new Error(`${person.name} has no workspace`);
		return workspace;
	}

	async documentsOf(person: Person): Promise<DocumentSummary[]> {
		const workspace = await this.workspaceOf(person);
		return await this.get<DocumentSummary[]>(person, `/api/workspaces/${workspace.id}/documents`);
	}

	async newDocument(person: Person, kind: DocumentKind, title: string): Promise<DocumentSummary> {
		const workspace = await this.workspaceOf(person);
		return await this.post<DocumentSummary>(person, `/api/workspaces/${workspace.id}/documents`, { kind, title });
	}

	async get<Reply>(person: Person, path: string): Promise<Reply> {
		const reply = await person.context.request.get(`${this.server.url}${path}`);
		expect(reply.ok(), `GET ${path} → ${reply.status()}`).toBe(true);
		return (await reply.json()) as Reply;
	}

	async post<Reply>(person: Person, path: string, data: object): Promise<Reply> {
		return await this.#send<Reply>(person, "POST", path, data);
	}

	async patch<Reply>(person: Person, path: string, data: object): Promise<Reply> {
		return await this.#send<Reply>(person, "PATCH", path, data);
	}

	async delete(person: Person, path: string): Promise<void> {
		await this.#send(person, "DELETE", path);
	}

	/** Whoever changes their browser in a way that cannot be undone closes it: nobody after them is to meet it. */
	keepsTheirBrowser({ context }: Person): void {
		this.#own.push(context);
		this.#lent.delete(context);
	}

	async end(): Promise<void> {
		for (const context of this.#own) await context.close();
		for (const lent of this.#lent.values()) await this.#browsers.takeBack(lent);
		await this.server.remove();
	}

	/** `origin`: where the person's browser reaches the server, which names their session by it. */
	async #send<Reply>(
		person: Person,
		method: string,
		path: string,
		data?: object,
		origin = this.server.url,
	): Promise<Reply> {
		const reply = await person.context.request.fetch(`${origin}${path}`, {
			method,
			headers: { origin, "content-type": "application/json" },
			...(data === undefined ? {} : { data }),
		});
		expect(reply.ok(), `${method} ${path} → ${reply.status()} ${await reply.text()}`).toBe(true);
		return (reply.status() === 204 ? undefined : await reply.json()) as Reply;
	}

	#listen(name: string, page: Page): void {
		page.on("pageerror", (error) => this.complaints.push(`${name}: ${error.message}`));
		page.on("console", (message) => {
			if (/Content Security Policy/i.test(message.text())) this.complaints.push(`${name}: ${message.text()}`);
		});
	}
}

/** Fills the join page as a person does, and waits to be inside. */
export async function enterByJoinPage(page: Page, who: Who): Promise<void> {
	const t = { ...doorTexts.fr, ...joinTexts.fr };
	await page.getByLabel(t.name).fill(who.name);
	if (who.organisation) await page.getByLabel(t.organisation).fill(who.organisation);
	if (who.sector) await page.getByLabel(t.sector).selectOption(who.sector);
	await page.getByRole("button", { name: t.enter }).click();
	await page.waitForURL(/\/e\//);
}

/** Where a worker's servers listen, one after the other, and the browsers it lends. */
type Place = { port: number; browsers: LentBrowsers };

export const test = base.extend<{ world: World }, { place: Place }>({
	place: [
		async ({ browser }, use) => {
			const port = await freePort();
			const browsers = new LentBrowsers(browser, `http://127.0.0.1:${port}`);
			await use({ port, browsers });
			await browsers.end();
		},
		{ scope: "worker" },
	],
	world: async ({ place }, use, info) => {
		const world = new World(place.browsers, await ServerProcess.start({}, place.port));
		await use(world);
		if (info.status !== info.expectedStatus)
			await info.attach("server", { body: world.server.said, contentType: "text/plain" });
		await world.end();
		expect(world.complaints, "what the pages complained of").toEqual([]);
	},
});
