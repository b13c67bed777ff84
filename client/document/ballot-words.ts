/** What somebody gave that is kept on the device, in words: those of a ballot too, whose command holds but places on a scale and ids of options. */

import { Choice } from "#shared/domain/vote-method.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { type Language, labelled } from "#shared/lib/language.ts";
import { commandWords } from "#client/document/command-words.ts";
import type { AskedVote, KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { choiceWords } from "#client/document/vote-words.ts";

type Kept = Pick<KeptCommand, "stream" | "command" | "asked">;

/** A ballot first says what was chosen; empty when there is nothing to tell. */
export function givenWords(kept: Kept, language: Language, nameOf: (mention: string) => string): string {
	const parts = [ballotWords(kept, language), commandWords(kept.command, nameOf)];
	return parts.filter((one) => one !== "").join("\n\n");
}

/** What a vote was called, and what was chosen in it; empty for anything but a ballot. */
export function ballotWords({ stream, command, asked }: Kept, language: Language): string {
	const choice = stream === votesStream.name ? choiceIn(command) : null;
	const ways = choice && (asked ?? sameForAll(choice));
	if (!choice || !ways) return "";
	const said = labelled(language, ledgerTexts[language].choice, choiceWords(ways, choice, language));
	return asked && asked.title !== "" ? `${asked.title}\n${said}` : said;
}

/** The choice of a ballot; null for any other command. */
export function choiceIn(command: unknown): Choice | null {
	if (typeof command !== "object" || command === null || !("choice" in command)) return null;
	return Choice.safeParse(command.choice).data ?? null;
}

/** The ballots that an older program kept say nothing of their vote: those of two ways of voting have the same answers everywhere. */
function sameForAll({ kind }: Choice): Pick<AskedVote, "method" | "options"> | null {
	return kind === "consent" || kind === "yes-no" ? { method: { kind }, options: [] } : null;
}
