/** « À suivre » : what waits for whoever looks, by document, and the way to each very thread. */

import { CheckCheck } from "lucide-react";
import { useMemo, useRef } from "react";
import { useSearchParams } from "wouter";
import { failureSentence } from "#client/api/failure.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { usePeopleOfComments } from "#client/comments/use-people.ts";
import { useDirectoryDocuments, useDirectoryEntries } from "#client/document/use-directory.ts";
import { InboxGroupView } from "#client/features/inbox/InboxGroupView.tsx";
import { type InboxFilter, inboxGroups } from "#client/features/inbox/inbox-groups.ts";
import { texts } from "#client/features/inbox/texts.ts";
import { useInbox } from "#client/features/inbox/use-inbox.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./Inbox.module.css";

const SHOW = "montrer";
const FILTERS: Record<string, InboxFilter> = { mentions: "mentions", tout: "all" };
const WORDS: Record<InboxFilter, string> = { unread: "", mentions: "mentions", all: "tout" };

export function InboxPage() {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const workspace = useWorkspace();
	const people = usePeopleOfComments();
	const documents = useDirectoryDocuments(workspace.id);
	const entries = useDirectoryEntries(workspace.id);
	const { loaded, read, follow } = useInbox();
	const [params, setParams] = useSearchParams();
	const filter = FILTERS[params.get(SHOW) ?? ""] ?? "unread";
	const show = (next: InboxFilter) =>
		setParams(() => new URLSearchParams(WORDS[next] ? { [SHOW]: WORDS[next] } : {}), { replace: true });
	const reply = loaded.state === "ready" ? loaded.value : null;
	const groups = useMemo(() => inboxGroups(reply?.items ?? [], filter), [reply, filter]);
	const unread = (reply?.items ?? []).filter((item) => !item.isRead).map(({ id }) => id);
	const filters = useRef<HTMLDivElement>(null);
	/** What is marked leaves the list with the button that was pressed: the focus goes back to where the list is chosen. */
	const mark = async (items: readonly string[]) => {
		const done = read(items);
		requestAnimationFrame(() => {
			if (document.activeElement === document.body)
				filters.current?.querySelector<HTMLElement>("input:checked")?.focus();
		});
		return await done;
	};
	const readAll = async () => {
		if (await mark(unread)) toast({ tone: "ok", text: t.allRead });
	};
	return (
		<Page
			title={t.title}
			lead={t.lead}
			width="text"
			actions={
				unread.length > 0 && (
					<Button icon={<CheckCheck size={18} aria-hidden />} onPress={() => void readAll()}>
						{t.readAll}
					</Button>
				)
			}
		>
			<div ref={filters}>
				<RadioGroup
					label={t.filters}
					hideLabel
					orientation="horizontal"
					value={filter}
					onChange={show}
					options={[
						{ value: "unread", label: t.unread(reply?.unread ?? 0) },
						{ value: "mentions", label: t.mentions },
						{ value: "all", label: t.all },
					]}
				/>
			</div>
			{reply?.isPartial && <Banner tone="warn">{t.isPartial}</Banner>}
			{loaded.state === "loading" && <Skeleton block height="12rem" />}
			{loaded.state === "failed" && (
				<ErrorState title={t.title} onRetry={loaded.reload}>
					{failureSentence(loaded.failure, language)}
				</ErrorState>
			)}
			{reply && groups.length === 0 && (
				<EmptyState
					title={filter === "mentions" ? t.noMentionTitle : t.emptyTitle}
					action={
						filter === "unread" && reply.items.length > 0 && <Button onPress={() => show("all")}>{t.seeAll}</Button>
					}
				>
					{filter === "mentions" ? t.noMention : t.empty}
				</EmptyState>
			)}
			<div className={styles.groups}>
				{groups.map((group) => (
					<InboxGroupView
						key={group.place}
						group={group}
						document={documents.find(({ id }) => id === group.place) ?? null}
						entries={entries}
						people={people}
						isFollowed={reply?.followed.includes(group.place) ?? false}
						onRead={(items) => void mark(items)}
						onFollow={async (follows) => {
							if (await follow(group.place, follows)) toast({ text: follows ? t.followed : t.unfollowed });
						}}
					/>
				))}
			</div>
		</Page>
	);
}
