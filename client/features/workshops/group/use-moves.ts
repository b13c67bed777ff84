/** Where cards are put, one or several in one act: into a cluster, on their own, or into a cluster that begins with them. */

import type { CardBody } from "#shared/ledger/cards-wire.ts";
import { firstWords } from "#shared/lib/clip.ts";
import type { CardsHere } from "#client/features/workshops/cards/use-cards-of.ts";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import type { ShownCluster } from "#client/features/workshops/group/use-groups.ts";
import { ALONE, NEW } from "#client/features/workshops/group/zones.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

/** The first name of a cluster made of cards: the words of the first of them. */
const LONGEST_NAME = 60;

export type Moves = {
	create: (name: string, cards: readonly string[]) => Promise<boolean>;
	/** False when it was refused: every card is where it was. */
	place: (cards: readonly string[], zone: string) => Promise<boolean>;
};

/** `onMade`: the name of a cluster made of cards is a beginning, there to be changed. */
export function useMoves(
	here: Pick<CardsHere, "cards" | "step">,
	clusters: readonly ShownCluster[],
	onMade: (cluster: string) => void,
): Moves {
	const t = useTexts(groupTexts);
	const { giveCard } = useWorkshop();
	const wordsOf = (id: string | undefined) =>
		firstWords(here.cards.find((one) => one.id === id)?.text ?? "", LONGEST_NAME);
	const create = async (name: string, cards: readonly string[]) => {
		const given = await giveCard(
			{ kind: "add-cluster", step: here.step.id, name, cards: [...cards] },
			t.created(name),
			({ events }) => {
				const bodies = events.flatMap((event) => ("body" in event ? [event.body as CardBody] : []));
				const made = bodies.find((body) => body.kind === "cluster-added");
				if (made && cards.length > 0) onMade(made.cluster);
			},
		);
		return given === "done" || given === "waiting";
	};
	const place = async (cards: readonly string[], zone: string) => {
		if (zone === NEW) return await create(wordsOf(cards[0]), cards);
		const cluster = zone === ALONE ? null : zone;
		const name = clusters.find(({ id }) => id === cluster)?.name;
		const [many, words] = [cards.length > 1, wordsOf(cards[0])];
		const alone = many ? t.movedManyAlone(cards.length) : t.movedAlone(words);
		const into = (group: string) => (many ? t.movedMany(cards.length, group) : t.moved(words, group));
		const said = name === undefined ? alone : into(name);
		const given = await giveCard({ kind: "place-cards", cards: [...cards], cluster }, said);
		return given === "done" || given === "waiting";
	};
	return { create, place };
}
