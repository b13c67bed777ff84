/** For who has no access to a workspace any more: the texts of theirs that only this device has, to be taken away before anything else. */

import { useEffect, useState } from "react";
import * as Y from "yjs";
import { documentPassages } from "#shared/document/markdown.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { browserParts } from "#client/document/browser-parts.ts";
import { openDeviceCopy, unsentRooms } from "#client/document/device-copy.ts";
import { KeptText } from "#client/document/KeptText.tsx";
import styles from "#client/document/LeftTexts.module.css";
import { texts } from "#client/document/leftover-texts.ts";
import { deviceSetAside } from "#client/document/set-aside.ts";

type LeftText = { key: string; doc: Y.Doc; forget: () => Promise<void> };

const START_SHOWN = 120;

export function LeftTexts({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [left, setLeft] = useState<readonly LeftText[]>([]);
	useEffect(() => {
		let isGone = false;
		readLeftTexts(workspace)
			.then((found) => isGone || setLeft(found))
			// A browser that keeps nothing has nothing to offer.
			.catch(() => undefined);
		return () => {
			isGone = true;
		};
	}, [workspace]);
	if (left.length === 0) return null;
	return (
		<section className={styles.left} aria-labelledby="left-texts">
			<h2 id="left-texts">{t.leftTitle}</h2>
			<p>{t.left}</p>
			{left.map(({ key, doc, forget }) => {
				const [first = t.myText] = documentPassages(doc, language);
				return (
					<KeptText
						key={key}
						doc={doc}
						onForget={async () => {
							await forget();
							setLeft((before) => before.filter((one) => one.key !== key));
						}}
					>
						{first.slice(0, START_SHOWN)}
					</KeptText>
				);
			})}
		</section>
	);
}

async function readLeftTexts(workspace: WorkspaceId): Promise<LeftText[]> {
	const member = browserParts().lastMember.get(workspace);
	if (member === null) return [];
	const found: LeftText[] = [];
	for (const one of await deviceSetAside.list(member, `${workspace}/`)) {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, one.update);
		found.push({ key: one.id, doc, forget: () => deviceSetAside.forget(one.id) });
	}
	for (const room of await unsentRooms(member, workspace)) {
		const doc = new Y.Doc();
		const copy = await openDeviceCopy(member, room, doc);
		if (!copy) continue;
		await copy.loaded;
		await copy.close();
		const forget = async () => {
			const again = await openDeviceCopy(member, room, new Y.Doc());
			await again?.loaded;
			await again?.erase();
		};
		found.push({ key: room, doc, forget });
	}
	return found.filter(({ doc }) => documentPassages(doc, "fr").length > 0);
}
