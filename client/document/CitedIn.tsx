/** « Cité dans » : every passage and every comment that cites a thing, grouped by where it is, each leading to its very block or thread. */

import { MessageSquare, Quote } from "lucide-react";
import { useId } from "react";
import { Link } from "react-aria-components";
import { kindOfLink, type LinkKey } from "#shared/domain/citable.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import {
	type DirectoryEntry,
	type DirectoryPassage,
	isByFields,
	type PassagePlace,
} from "#shared/document/directory.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { passageHref } from "#client/document/passage-href.ts";
import { recordTexts } from "#client/document/record-texts.ts";
import { texts } from "#client/document/texts.ts";
import {
	useDirectoryDocuments,
	useDirectoryEntries,
	useDirectoryReady,
	usePassagesCiting,
} from "#client/document/use-directory.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./CitedIn.module.css";

type CitedInProps = { workspace: WorkspaceId; cited: LinkKey; headingLevel?: 2 | 3 };

export function CitedIn({ cited, ...props }: CitedInProps) {
	const t = useTexts(recordTexts);
	const passages = usePassagesCiting(props.workspace, cited);
	return <PassageList {...props} passages={passages} empty={t.notCited(kindOfLink(cited))} />;
}

type PassageListProps = Omit<CitedInProps, "cited"> & {
	passages: readonly DirectoryPassage[];
	/** What is said when there is none. */
	empty?: string;
};

/** The same for passages somebody else gathered. */
export function PassageList({ workspace, passages, empty = "", headingLevel = 3 }: PassageListProps) {
	const more = useTexts(recordTexts);
	const titleId = useId();
	const isReady = useDirectoryReady(workspace);
	const groups = useGroups(workspace, passages);
	const Heading = `h${headingLevel}` as const;
	const count = groups.reduce((sum, group) => sum + group.passages.length, 0);
	return (
		<section className={styles.section} aria-labelledby={titleId}>
			<Heading id={titleId} className={styles.title}>
				{more.citedIn}
				{count > 0 && <span className={styles.count}>{more.citedCount(count)}</span>}
			</Heading>
			{!isReady ? (
				<Skeleton lines={2} />
			) : groups.length === 0 ? (
				<p className={styles.empty}>{empty}</p>
			) : (
				groups.map((group) => (
					<div key={group.place} className={styles.group}>
						<p className={styles.document}>{group.title}</p>
						<ul>
							{group.passages.map(({ passage, href, about }) => (
								<li
									key={`${passage.record ?? ""}/${passage.block}${passage.field ?? ""}/${passage.heading}/${passage.comment?.thread ?? ""}${passage.comment?.at ?? ""}`}
								>
									<Link href={href} className={styles.passage}>
										{passage.comment ? (
											<CommentLine workspace={workspace} comment={passage.comment} about={about} />
										) : (
											<>
												<Quote size={14} className={styles.icon} aria-hidden />
												<span>
													{(about || passage.heading) && (
														<span className={styles.heading}>
															{[about, passage.heading].filter((part) => part !== "").join(" · ")}
														</span>
													)}
													<span className={styles.excerpt}>{passage.excerpt || more.emptyPassage}</span>
												</span>
											</>
										)}
									</Link>
								</li>
							))}
						</ul>
					</div>
				))
			)}
		</section>
	);
}

type CommentLineProps = { workspace: WorkspaceId; comment: NonNullable<DirectoryPassage["comment"]>; about: string };

/** Who cites, and when: the words are read in the thread, by whoever may read it. */
function CommentLine({ workspace, comment, about }: CommentLineProps) {
	const t = useTexts(recordTexts);
	const format = useFormat();
	const nameOf = useMemberNames(workspace);
	return (
		<>
			<MessageSquare size={14} className={styles.icon} aria-hidden />
			<span>
				{about !== "" && <span className={styles.heading}>{about}</span>}
				<span className={styles.excerpt}>{t[comment.saying](nameOf(comment.by), format.date(comment.at))}</span>
			</span>
		</>
	);
}

type Shown = { passage: DirectoryPassage; href: string; about: string };

/** By place: documents by their title, then the portfolio. `about`: the record a passage or a comment is about. */
function useGroups(workspace: WorkspaceId, passages: readonly DirectoryPassage[]) {
	const t = useTexts(texts);
	const more = useTexts(recordTexts);
	const { language } = useLanguage();
	const labels = recordLabels[language];
	const documents = useDirectoryDocuments(workspace);
	const entries = useDirectoryEntries(workspace);
	const places = [
		...documents.map((document) => ({
			place: document.id as PassagePlace,
			document,
			title: document.title || t.untitled,
		})),
		{ place: PORTFOLIO as PassagePlace, document: null, title: more.inPortfolio },
	];
	return places
		.map(({ place, document, title }) => ({
			place,
			title,
			passages: passages
				.filter((passage) => passage.document === place)
				.map((passage): Shown => {
					const href = passageHref(workspace, document, passage, entries);
					return { passage, href, about: aboutOf(passage, entries, more.inFormula, labels) };
				}),
		}))
		.filter((group) => group.passages.length > 0);
}

/** A record that is linked by its fields is called by its name already; an indicator, by its formula. */
function aboutOf(
	passage: DirectoryPassage,
	entries: readonly DirectoryEntry[],
	inFormula: string,
	labels: (typeof recordLabels)["fr"],
): string {
	const { record, comment, field } = passage;
	const label = field === undefined ? "" : ((labels as Readonly<Record<string, string>>)[field] ?? "");
	if (record === undefined) return label;
	const entry = entries.find(({ id }) => id === record);
	if (isByFields(passage)) return entry?.kind === "indicator" ? inFormula : "";
	const project = comment?.project && entries.find(({ kind, id }) => kind === "project" && id === comment.project);
	return [[entry?.code, entry?.name].filter(Boolean).join(" "), project ? project.name : "", label]
		.filter((part) => part !== "")
		.join(" · ");
}
