/** What waits of one document: its title, its lines, and whether its new threads are followed. */

import { Bell, BellOff } from "lucide-react";
import { useId } from "react";
import { Link } from "react-aria-components";
import type { DirectoryDocument, DirectoryEntry } from "#shared/document/directory.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { People } from "#client/comments/use-people.ts";
import { InboxLineView } from "#client/features/inbox/InboxLineView.tsx";
import { type InboxGroup, isPortfolio, isWorkspace } from "#client/features/inbox/inbox-groups.ts";
import { itemHref } from "#client/features/inbox/item-href.ts";
import { texts } from "#client/features/inbox/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./Inbox.module.css";

type InboxGroupViewProps = {
	group: InboxGroup;
	/** Null for the portfolio, and while the directory is on its way. */
	document: DirectoryDocument | null;
	entries: readonly DirectoryEntry[];
	people: People;
	isFollowed: boolean;
	onRead: (items: readonly string[]) => void;
	onFollow: (follows: boolean) => void;
};

export function InboxGroupView(props: InboxGroupViewProps) {
	const { group, document, entries, people, isFollowed, onRead, onFollow } = props;
	const t = useTexts(texts);
	const titleId = useId();
	const { id } = useWorkspace();
	const isOfAll = isWorkspace(group.place);
	const title = document?.title ?? (isOfAll ? t.settings : isPortfolio(group.place) ? t.portfolio : "…");
	const own = isOfAll ? paths.settings(id) : paths.portfolio(id);
	const href = document ? paths.document(id, document.kind, document.id) : own;
	return (
		<section className={styles.group} aria-labelledby={titleId}>
			<header className={styles.head}>
				<h2 id={titleId} className={styles.title}>
					<Link href={href}>{title}</Link>
				</h2>
				{!isOfAll && (
					<IconButton label={isFollowed ? t.unfollow : t.follow} onPress={() => onFollow(!isFollowed)}>
						{isFollowed ? <Bell size={18} aria-hidden /> : <BellOff size={18} aria-hidden />}
					</IconButton>
				)}
			</header>
			<ul className={styles.lines}>
				{group.lines.map((line) => (
					<InboxLineView
						key={line.key}
						line={line}
						people={people}
						href={itemHref(id, line.newest, document, entries)}
						onRead={() => onRead(line.items.filter((item) => !item.isRead).map((item) => item.id))}
					/>
				))}
			</ul>
		</section>
	);
}
