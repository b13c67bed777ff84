/** « Tester mon réseau »: what a facilitator opens the day before, on the network that will be used: verdicts in plain words, and what to ask for. */

import { CircleAlert, CircleCheck, CircleDashed, CircleMinus, CircleX, Copy } from "lucide-react";
import { useState } from "react";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { copyText } from "#client/ui/copy-text.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Page } from "#client/ui/Page.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { findingSentence, requests } from "#client/features/network-test/finding-words.ts";
import {
	CHECKS,
	type Check,
	type Finding,
	measureNetwork,
	overall,
	type Verdict,
} from "#client/features/network-test/measure-network.ts";
import { networkParts } from "#client/features/network-test/network-parts.ts";
import { texts } from "#client/features/network-test/texts.ts";
import styles from "./NetworkTestPage.module.css";

type Test = { state: "ready" } | { state: "running" | "over"; findings: readonly Finding[] };

const ICONS: Record<Verdict | "waiting", typeof CircleCheck> = {
	well: CircleCheck,
	slow: CircleAlert,
	blocked: CircleX,
	skipped: CircleMinus,
	waiting: CircleDashed,
};

export function NetworkTestPage() {
	const t = useTexts(texts);
	const announce = useAnnounce();
	const [test, setTest] = useState<Test>({ state: "ready" });
	const run = async () => {
		const findings: Finding[] = [];
		setTest({ state: "running", findings });
		await measureNetwork(networkParts(), (finding) => {
			findings.push(finding);
			setTest({ state: "running", findings: [...findings] });
		});
		setTest({ state: "over", findings });
		announce(sentenceOf(overall(findings), t));
	};
	const isRunning = test.state === "running";
	return (
		<Page title={t.title} lead={t.lead} width="text">
			<div>
				<Button variant="primary" isPending={isRunning} onPress={() => void run()}>
					{isRunning ? t.running : test.state === "over" ? t.again : t.start}
				</Button>
			</div>
			{test.state === "over" && <Conclusion findings={test.findings} />}
			{test.state !== "ready" && <Results findings={test.findings} />}
			{test.state === "over" && <Report findings={test.findings} />}
		</Page>
	);
}

type Words = ReturnType<typeof useTexts<(typeof texts)["fr"]>>;

function sentenceOf(verdict: ReturnType<typeof overall>, t: Words): string {
	return { well: t.allWell, fallback: t.fallback, blocked: t.blocked }[verdict];
}

function Conclusion({ findings }: { findings: readonly Finding[] }) {
	const t = useTexts(texts);
	const verdict = overall(findings);
	const asked = requests(findings, t, window.location.host);
	const tones = { well: "info", fallback: "warn", blocked: "danger" } as const;
	return (
		<>
			<Banner tone={tones[verdict]}>
				<strong>{sentenceOf(verdict, t)}</strong>
			</Banner>
			{asked.length > 0 && (
				<section aria-labelledby="network-ask">
					<h2 id="network-ask">{t.askTitle}</h2>
					<ul className={styles.asked}>
						{asked.map((one) => (
							<li key={one}>{one}</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}

function Results({ findings }: { findings: readonly Finding[] }) {
	const t = useTexts(texts);
	const format = useFormat();
	return (
		<section aria-labelledby="network-results">
			<h2 id="network-results">{t.results}</h2>
			<ul className={styles.results}>
				{CHECKS.map((check) => {
					const finding = findings.find((one) => one.check === check);
					const verdict = finding?.verdict ?? "waiting";
					const Icon = ICONS[verdict];
					return (
						<li key={check} className={styles.result} data-check={check} data-verdict={verdict}>
							<Icon size={22} className={classNames(styles.icon, styles[verdict])} aria-hidden />
							<span className={styles.name}>{t[check]}</span>
							<span className={styles.verdict}>{verdictWord(check, verdict, t)}</span>
							<span className={styles.sentence}>{finding && findingSentence(finding, t, format)}</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function verdictWord(check: Check, verdict: Verdict | "waiting", t: Words): string {
	if (verdict === "slow") return check === "clock" ? t.attention : t.slow;
	if (verdict === "blocked") return check === "storage" ? t.attention : t.off;
	return t[verdict];
}

function Report({ findings }: { findings: readonly Finding[] }) {
	const t = useTexts(texts);
	const format = useFormat();
	const toast = useToast();
	const host = window.location.host;
	const lines = findings.map(
		(finding) =>
			`${t[finding.check]} – ${verdictWord(finding.check, finding.verdict, t)}. ${findingSentence(finding, t, format)}`,
	);
	const asked = requests(findings, t, host);
	const report = [
		`Palier – ${host} – ${format.dateTime(Date.now())}`,
		navigator.userAgent,
		"",
		sentenceOf(overall(findings), t),
		"",
		...lines.map((line) => line.trim()),
		...(asked.length > 0 ? ["", t.askTitle, ...asked.map((one) => `- ${one}`)] : []),
	].join("\n");
	const copy = async () => {
		// Where it is not, the report is there to be selected.
		const isCopied = await copyText(report);
		toast(isCopied ? { tone: "ok", text: t.copied } : { tone: "danger", text: t.notCopied });
	};
	return (
		<section aria-labelledby="network-report" className={styles.report}>
			<h2 id="network-report">{t.report}</h2>
			<TextArea label={t.report} value={report} isReadOnly rows={12} />
			<div>
				<Button icon={<Copy size={16} aria-hidden />} onPress={() => void copy()}>
					{t.copyReport}
				</Button>
			</div>
		</section>
	);
}
