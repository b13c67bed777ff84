/** Where a balise comes from, and where it went: what it was split from, what it received, what it became part of. Each leads there. */

import type * as Y from "yjs";
import { Link } from "react-aria-components";
import { cardOriginsOf } from "#shared/document/card-origins.ts";
import type { Balise } from "#shared/document/balise-set.ts";
import { survivingBalise } from "#shared/document/balise-merge.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { CardOrigins } from "#client/document/CardOrigins.tsx";
import { useDocReading } from "#client/document/use-doc-reading.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import styles from "#client/features/balises/Adoption.module.css";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { texts } from "#client/features/balises/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";

type OriginSectionProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	doc: Y.Doc;
	balise: Balise;
	all: readonly Balise[];
};

export function OriginSection({ workspace, document, doc, balise, all }: OriginSectionProps) {
	const t = useTexts(lifeTexts);
	const words = useTexts(texts);
	const told = useDocReading(doc, balise.id as string, workshopsTold);
	// Which card or cluster it was is told apart; of an older one, the workshop alone is known.
	const origins = balise.origins.filter((origin) => origin.how !== "cards" || !told.includes(origin.workshop));
	const link = (id: string) => {
		const one = all.find((other) => other.id === id);
		return one ? (
			<Link href={paths.record(workspace, "balise-set", document, id as RecordId)}>
				{[one.code, one.name || words.untitled].join(" ").trim()}
			</Link>
		) : (
			t.gone
		);
	};
	return (
		<>
			{balise.mergedInto !== "" && (
				<Banner tone="warn">
					{t.becamePart} {link(survivingBalise(all, balise.id))}
				</Banner>
			)}
			{balise.origins.length > 0 && (
				<section>
					<h3 className={styles.title}>{t.originTitle}</h3>
					{origins.length > 0 && (
						<ul>
							{origins.map((origin) =>
								origin.how === "cards" ? (
									<li key={`cards/${origin.workshop}`}>
										{t.originCards} <WorkshopLink workspace={workspace} workshop={origin.workshop} />
									</li>
								) : (
									<li key={`${origin.how}/${origin.balise}`}>
										{origin.how === "split" ? t.originSplit : t.originMerge} {link(origin.balise)}
									</li>
								),
							)}
						</ul>
					)}
					<CardOrigins workspace={workspace} doc={doc} things={balise.id} />
				</section>
			)}
		</>
	);
}

function workshopsTold(doc: Y.Doc, balise: string): string[] {
	return cardOriginsOf(doc, [balise]).map(({ workshop }) => workshop);
}

function WorkshopLink({ workspace, workshop }: { workspace: WorkspaceId; workshop: DocumentId }) {
	const t = useTexts(lifeTexts);
	const title = useDirectoryDocuments(workspace).find(({ id }) => id === workshop)?.title;
	if (title === undefined) return <>{t.workshopGone}</>;
	return <Link href={paths.workshop(workspace, workshop)}>{title}</Link>;
}
