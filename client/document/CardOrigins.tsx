/** « Issu de la carte … »: where a thing came from in a workshop, with the way there for whoever may open it. */

import { StickyNote } from "lucide-react";
import { Link } from "react-aria-components";
import { type CardOrigin, cardOriginsOf } from "#shared/document/card-origins.ts";
import { firstWords } from "#shared/lib/clip.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { cardOriginTexts } from "#client/document/card-origin-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./CardOrigins.module.css";

/** `things`: records or blocks, joined by a space. */
type CardOriginsProps = { workspace: WorkspaceId; doc: OpenRoom["doc"]; things: string };

/** Nothing where nothing came from cards. */
export function CardOrigins({ workspace, doc, things }: CardOriginsProps) {
	const t = useTexts(cardOriginTexts);
	const origins = useDocReading(doc, things, originsOf);
	if (origins.length === 0) return null;
	return (
		<ul className={styles.origins} aria-label={t.title}>
			{origins.map((origin) => (
				<li key={`${origin.workshop}/${origin.source}`}>
					<StickyNote size={16} aria-hidden />
					<span>
						{origin.from === "card" ? t.ofCard(shown(origin)) : t.ofCluster(shown(origin))}
						{origin.stepTitle !== "" && ` ${t.inStep(origin.stepTitle)}`}
						{" – "}
						<WorkshopName workspace={workspace} origin={origin} />
					</span>
				</li>
			))}
		</ul>
	);
}

function originsOf(doc: OpenRoom["doc"], things: string): CardOrigin[] {
	return cardOriginsOf(doc, things.split(" "));
}

const LONGEST = 90;
const shown = ({ words }: CardOrigin) => firstWords(words, LONGEST);

function WorkshopName({ workspace, origin: { workshop } }: { workspace: WorkspaceId; origin: CardOrigin }) {
	const t = useTexts(cardOriginTexts);
	const { can } = useWorkspace();
	const found = useDirectoryDocuments(workspace).find(({ id }) => id === workshop);
	if (!found) return t.workshopGone;
	return can("read") ? <Link href={paths.workshop(workspace, workshop)}>{found.title}</Link> : found.title;
}
