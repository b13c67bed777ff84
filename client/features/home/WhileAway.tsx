/** While you were away: what others changed in each document since the person last looked at it, one sentence each. */

import { CheckCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-aria-components";
import type { AwayPlace } from "#shared/ledger/inbox-replies.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { type InboxApi, inboxApi } from "#client/api/inbox-api.ts";
import { paths } from "#client/api/paths.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { awaySentence } from "#client/features/home/away-sentence.ts";
import { texts } from "#client/features/home/away-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./WhileAway.module.css";

const SHOWN = 5;

export function WhileAway({ api = inboxApi }: { api?: Pick<InboxApi, "away" | "visit"> }) {
	const t = useTexts(texts);
	const { id, can } = useWorkspace();
	const away = useResource(`away/${id}`, () => api.away(id));
	const documents = useDirectoryDocuments(id);
	const format = useFormat();
	const nameOf = useMemberNames(id);
	const [isLong, setLong] = useState(false);
	const list = useRef<HTMLUListElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const toast = useToast();
	const { language } = useLanguage();
	const { reload } = away;
	// What was asked on an earlier visit of this page says nothing of now.
	useEffect(() => reload(), [reload]);
	if (away.state === "loading") return null;
	if (away.state === "failed")
		return (
			<section className={styles.away} aria-labelledby="while-away">
				<h2 id="while-away">{t.title}</h2>
				<ErrorState title={t.failed} onRetry={reload} headingLevel={3} isCompact>
					{failureSentence(away.failure, language)}
				</ErrorState>
			</section>
		);
	const known = away.value.places.flatMap((place) => {
		const document = documents.find((one) => one.id === place.place);
		if (document) return [{ place, title: document.title, href: paths.document(id, document.kind, document.id) }];
		return place.place === PORTFOLIO ? [{ place, title: t.portfolio, href: portfolioHref(id, place) }] : [];
	});
	const shown = isLong ? known : known.slice(0, SHOWN);
	const markSeen = async () => {
		const seen = await api.visit(
			id,
			away.value.places.map(({ place }) => place),
		);
		if (!seen.ok) {
			toast({ tone: "danger", text: failureSentence(seen.error, language) });
			return;
		}
		// The button goes with what it marked.
		heading.current?.focus();
		reload();
	};
	const showOthers = () => {
		setLong(true);
		// The button goes: one reads on at the first of those it showed.
		requestAnimationFrame(() => list.current?.children[SHOWN]?.querySelector("a")?.focus());
	};
	return (
		<section className={styles.away} aria-labelledby="while-away">
			<header className={styles.header}>
				<h2 id="while-away" ref={heading} tabIndex={-1}>
					{t.title}
				</h2>
				{known.length > 0 && (
					<Button
						size="small"
						variant="quiet"
						icon={<CheckCheck size={16} aria-hidden />}
						onPress={() => void markSeen()}
					>
						{t.markSeen}
					</Button>
				)}
			</header>
			{known.length === 0 ? (
				<p className={styles.none}>{t.nothing}</p>
			) : (
				<ul ref={list} className={styles.list}>
					{shown.map(({ place, title, href }) => (
						<li key={place.place}>
							<Link href={href} className={styles.title}>
								{title}
							</Link>
							<p className={styles.sentence}>{awaySentence(place, t, (people) => format.list(people.map(nameOf)))}</p>
							{can("seeHistory") && hasUnseenWords(place) && (
								<Link
									href={paths.historySince(id, place.place as DocumentId, place.visitedSeq)}
									className={styles.since}
									aria-label={t.whatChangedIn(title)}
								>
									{t.whatChanged}
								</Link>
							)}
						</li>
					))}
				</ul>
			)}
			{known.length > shown.length && (
				<div>
					<Button size="small" onPress={showOthers}>
						{t.others(known.length - shown.length)}
					</Button>
				</div>
			)}
		</section>
	);
}

/** Whether what was written since can be shown beside what they had seen. */
function hasUnseenWords(place: AwayPlace): place is AwayPlace & { visitedSeq: number } {
	return place.place !== PORTFOLIO && place.written.length > 0 && (place.visitedSeq ?? 0) > 0;
}

/** Where only values were reported, the page of measurements says which; the register, where only votes and decisions are new. */
function portfolioHref(workspace: Parameters<typeof paths.portfolio>[0], { written, news }: AwayPlace): string {
	const isVotesAlone = written.length === 0 && news.every(({ kind }) => kind === "votes" || kind === "decided");
	if (isVotesAlone) return paths.decisions(workspace);
	const isMeasuresAlone = written.length === 0 && news.every(({ kind }) => kind === "measured");
	return isMeasuresAlone ? paths.measurements(workspace) : paths.portfolio(workspace);
}
