/** A part of the interface whose code comes after the page: `const List = useLater(listCode, isOpen)` is null until it is here. It is fetched ahead, once the page is at rest. */

import { useEffect, useState } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { onceOnline } from "#client/ui/once-online.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { texts } from "#client/ui/texts.ts";

export type Later<Part> = {
	/** The part, once its code is here. */
	known: () => Part | null;
	/** Fetches the code; when it could not come, the next call asks again. */
	fetch: () => Promise<Part>;
};

export function later<Part>(load: () => Promise<Part>): Later<Part> {
	let known: Part | null = null;
	let coming: Promise<Part> | null = null;
	return {
		known: () => known,
		fetch: async () => {
			coming ??= load();
			try {
				known = await coming;
				return known;
			} catch (error) {
				coming = null;
				throw error;
			}
		},
	};
}

/** Long enough for the page to be drawn and to have its document. */
const AHEAD_MS = 1_500;

/** The part, or null while its code comes. When it is wanted and cannot come, the person is told. What people's words depend on is `vital`: it comes at once with the page, before the network may go. */
export function useLater<Part>(part: Later<Part>, isWanted: boolean, { isVital = false } = {}): Part | null {
	const t = useTexts(texts);
	const toast = useToast();
	const [, redraw] = useState(0);
	const isMissing = part.known() === null;
	useEffect(() => {
		if (!isMissing) return;
		// What cannot come ahead is asked again, and its absence told, when it is wanted.
		let forget: () => void = () => undefined;
		const ahead = () => {
			forget = onceOnline(() => void part.fetch().catch(() => undefined));
		};
		const timer = setTimeout(ahead, isVital ? 0 : AHEAD_MS);
		return () => {
			clearTimeout(timer);
			forget();
		};
	}, [part, isMissing, isVital]);
	useEffect(() => {
		if (!isWanted || !isMissing) return;
		let isHere = true;
		const forget = onceOnline(() => {
			part.fetch().then(
				() => isHere && redraw((turn) => turn + 1),
				() => {
					if (!isHere || (isVital && reloadsOnce())) return;
					const reload = { label: t.reloadPage, onAction: () => location.reload() };
					toast({ text: t.notLoaded, tone: "danger", action: reload });
				},
			);
		});
		return () => {
			isHere = false;
			forget();
		};
	}, [part, isWanted, isMissing, isVital, toast, t]);
	return part.known();
}

const RELOADED = "palier.reloaded";
const AGAIN_MS = 60_000;

/** A file that went missing with the network stays missing for the page, whose words are kept on the device: a new page asks for it again. False when that was just tried, or cannot be remembered. */
function reloadsOnce(): boolean {
	try {
		if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < AGAIN_MS) return false;
		sessionStorage.setItem(RELOADED, String(Date.now()));
	} catch {
		return false;
	}
	location.reload();
	return true;
}
