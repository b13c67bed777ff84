/** Told to a guest whose name was changed by whoever leads, until they put it aside: on this device, once for each change. */

import { useEffect, useState } from "react";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";

export function RenamedNotice() {
	const t = useTexts(takingTexts);
	const { document, state, me } = useWorkshop();
	const { me: member, reload } = useWorkspace();
	const place = `palier.renamed.${document}.${me}`;
	const [seen, setSeen] = useState(() => Number(recall(deviceMemory(), place) ?? 0));
	const last = state.renamed.get(me) ?? 0;
	useEffect(() => {
		// The name is the server’s: asked for again.
		if (last > 0) reload();
	}, [last, reload]);
	if (last <= seen) return null;
	const putAside = () => {
		remember(deviceMemory(), place, String(last));
		setSeen(last);
	};
	const understood = (
		<Button size="small" onPress={putAside}>
			{t.understood}
		</Button>
	);
	return (
		<Banner action={understood} isLive>
			{t.renamed(member.name)}
		</Banner>
	);
}
