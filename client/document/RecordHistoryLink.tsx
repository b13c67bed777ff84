/** At the end of a sheet: the way to how its record came to be what it is, for whoever may see what was taken away. */

import { History } from "lucide-react";
import { ledgerPlaceOf } from "#shared/domain/document-kind.ts";
import { dictionary } from "#shared/lib/language.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";

export const recordHistoryTexts = dictionary({
	fr: { link: "Historique de cette fiche" },
	en: { link: "History of this record" },
});

type RecordHistoryLinkProps = { room: Pick<OpenRoom, "name">; record: string };

export function RecordHistoryLink({ room, record }: RecordHistoryLinkProps) {
	const t = useTexts(recordHistoryTexts);
	const { id, can } = useWorkspace();
	const place = ledgerPlaceOf(room.name);
	if (place === null || !can("seeHistory")) return null;
	return (
		<span>
			<ButtonLink
				size="small"
				variant="quiet"
				icon={<History size={16} aria-hidden />}
				href={paths.recordHistory(id, place, record)}
			>
				{t.link}
			</ButtonLink>
		</span>
	);
}
