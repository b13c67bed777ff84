/** The places of a workspace: its documents by kind, live, then the portfolio, the people, the settings. */

import {
	BookA,
	Building2,
	ChartLine,
	ClipboardCheck,
	Gauge,
	Group,
	HandHelping,
	House,
	Inbox,
	MessageSquareQuote,
	PencilRuler,
	Plus,
	ScrollText,
	Settings,
	Signpost,
	Table2,
	Unplug,
	Users,
	Vote,
} from "lucide-react";
import { type ReactNode, useSyncExternalStore } from "react";
import { Link } from "react-aria-components";
import { useLocation } from "wouter";
import { DOCUMENT_KINDS, type DocumentKind, KIND_SEGMENTS } from "#shared/domain/document-kind.ts";
import type { DirectoryDocument } from "#shared/document/directory.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/app/texts.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { unreadCount } from "#client/document/unread-count.ts";
import { kindNames, kindPlurals } from "#client/i18n/kind-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./WorkspaceNav.module.css";

const KIND_ICONS: Record<DocumentKind, ReactNode> = {
	framework: <ScrollText size={17} />,
	"indicator-set": <Gauge size={17} />,
	"balise-set": <Signpost size={17} />,
	"resource-set": <HandHelping size={17} />,
	"recommendation-set": <MessageSquareQuote size={17} />,
	glossary: <BookA size={17} />,
};

export function WorkspaceNav() {
	const t = useTexts(texts);
	const { id } = useWorkspace();
	const documents = useDirectoryDocuments(id).filter((document) => !document.archived);
	return (
		<nav className={styles.nav} aria-label={t.navigation}>
			<ul className={styles.list}>
				<NavLink href={paths.workspace(id)} icon={<House size={17} />} isExact>
					{t.overview}
				</NavLink>
				<NavLink href={paths.inbox(id)} icon={<Inbox size={17} />} count={<UnreadCount />}>
					{t.inbox}
				</NavLink>
				<NavLink href={paths.portfolio(id)} icon={<Table2 size={17} />}>
					{t.portfolio}
				</NavLink>
				<NavLink href={paths.cohorts(id)} icon={<Group size={17} />}>
					{t.cohorts}
				</NavLink>
				<NavLink href={paths.organisations(id)} icon={<Building2 size={17} />}>
					{t.organisations}
				</NavLink>
				<NavLink href={paths.measurements(id)} icon={<PencilRuler size={17} />}>
					{t.measurements}
				</NavLink>
				<NavLink href={paths.results(id)} icon={<ChartLine size={17} />}>
					{t.results}
				</NavLink>
				<NavLink href={paths.assessments(id)} icon={<ClipboardCheck size={17} />}>
					{t.assessments}
				</NavLink>
				<NavLink href={paths.decisions(id)} icon={<Vote size={17} />}>
					{t.decisions}
				</NavLink>
				<NavLink href={paths.gaps(id)} icon={<Unplug size={17} />}>
					{t.gaps}
				</NavLink>
			</ul>
			{DOCUMENT_KINDS.map((kind) => (
				<KindGroup key={kind} kind={kind} documents={documents.filter((document) => document.kind === kind)} />
			))}
			<ul className={classNames(styles.list, styles.last)}>
				<NavLink href={paths.members(id)} icon={<Users size={17} />}>
					{t.members}
				</NavLink>
				<NavLink href={paths.settings(id)} icon={<Settings size={17} />}>
					{t.settings}
				</NavLink>
			</ul>
		</nav>
	);
}

function KindGroup({ kind, documents }: { kind: DocumentKind; documents: readonly DirectoryDocument[] }) {
	const t = useTexts(texts);
	const plurals = useTexts(kindPlurals);
	const names = useTexts(kindNames);
	const { id, can } = useWorkspace();
	return (
		<section className={styles.group}>
			<div className={styles.title}>
				<h2>{plurals[kind]}</h2>
				{can("createDocument") && (
					<Link
						className={styles.create}
						href={`${paths.workspace(id)}?nouveau=${KIND_SEGMENTS[kind]}`}
						aria-label={t.newDocument(names[kind])}
					>
						<Plus size={16} aria-hidden />
					</Link>
				)}
			</div>
			{documents.length === 0 ? (
				<p className={styles.none}>{t.noDocument}</p>
			) : (
				<ul className={styles.list}>
					{documents.map((document) => (
						<NavLink key={document.id} href={paths.document(id, kind, document.id)} icon={KIND_ICONS[kind]}>
							{document.title}
						</NavLink>
					))}
				</ul>
			)}
		</section>
	);
}

/** How many things wait, unread; nothing while none does. */
function UnreadCount() {
	const t = useTexts(texts);
	const unread = useSyncExternalStore(unreadCount.subscribe, unreadCount.get);
	return unread > 0 && <span className={styles.count}>{t.unread(unread)}</span>;
}

type NavLinkProps = { href: string; icon: ReactNode; children: string; isExact?: boolean; count?: ReactNode };

function NavLink({ href, icon, children, isExact, count }: NavLinkProps) {
	const [path] = useLocation();
	const isCurrent = path === href || (!isExact && path.startsWith(`${href}/`));
	return (
		<li>
			<Link href={href} className={styles.link} aria-current={isCurrent ? "page" : undefined}>
				<span className={styles.icon} aria-hidden>
					{icon}
				</span>
				<span className={styles.words}>{children}</span>
				{count}
			</Link>
		</li>
	);
}
