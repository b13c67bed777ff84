/** The first page: one's workspaces, or how to enter when nobody is known here. */

import { Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { Me } from "#shared/protocol/http.ts";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useResource } from "#client/api/use-resource.ts";
import { CreateWorkspaceDialog } from "#client/features/home/CreateWorkspaceDialog.tsx";
import { ImportArchive } from "#client/features/home/ImportArchive.tsx";
import { texts } from "#client/features/home/texts.ts";
import { Welcome } from "#client/features/home/Welcome.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./HomePage.module.css";

export function HomePage() {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const me = useResource("me", api.me);
	if (me.state === "ready") return me.value.signedIn ? <MyWorkspaces me={me.value} /> : <Welcome />;
	return (
		<Page title={t.homeTitle}>
			{me.state === "loading" ? (
				<Skeleton block height="7rem" />
			) : (
				<ErrorState title={t.failedTitle} onRetry={me.reload}>
					{failureSentence(me.failure, language)}
				</ErrorState>
			)}
		</Page>
	);
}

function MyWorkspaces({ me }: { me: Me }) {
	const t = useTexts(texts);
	const roles = useTexts(roleNames);
	const format = useFormat();
	const [isCreating, setCreating] = useState(false);
	const create = me.canCreateWorkspace && (
		<>
			<ImportArchive />
			<Button icon={<Plus size={18} aria-hidden />} onPress={() => setCreating(true)}>
				{t.createWorkspace}
			</Button>
		</>
	);
	return (
		<Page title={t.homeTitle} lead={t.homeLead} actions={create}>
			{me.workspaces.length === 0 ? (
				<EmptyState title={t.noWorkspaceTitle}>{t.noWorkspace}</EmptyState>
			) : (
				<ul className={styles.workspaces}>
					{me.workspaces.map((workspace) => (
						<li key={workspace.id}>
							<Link href={wayTo(workspace)} className={styles.workspace}>
								<span className={styles.name}>{workspace.name}</span>
								<span className={styles.facts}>
									<Badge tone="accent">{roles[workspace.role]}</Badge>
									{t.since(format.date(workspace.createdAt))}
								</span>
							</Link>
						</li>
					))}
				</ul>
			)}
			<div>
				<ButtonLink href={paths.joinWorkshop()} variant="quiet" size="small">
					{t.enterByCode}
				</ButtonLink>
				<ButtonLink href={paths.networkTest()} variant="quiet" size="small">
					{t.testNetwork}
				</ButtonLink>
			</div>
			{me.canCreateWorkspace && <CreateWorkspaceDialog isOpen={isCreating} onOpenChange={setCreating} />}
		</Page>
	);
}

/** Whoever came by the code of a workshop has that workshop, and nothing else of the workspace. */
function wayTo({ id, workshop }: Me["workspaces"][number]): string {
	const workspace = id as WorkspaceId;
	return workshop === null ? paths.workspace(workspace) : paths.takingPart(workspace, workshop as DocumentId);
}
