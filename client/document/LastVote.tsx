/** What the last vote on a record said, in a sentence; nothing when there was none. */

import type { OpenRoom } from "#client/document/open-room.ts";
import { recordVoteTexts } from "#client/document/record-vote-texts.ts";
import { useRecordVotes } from "#client/document/use-record-votes.ts";
import { resultWords } from "#client/document/vote-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function LastVote({
	room,
	record,
	className,
}: {
	room: OpenRoom;
	record: string;
	className?: string | undefined;
}) {
	const t = useTexts(recordVoteTexts);
	const { language } = useLanguage();
	const format = useFormat();
	const { last } = useRecordVotes(room, record);
	if (!last?.closed) return null;
	return <p className={className}>{t.lastVote(format.date(last.closed.at), resultWords(last, language))}</p>;
}
