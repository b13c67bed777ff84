/** Short messages at the foot of the screen, also spoken: `const toast = useToast(); toast({ text: "Projet archivé", action: { label: "Annuler", onAction } })`. */

import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import {
	createContext,
	type ReactNode,
	type RefObject,
	useCallback,
	useContext,
	useEffect,
	useRef,
	useState,
} from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { sayOnPage } from "#client/ui/on-page.ts";
import { texts } from "#client/ui/texts.ts";
import styles from "./Toast.module.css";

export type ToastMessage = {
	text: string;
	/** What it is about: a new message about the same thing takes its place. */
	about?: string;
	tone?: "info" | "ok" | "danger";
	/** One way to go back or forward, such as « Annuler ». The message then stays longer. */
	action?: { label: string; onAction: () => void };
	/** What it says is over: it leaves. */
	until?: AbortSignal;
	/** The person closed it. */
	onClose?: () => void;
};

type Shown = ToastMessage & { id: number };

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** Shows a message. A new one takes the place of those that only confirmed something, said the same or were about the same thing; of the others, at most three stay, and the oldest leaves first. */
export function useToast(): (message: ToastMessage) => void {
	return useContext(ToastContext);
}

const MOST_SHOWN = 3;
const STAY_MS = 6_000;
const STAY_WITH_ACTION_MS = 15_000;
const ICONS = { info: Info, ok: CircleCheck, danger: CircleAlert };

/** Holds the messages; one for the whole app. */
export function ToastProvider({ children }: { children: ReactNode }) {
	const t = useTexts(texts);
	const [shown, setShown] = useState<readonly Shown[]>([]);
	const next = useRef(0);
	const show = useCallback((message: ToastMessage) => {
		next.current += 1;
		const id = next.current;
		setShown((before) => {
			const isSame = (one: Shown) =>
				one.text === message.text || (message.about !== undefined && one.about === message.about);
			const others = before.filter((one) => mustStay(one) && !isSame(one));
			return [...others, { ...message, id }].slice(-MOST_SHOWN);
		});
	}, []);
	const room = useRef<HTMLDivElement>(null);
	useToastRoom(room);
	useFormInUse();
	const leave = useCallback((id: number) => setShown((before) => before.filter((message) => message.id !== id)), []);
	return (
		<ToastContext value={show}>
			{children}
			{/* data-react-aria-top-layer: a message stays reachable while a dialog is open. */}
			<section className={styles.region} aria-label={t.notifications} data-react-aria-top-layer="true">
				<div ref={room} role="status" aria-live="polite" aria-relevant="additions">
					{shown.map((message) => (
						<ToastCard key={message.id} message={message} onLeave={() => leave(message.id)} />
					))}
				</div>
			</section>
		</ToastContext>
	);
}

/** Tells the style sheets how much of the screen the messages take: what must stay in sight makes room for them. */
function useToastRoom(region: RefObject<HTMLElement | null>): void {
	useEffect(() => {
		const shown = region.current;
		if (!shown || typeof ResizeObserver === "undefined") return;
		const { style } = document.documentElement;
		const watch = new ResizeObserver(() => {
			const { height } = shown.getBoundingClientRect();
			if (height === 0) style.removeProperty(ROOM);
			else style.setProperty(ROOM, `calc(${Math.ceil(height)}px + 2 * var(--s2))`);
		});
		watch.observe(shown);
		return () => {
			watch.disconnect();
			style.removeProperty(ROOM);
		};
	}, [region]);
}

/** Says while somebody fills a form: its field and the keyboard of a phone keep their room. */
function useFormInUse(): void {
	useEffect(() => {
		let stop: (() => void) | null = null;
		const follow = (focused: EventTarget | null) => {
			const isInUse = focused instanceof Element && focused.closest("form, input, textarea") !== null;
			if (isInUse === (stop !== null)) return;
			if (isInUse) stop = sayOnPage("form-in-use");
			else {
				stop?.();
				stop = null;
			}
		};
		const enters = ({ target }: FocusEvent) => follow(target);
		const leaves = ({ relatedTarget }: FocusEvent) => follow(relatedTarget);
		document.addEventListener("focusin", enters);
		document.addEventListener("focusout", leaves);
		follow(document.activeElement);
		return () => {
			document.removeEventListener("focusin", enters);
			document.removeEventListener("focusout", leaves);
			stop?.();
		};
	}, []);
}

const ROOM = "--toast-room";

/** It offers something to do, or says what did not go. */
function mustStay({ action, tone }: ToastMessage): boolean {
	return action !== undefined || tone === "danger";
}

function ToastCard({ message, onLeave }: { message: Shown; onLeave: () => void }) {
	const t = useTexts(texts);
	const [isHeld, setHeld] = useState(false);
	const tone = message.tone ?? "info";
	const Icon = ICONS[tone];
	const leave = useRef(onLeave);
	leave.current = onLeave;

	// 2.2.1: it waits while somebody points at it or has the focus in it. A refusal stays until it is closed.
	useEffect(() => {
		if (isHeld || tone === "danger") return;
		const timer = setTimeout(() => leave.current(), message.action ? STAY_WITH_ACTION_MS : STAY_MS);
		return () => clearTimeout(timer);
	}, [isHeld, tone, message.action]);

	const { until } = message;
	useEffect(() => {
		if (!until) return;
		const over = () => leave.current();
		if (until.aborted) over();
		until.addEventListener("abort", over);
		return () => until.removeEventListener("abort", over);
	}, [until]);

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: only holds the clock while the message is looked at
		<div
			className={classNames(styles.toast, styles[tone])}
			onMouseEnter={() => setHeld(true)}
			onMouseLeave={() => setHeld(false)}
			onFocus={() => setHeld(true)}
			onBlur={() => setHeld(false)}
		>
			<Icon size={18} className={styles.icon} aria-hidden />
			<p className={styles.text}>{message.text}</p>
			{message.action && (
				<Button
					size="small"
					onPress={() => {
						message.action?.onAction();
						onLeave();
					}}
				>
					{message.action.label}
				</Button>
			)}
			<IconButton
				label={t.close}
				size="small"
				onPress={() => {
					message.onClose?.();
					onLeave();
				}}
				tooltipPlacement="top"
			>
				<X size={16} aria-hidden />
			</IconButton>
		</div>
	);
}
