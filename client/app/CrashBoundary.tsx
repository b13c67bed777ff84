/** When the interface breaks: says so, offers to reload, and to copy what happened for whoever can repair it. Plain elements only: it must not depend on what broke. */

import { Component, type ErrorInfo, type ReactNode, useState } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { firstTexts } from "#client/app/first-texts.ts";
import styles from "./CrashBoundary.module.css";
import { copyText } from "#client/ui/copy-text.ts";

type CrashBoundaryProps = { children: ReactNode /** A change of it (another page) tries again. */; resetKey?: string };
type CrashState = { crash: { message: string; where: string } | null; resetKey: string | undefined };

export class CrashBoundary extends Component<CrashBoundaryProps, CrashState> {
	override state: CrashState = { crash: null, resetKey: this.props.resetKey };

	static getDerivedStateFromError(error: unknown): Partial<CrashState> {
		const message = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
		return { crash: { message, where: "" } };
	}

	static getDerivedStateFromProps(props: CrashBoundaryProps, state: CrashState): Partial<CrashState> | null {
		return props.resetKey === state.resetKey ? null : { crash: null, resetKey: props.resetKey };
	}

	override componentDidCatch(_error: unknown, info: ErrorInfo): void {
		const where = info.componentStack ?? "";
		this.setState(({ crash }) => ({ crash: crash && { ...crash, where } }));
	}

	override render(): ReactNode {
		const { crash } = this.state;
		return crash ? <CrashScreen details={`${crash.message}\n${crash.where}`} /> : this.props.children;
	}
}

function CrashScreen({ details }: { details: string }) {
	const t = useTexts(firstTexts);
	const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
	const copy = () => {
		const report = `${new Date().toISOString()}\n${window.location.pathname}\n${navigator.userAgent}\n${details}`;
		void copyText(report).then((isCopied) => setCopied(isCopied ? "yes" : "failed"));
	};
	return (
		<div className={styles.screen} role="alert">
			<h1>{t.crashTitle}</h1>
			<p>{t.crashSentence}</p>
			<div className={styles.actions}>
				<button type="button" className={styles.main} onClick={() => window.location.reload()}>
					{t.reload}
				</button>
				<button type="button" className={styles.other} onClick={copy}>
					{copied === "yes" ? t.crashCopied : t.crashCopy}
				</button>
				<a className={styles.other} href="/">
					{t.backHome}
				</a>
			</div>
			{copied === "failed" && <pre className={styles.details}>{details}</pre>}
		</div>
	);
}
