/** A workspace's landing: who is here, the portfolio at a glance, the documents of the group, and how to begin. */

import { Plus, UserPlus } from "lucide-react";
import { useLocation, useSearch } from "wouter";
import { DOCUMENT_KINDS, type DocumentKind, KIND_SEGMENTS } from "#shared/domain/document-kind.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments, useDirectoryReady } from "#client/document/use-directory.ts";
import { ArchivedDocuments } from "#client/features/home/ArchivedDocuments.tsx";
import { CreateDocumentDialog } from "#client/features/home/CreateDocumentDialog.tsx";
import { DocumentSection } from "#client/features/home/DocumentSection.tsx";
import { ExamplesBanner } from "#client/features/home/ExamplesBanner.tsx";
import { FirstSteps } from "#client/features/home/FirstSteps.tsx";
import { PeopleHere } from "#client/features/home/PeopleHere.tsx";
import { PortfolioGlance } from "#client/features/home/PortfolioGlance.tsx";
import { texts } from "#client/features/home/texts.ts";
import { WhileAway } from "#client/features/home/WhileAway.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./OverviewPage.module.css";

export function OverviewPage() {
	const t = useTexts(texts);
	const workspace = useWorkspace();
	const isReady = useDirectoryReady(workspace.id);
	const documents = useDirectoryDocuments(workspace.id);
	const [, navigate] = useLocation();
	const asked = new URLSearchParams(useSearch()).get("nouveau");
	const creating = asked === null ? null : kindOfSegment(asked);
	const create = (kind: DocumentKind) =>
		navigate(`${paths.workspace(workspace.id)}?nouveau=${KIND_SEGMENTS[kind]}`, { replace: true });

	return (
		<Page
			title={workspace.name}
			eyebrow={<PeopleHere />}
			actions={
				<>
					{workspace.can("invite") && (
						<ButtonLink href={paths.members(workspace.id)} icon={<UserPlus size={18} aria-hidden />}>
							{t.invite}
						</ButtonLink>
					)}
					{workspace.can("createDocument") && (
						<Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={() => create("framework")}>
							{t.newDocument}
						</Button>
					)}
				</>
			}
		>
			<ExamplesBanner />
			<FirstSteps onWrite={() => create("framework")} />
			{isReady ? (
				<>
					<WhileAway />
					<div className={styles.kinds}>
						{DOCUMENT_KINDS.map((kind) => (
							<DocumentSection
								key={kind}
								kind={kind}
								documents={documents.filter((document) => document.kind === kind && !document.archived)}
								onCreate={() => create(kind)}
							/>
						))}
					</div>
					<PortfolioGlance />
					<ArchivedDocuments documents={documents.filter((document) => document.archived)} />
				</>
			) : (
				<Skeleton block height="18rem" />
			)}
			{creating && workspace.can("createDocument") && (
				<CreateDocumentDialog
					key={creating}
					kind={creating}
					onClose={() => navigate(paths.workspace(workspace.id), { replace: true })}
				/>
			)}
		</Page>
	);
}

function kindOfSegment(segment: string): DocumentKind | null {
	return DOCUMENT_KINDS.find((kind) => KIND_SEGMENTS[kind] === segment) ?? null;
}
