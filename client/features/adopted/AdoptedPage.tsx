/** An adopted version at its address: what a group adopted, by whom, when, on which decision, with the figures of that day. It is read whatever became of the document. */

import { FileText } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { Link } from "react-aria-components";
import { roomName } from "#shared/domain/document-kind.ts";
import type { AdoptedReply, SignedWords } from "#shared/ledger/adopted-view.ts";
import { documentAdoptionsStream, MEASURED } from "#shared/ledger/document-adoptions.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import styles from "#client/features/adopted/Adopted.module.css";
import type { ShownMarks } from "#client/features/adopted/AdoptedLive.tsx";
import { AdoptedText } from "#client/features/adopted/AdoptedText.tsx";
import { RetireDialog } from "#client/features/adopted/RetireDialog.tsx";
import { texts } from "#client/features/adopted/texts.ts";
import { kindNames } from "#client/i18n/kind-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type AdoptedPageProps = { workspace: WorkspaceId; document: DocumentId; number: string };

export function AdoptedPage({ workspace, document, number }: AdoptedPageProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const api = useApi();
	// What is adopted or withdrawn meanwhile is told at once.
	const { head } = useLedger(useRoom(roomName(workspace, document)), documentAdoptionsStream);
	const loaded = useResource(`adopted/${workspace}/${document}/${number}/${language}`, () =>
		api.adoptedVersion(workspace, document, Number(number), language),
	);
	const kind = useDirectoryDocuments(workspace).find(({ id }) => id === document)?.kind;
	const { reload } = loaded;
	useEffect(() => {
		if (head > 0) reload();
	}, [head, reload]);
	if (loaded.state === "loading")
		return (
			<Page title={t.text} width="text">
				<Skeleton lines={10} />
			</Page>
		);
	if (loaded.state === "ready") return <Adopted workspace={workspace} adopted={loaded.value} />;
	const { failure } = loaded;
	if (failure.kind === "not-found")
		return (
			<Page title={t.notThere} width="text">
				<EmptyState
					title={t.notThereTitle}
					action={
						kind !== undefined && (
							<ButtonLink href={paths.document(workspace, kind, document)}>{t.openDocument}</ButtonLink>
						)
					}
				>
					{t.notThereMore}
				</EmptyState>
			</Page>
		);
	return (
		<ErrorState title={t.failed} headingLevel={1} onRetry={loaded.reload}>
			{failureSentence(failure, language)}
		</ErrorState>
	);
}

type AdoptedProps = { workspace: WorkspaceId; adopted: AdoptedReply };

function Adopted({ workspace, adopted }: AdoptedProps) {
	const t = useTexts(texts);
	const names = useTexts(kindNames);
	const format = useFormat();
	const { can } = useWorkspace();
	const [withToday, setWithToday] = useState(false);
	const [isRetiring, setRetiring] = useState(false);
	const { document, kind, number, title, latest, retired, passages, shown } = adopted;
	const said = ({ name }: SignedWords) => name ?? t.gone;
	const mayRetire = can("adopt") && number === latest && retired === null;
	const byMark = useMemo(() => new Map(shown.map((one) => [one.mark, one])), [shown]);
	const measured = useMemo(() => measuredOf(shown), [shown]);
	return (
		<Page
			title={title}
			tabTitle={t.tabTitle(title, number)}
			eyebrow={t.eyebrow(names[kind], number)}
			lead={t.by(format.date(adopted.adopted.time), said(adopted.adopted))}
			width="text"
		>
			{retired && <Banner tone="warn">{t.retired(format.date(retired.time), said(retired), retired.reason)}</Banner>}
			{number < latest && (
				<Banner
					action={
						<ButtonLink size="small" href={paths.adopted(workspace, document, latest)}>
							{t.readLatest(latest)}
						</ButtonLink>
					}
				>
					{t.superseded(latest)}
				</Banner>
			)}
			<div className={styles.acts}>
				<CopyTextButton
					label={t.copyLink}
					done={t.linkCopied}
					text={() => `${window.location.origin}${paths.adopted(workspace, document, number)}`}
				/>
				<ButtonLink
					variant="quiet"
					icon={<FileText size={16} aria-hidden />}
					href={paths.document(workspace, kind, document)}
				>
					{t.openDocument}
				</ButtonLink>
			</div>
			<Grounds workspace={workspace} adopted={adopted} />
			{shown.length > 0 && (
				<div className={styles.then}>
					<p>{t.shownThen}</p>
					<Checkbox isSelected={withToday} onChange={setWithToday}>
						{t.showToday}
					</Checkbox>
				</div>
			)}
			<AdoptedText passages={passages} shown={byMark} measured={measured} withToday={withToday} />
			<footer className={styles.foot}>
				<Versions workspace={workspace} adopted={adopted} />
				{mayRetire && (
					<div className={styles.retire}>
						<Button variant="quiet" size="small" onPress={() => setRetiring(true)}>
							{t.retire}
						</Button>
					</div>
				)}
			</footer>
			{isRetiring && (
				<RetireDialog workspace={workspace} document={document} number={number} onClose={() => setRetiring(false)} />
			)}
		</Page>
	);
}

/** Of an adopted set of indicators, what was measured, by indicator. */
function measuredOf(shown: AdoptedReply["shown"]): ShownMarks {
	return new Map(
		shown.flatMap((one) => (one.kind === "figure" && one.mark === MEASURED ? [[one.indicator, one] as const] : [])),
	);
}

function Grounds({ workspace, adopted: { document, adopted, decision } }: AdoptedProps) {
	const t = useTexts(texts);
	return (
		<dl className={styles.grounds}>
			<div>
				<dt>{t.reason}</dt>
				<dd>{adopted.reason}</dd>
			</div>
			{decision && (
				<div>
					<dt>{t.onDecision}</dt>
					<dd>
						<Link href={paths.decision(workspace, document, decision.id)}>{decision.text}</Link>
					</dd>
				</div>
			)}
		</dl>
	);
}

/** Every adoption of the document, so that none is lost once another took its place. */
function Versions({ workspace, adopted: { document, number, latest } }: AdoptedProps) {
	const t = useTexts(texts);
	if (latest < 2) return null;
	const numbers = Array.from({ length: latest }, (_, index) => latest - index);
	return (
		<nav aria-label={t.versions} className={styles.versions}>
			<h2>{t.versions}</h2>
			<ul>
				{numbers.map((one) => (
					<li key={one}>
						<Link href={paths.adopted(workspace, document, one)} aria-current={one === number ? "page" : undefined}>
							{t.version(one)}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
