/** The documents of one kind, as cards, with the way to add one. */

import { Archive, Ellipsis, Plus } from "lucide-react";
import { Link } from "react-aria-components";
import type { DirectoryDocument } from "#shared/document/directory.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/home/texts.ts";
import { useArchiveQuestion } from "#client/features/home/use-archive-question.tsx";
import { useArchiving } from "#client/features/home/use-archiving.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import styles from "./DocumentSection.module.css";

type DocumentSectionProps = {
	kind: DocumentKind;
	documents: readonly DirectoryDocument[];
	onCreate: () => void;
};

export function DocumentSection({ kind, documents, onCreate }: DocumentSectionProps) {
	const t = useTexts(texts);
	const { can } = useWorkspace();
	const words: Record<DocumentKind, { title: string; purpose: string; create: string }> = {
		framework: { title: t.frameworks, purpose: t.frameworkPurpose, create: t.newFramework },
		"indicator-set": { title: t.indicatorSets, purpose: t.indicatorPurpose, create: t.newIndicatorSet },
		"balise-set": { title: t.baliseSets, purpose: t.balisePurpose, create: t.newBaliseSet },
		"resource-set": { title: t.resourceSets, purpose: t.resourcePurpose, create: t.newResourceSet },
		"recommendation-set": {
			title: t.recommendationSets,
			purpose: t.recommendationPurpose,
			create: t.newRecommendationSet,
		},
		glossary: { title: t.glossaries, purpose: t.glossaryPurpose, create: t.newGlossary },
	};
	const headingId = `documents-${kind}`;
	return (
		<section className={styles.section} aria-labelledby={headingId}>
			<header>
				<h2 id={headingId}>{words[kind].title}</h2>
				<p className={styles.purpose}>{words[kind].purpose}</p>
			</header>
			<div className={styles.documents}>
				<ul className={styles.cards}>
					{documents.map((document) => (
						<DocumentCard key={document.id} document={document} />
					))}
					{documents.length === 0 && <li className={styles.none}>{t.nothingOfKind}</li>}
				</ul>
				{can("createDocument") && (
					<Button className={styles.add} onPress={onCreate} icon={<Plus size={18} aria-hidden />} variant="quiet">
						{words[kind].create}
					</Button>
				)}
			</div>
		</section>
	);
}

function DocumentCard({ document }: { document: DirectoryDocument }) {
	const t = useTexts(texts);
	const format = useFormat();
	const workspace = useWorkspace();
	const { archive } = useArchiving();
	const { ask, question } = useArchiveQuestion((one) => void archive(one));
	return (
		<li className={styles.card}>
			<Link href={paths.document(workspace.id, document.kind, document.id)} className={styles.title}>
				{document.title}
			</Link>
			<p className={styles.facts}>
				{document.example && <Badge tone="info">{t.example}</Badge>}
				{document.changedAt === undefined
					? t.createdOn(format.date(document.createdAt))
					: t.changed(format.relative(document.changedAt))}
			</p>
			{workspace.can("archiveDocument") && (
				<span className={styles.menu}>
					<Menu
						label={t.documentMenu(document.title)}
						placement="bottom end"
						trigger={
							<IconButton label={t.documentMenu(document.title)} size="small">
								<Ellipsis size={18} aria-hidden />
							</IconButton>
						}
					>
						<MenuItem icon={<Archive size={16} />} onAction={() => ask(document)}>
							{t.archive}
						</MenuItem>
					</Menu>
				</span>
			)}
			{question}
		</li>
	);
}
