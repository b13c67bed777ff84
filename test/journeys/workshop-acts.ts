/** Whoever leads a workshop, by the same commands as their desk gives, and whoever comes in by its code, by the page. */

import { type BrowserContextOptions, expect } from "@playwright/test";
import { doorTexts } from "#client/document/door-texts.ts";
import { joinWorkshopTexts } from "#client/features/workshops/taking-part/join-texts.ts";
import type { StepTerms } from "#shared/domain/workshop-step.ts";
import type { VoteCommand } from "#shared/ledger/votes-wire.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import type { CardCommand } from "#shared/ledger/cards-wire.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import type { PersonStatus } from "#shared/domain/workshop-person.ts";
import type { JoinWorkshopReply, WorkshopPeopleReply } from "#shared/protocol/workshops.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type { Person, Who, World } from "#test/journeys/world.ts";

export class LedWorkshop {
	readonly workspace: string;
	readonly document: string;
	readonly #world: World;
	readonly #leader: Person;
	#steps: { id: string; title: string }[] = [];
	#at: string | null = null;

	private constructor(world: World, leader: Person, workspace: string, document: string) {
		this.#world = world;
		this.#leader = leader;
		this.workspace = workspace;
		this.document = document;
	}

	static async make(world: World, leader: Person, title: string, steps: StepTerms[]): Promise<LedWorkshop> {
		const { id: workspace } = await world.workspaceOf(leader);
		const { id } = await world.newDocument(leader, "workshop", title);
		const workshop = new LedWorkshop(world, leader, workspace, id);
		const added = await workshop.gives({ kind: "add-steps", steps, before: null });
		workshop.#steps = (bodyOf(added) as { steps: { id: string; title: string }[] }).steps;
		return workshop;
	}

	async opensDoor(): Promise<string> {
		return (bodyOf(await this.gives({ kind: "open-door" })) as { code: string }).code;
	}

	async begins(title: string): Promise<void> {
		const step = this.step(title);
		await this.gives({ kind: "begin-step", step, from: this.#at });
		this.#at = step;
	}

	step(title: string): string {
		const step = this.#steps.find((one) => one.title === title);
		if (!step) throw new Error(`LedWorkshop: no step called ${title}`);
		return step.id;
	}

	async gives(command: WorkshopCommand): Promise<LedgerEventsReply> {
		return await this.#send(this.document, "workshop", command);
	}

	async givesCard(command: CardCommand): Promise<LedgerEventsReply> {
		return await this.#send(this.document, "cards", command);
	}

	/** Opens a vote in the ledger of a document and attaches it to a step; its id. */
	async opensVote(title: string, place: string, command: VoteCommand): Promise<string> {
		const opened = await this.#send(place, "votes", command);
		const { vote } = bodyOf(opened) as { vote: string };
		await this.gives({ kind: "attach-vote", step: this.step(title), vote: { place: place as never, vote } });
		return vote;
	}

	async givesVote(place: string, command: VoteCommand): Promise<void> {
		await this.#send(place, "votes", command);
	}

	/** Who is in, in the order they came. */
	async peopleIn(): Promise<MemberId[]> {
		return await this.#people("in");
	}

	async peopleWaiting(): Promise<MemberId[]> {
		return await this.#people("waiting");
	}

	async #people(status: PersonStatus): Promise<MemberId[]> {
		const path = `/api/workspaces/${this.workspace}/workshops/${this.document}/people`;
		const people = await this.#world.get<WorkshopPeopleReply>(this.#leader, path);
		return people.filter((one) => one.status === status).map(({ id }) => id as MemberId);
	}

	get desk(): string {
		return `/e/${this.workspace}/ateliers/${this.document}`;
	}

	get screen(): string {
		return `${this.desk}/ecran`;
	}

	async #send(place: string, stream: string, command: object): Promise<LedgerEventsReply> {
		const path = `/api/workspaces/${this.workspace}/ledgers/${place}/${stream}`;
		return await this.#world.post<LedgerEventsReply>(this.#leader, path, { key: newId(), command });
	}
}

/** Comes in by a code as the join page asks the server: that page has its own journey. */
export async function entersByCode(
	world: World,
	code: string,
	who: Who,
	options: BrowserContextOptions = {},
): Promise<Person> {
	const person = await world.stranger(who.name, options);
	const { workspace, workshop } = await world.post<JoinWorkshopReply>(person, "/api/workshops/join", {
		...{ code, key: newId() },
		...who,
	});
	await person.page.goto(`/atelier/${workspace.id}/${workshop.id}`);
	return person;
}

/** Types a code and a name, as on a phone. */
export async function comesByCode(
	world: World,
	code: string,
	who: Who,
	options: BrowserContextOptions = {},
): Promise<Person> {
	const person = await world.stranger(who.name, options);
	await person.page.goto("/atelier");
	await person.page.getByLabel(joinWorkshopTexts.fr.code).fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
	await person.page.getByRole("button", { name: joinWorkshopTexts.fr.continue }).click();
	await enterByName(person, who);
	return person;
}

/** Gives a name where a code has led. */
export async function enterByName({ page }: Person, who: Who): Promise<void> {
	await page.getByLabel(doorTexts.fr.name).fill(who.name);
	if (who.organisation) await page.getByLabel(doorTexts.fr.organisation).fill(who.organisation);
	await page.getByRole("button", { name: joinWorkshopTexts.fr.enter }).click();
	await expect(page).toHaveURL(/\/atelier\/[^/]+\/[^/]+$/);
}

function bodyOf(reply: LedgerEventsReply): unknown {
	const [event] = reply.events;
	if (!event || !("body" in event)) throw new Error("a command without an event");
	return event.body;
}
