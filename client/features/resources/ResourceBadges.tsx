/** The nature and the status of a resource, in words and in colour. */

import type { Resource, ResourceStatus } from "#shared/document/resource-set.ts";
import { natureWords, resourceStatusWords } from "#shared/document/resource-words.ts";
import { texts } from "#client/features/resources/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ThreadsMark } from "#client/comments/OpenThreads.tsx";
import { ProposalMark } from "#client/proposals/OpenProposals.tsx";
import { Badge } from "#client/ui/Badge.tsx";

const TONES = { draft: "neutral", discussion: "info", kept: "ok", retired: "warn" } as const satisfies Record<
	ResourceStatus,
	string
>;

export function ResourceBadges({ resource }: { resource: Resource }) {
	const t = useTexts(texts);
	const natures = useTexts(natureWords);
	const statuses = useTexts(resourceStatusWords);
	return (
		<>
			<Badge tone={TONES[resource.status]}>{statuses[resource.status]}</Badge>
			<Badge tone={resource.nature === "mechanism" ? "accent" : "neutral"}>{natures[resource.nature]}</Badge>
			<ProposalMark record={resource.id} />
			<ThreadsMark record={resource.id} />
			{resource.archived && <Badge tone="warn">{t.archived}</Badge>}
			{resource.example && <Badge>{t.example}</Badge>}
		</>
	);
}
