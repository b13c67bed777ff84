/** One line of what waits: who, what, on which passage, when. All of it leads there. */

import { Check } from "lucide-react";
import { Link } from "react-aria-components";
import { spokenText } from "#shared/ledger/mentions.ts";
import type { Place } from "#shared/ledger/comments-wire.ts";
import { firstWords } from "#shared/lib/clip.ts";
import type { People } from "#client/comments/use-people.ts";
import type { InboxItem } from "#shared/ledger/inbox-replies.ts";
import type { InboxLine } from "#client/features/inbox/inbox-groups.ts";
import { texts } from "#client/features/inbox/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Inbox.module.css";

const WORDS = 220;
const QUOTE = 90;

type InboxLineViewProps = { line: InboxLine; href: string; people: People; onRead: () => void };

export function InboxLineView({ line, href, people, onRead }: InboxLineViewProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const { newest, reason, count, isRead } = line;
	const names = format.list(line.people.map(people.nameOf));
	const sentence = t[reason](names, line.people.length, count);
	const words = firstWords(spokenText(newest.words, people.mentionName), WORDS);
	return (
		<li className={classNames(styles.line, !isRead && styles.unread)}>
			<Avatar name={newest.names ? "Palier" : people.nameOf(newest.by)} hue={people.hueOf(newest.by)} isDecorative />
			<div className={styles.said}>
				<p>
					{!isRead && <VisuallyHidden>{t.isUnread}. </VisuallyHidden>}
					<Link href={href} className={styles.lead} onPress={isRead ? undefined : onRead}>
						{sentence}
					</Link>
				</p>
				{words !== "" && <p className={styles.words}>{words}</p>}
				<p className={styles.where}>
					{newest.names && <span>{t.namesGo(newest.names.people, format.date(newest.names.at))}</span>}
					{isOnPassage(newest) && <span>{placeWords(newest.on, t)}</span>}
					<time dateTime={newest.time} title={format.dateTime(newest.time)}>
						{format.relative(newest.time)}
					</time>
				</p>
			</div>
			{!isRead && (
				<span className={styles.act}>
					<IconButton label={t.markRead(sentence)} onPress={onRead}>
						<Check size={18} aria-hidden />
					</IconButton>
				</span>
			)}
		</li>
	);
}

/** A vote, a decision, an adopted version and names that go say themselves what they are about; several proposals are about several passages. */
function isOnPassage({ vote, decision, adoption, names, count = 1 }: InboxItem): boolean {
	return [vote, decision, adoption, names].every((one) => one === undefined) && count === 1;
}

function placeWords(on: Place, t: { on: (words: string) => string; onDocument: string }): string {
	if (on.kind === "document") return t.onDocument;
	return t.on(firstWords(on.kind === "words" ? on.quote : on.label, QUOTE));
}
