/** A part of the interface whose code comes after the page: `const List = useLater(listCode, isOpen)` is null until it is here. It is fetched ahead, once the page is at rest. */

import { useEffect, useRef, useState } from "react";
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

type Wanted = {
	/** What people's words depend on: it comes at once with the page, before the network may go. */
	isVital?: boolean;
	/** Whoever asked for it has closed the message that it is missing: they may ask again. */
	onGiveUp?: () => void;
};

/** The part, or null while its code comes. When it is wanted and cannot come, the person is told, and may ask again; it comes by itself once the network is back. */
export function useLater<Part>(
	part: Later<Part>,
	isWanted: boolean,
	{ isVital = false, onGiveUp }: Wanted = {},
): Part | null {
	const t = useTexts(texts);
	const toast = useToast();
	const [, redraw] = useState(0);
	const giveUp = useRef(onGiveUp);
	giveUp.current = onGiveUp;
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
		let failures = 0;
		const tell = (text: string, again: { label: string; onAction: () => void }) =>
			toast({ text, about: MISSING, tone: "danger", action: again, until: missing.signal, onClose: leaveThem });
		const lack: Lack = { ask: () => ask(), giveUp: () => giveUp.current?.() };
		const needsNetwork = () => {
			missing.add(lack);
			tell(t.needsNetwork, { label: t.retry, onAction: askAll });
		};
		const ask = () => {
			if (navigator.onLine === false) {
				needsNetwork();
				return;
			}
			part.fetch().then(
				() => {
					missing.remove(lack);
					if (isHere) redraw((turn) => turn + 1);
				},
				() => {
					failures += 1;
					if (!isHere) return;
					// It was lost with the network: without one, a new page would not come either, and this one would be gone.
					if (navigator.onLine === false) {
						needsNetwork();
						return;
					}
					if (isVital && reloadsOnce()) return;
					missing.add(lack);
					// Some browsers never ask again for a file that could not come: a new page does.
					if (isVital || failures > 1) tell(t.notLoaded, { label: t.reloadPage, onAction: () => location.reload() });
					else tell(t.notLoadedYet, { label: t.retry, onAction: askAll });
				},
			);
		};
		ask();
		window.addEventListener("online", ask);
		return () => {
			isHere = false;
			missing.remove(lack);
			window.removeEventListener("online", ask);
		};
	}, [part, isWanted, isMissing, isVital, toast, t]);
	return part.known();
}

/** A part that somebody asked for, and that is not here. */
type Lack = { ask: () => void; giveUp: () => void };
const MISSING = "missing-part";

/** All the parts that are missing: one message speaks for them, and leaves with the last of them. */
const missing = {
	lacks: new Set<Lack>(),
	over: new AbortController(),
	get signal(): AbortSignal {
		return this.over.signal;
	},
	add(lack: Lack): void {
		if (this.lacks.size === 0) this.over = new AbortController();
		this.lacks.add(lack);
	},
	remove(lack: Lack): void {
		if (this.lacks.delete(lack) && this.lacks.size === 0) this.over.abort();
	},
};

function askAll(): void {
	for (const { ask } of [...missing.lacks]) ask();
}

function leaveThem(): void {
	for (const { giveUp } of [...missing.lacks]) giveUp();
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
