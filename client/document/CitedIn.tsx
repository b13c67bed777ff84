/** « Cité dans » : every passage that cites a thing, grouped by document, each leading to its very block. */

import { Quote } from "lucide-react";
import { useId } from "react";
import { Link } from "react-aria-components";
import type { CitableKey } from "#shared/domain/citable.ts";
import type { DirectoryDocument, DirectoryPassage } from "#shared/document/directory.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { recordTexts } from "#client/document/record-texts.ts";
import { texts } from "#client/document/texts.ts";
import { useDirectoryDocuments, useDirectoryReady, usePassagesCiting } from "#client/document/use-directory.ts";
import styles from "./CitedIn.module.css";

type CitedInProps = {
	workspace: WorkspaceId;
	cited: CitableKey;
	/** The address of a passage. */
	hrefOf: (document: DirectoryDocument, passage: DirectoryPassage) => string;
	headingLevel?: 2 | 3;
};

export function CitedIn({ cited, ...props }: CitedInProps) {
	return <PassageList {...props} passages={usePassagesCiting(props.workspace, cited)} />;
}

type PassageListProps = Omit<CitedInProps, "cited"> & { passages: readonly DirectoryPassage[] };

/** The same for passages somebody else gathered. */
export function PassageList({ workspace, passages, hrefOf, headingLevel = 3 }: PassageListProps) {
	const t = useTexts(texts);
	const more = useTexts(recordTexts);
	const titleId = useId();
	const isReady = useDirectoryReady(workspace);
	const documents = useDirectoryDocuments(workspace);
	const Heading = `h${headingLevel}` as const;
	const groups = documents
		.map((document) => ({ document, passages: passages.filter((passage) => passage.document === document.id) }))
		.filter((group) => group.passages.length > 0);
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
				<p className={styles.empty}>{more.notCited}</p>
			) : (
				groups.map(({ document, passages: cites }) => (
					<div key={document.id} className={styles.group}>
						<p className={styles.document}>{document.title || t.untitled}</p>
						<ul>
							{cites.map((passage) => (
								<li key={`${passage.record ?? ""}/${passage.block}`}>
									<Link href={hrefOf(document, passage)} className={styles.passage}>
										<Quote size={14} className={styles.icon} aria-hidden />
										<span>
											{passage.heading && <span className={styles.heading}>{passage.heading}</span>}
											<span className={styles.excerpt}>{passage.excerpt || more.emptyPassage}</span>
										</span>
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
