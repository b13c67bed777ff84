/** The adoption of a balise: the version in force, how the text below differs from it, every version before, and the acts of whoever may adopt. */

import { useState } from "react";
import { useSearchParams } from "wouter";
import type { Balise, BaliseFields } from "#shared/document/balise-set.ts";
import { changedParts, wordingFingerprint } from "#shared/document/balise-wording.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { type AdoptedVersion, adoptedVersion } from "#shared/ledger/adoptions.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import styles from "#client/features/balises/Adoption.module.css";
import { WordingDifference } from "#client/document/WordingDifference.tsx";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { ReasonDialog } from "#client/features/balises/ReasonDialog.tsx";
import { useAdoptions } from "#client/features/balises/use-adoptions.ts";
import { useWording } from "#client/features/balises/use-wording.ts";
import { WordingText } from "#client/features/balises/WordingText.tsx";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";

type AdoptionSectionProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	room: OpenRoom;
	balises: RecordTable<BaliseFields>;
	balise: Balise;
};

/** In addresses: the version that is read. */
const VERSION = "version";

export function AdoptionSection({ workspace, document, room, balises, balise }: AdoptionSectionProps) {
	const t = useTexts(lifeTexts);
	const format = useFormat();
	const { can, me } = useWorkspace();
	const nameOf = useMemberNames(workspace);
	const { state, give } = useAdoptions(workspace);
	const wording = useWording(room.doc, balise.id);
	const [asked, setAsked] = useState<"adopt" | "retire" | "reinstate" | null>(null);
	const [params] = useSearchParams();
	const { id } = balise;
	const adoption = state.get(id);
	const versions = adoption?.versions ?? [];
	const inForce = adoptedVersion(state, id);
	const isSame = inForce !== null && wording !== null && wordingFingerprint(wording) === inForce.fingerprint;
	const next = (versions.at(-1)?.version ?? 0) + 1;
	const mayAct = can("adopt") && !balise.archived;
	const said = (version: AdoptedVersion) =>
		t.adoptedOn(version.version, nameOf(version.member), format.date(version.time));
	const of = { document, balise: id };
	const close = () => setAsked(null);
	return (
		<section className={styles.section} aria-labelledby={`adoption-${id}`}>
			<h3 id={`adoption-${id}`} className={styles.title}>
				{t.adoptTitle}
			</h3>
			{inForce && (
				<>
					<p>
						<strong>{said(inForce)}</strong>
					</p>
					{inForce.reason !== "" && <p className={styles.soft}>{inForce.reason}</p>}
					<p className={isSame ? styles.soft : styles.draft}>{isSame ? t.isSame : t.hasDraft}</p>
					{!isSame && wording && (
						<div className={styles.difference}>
							<h4 className={styles.part}>{t.whatChanged}</h4>
							{changedParts(inForce.wording, wording).map(({ part, before, after }, place) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: drawn anew with each wording
								<div key={place}>
									<p className={styles.label}>{t[part]}</p>
									<WordingDifference before={before} after={after} />
								</div>
							))}
						</div>
					)}
				</>
			)}
			{adoption?.retired && (
				<p className={styles.draft}>
					{t.retiredOn(nameOf(adoption.retired.member), format.date(adoption.retired.time), adoption.retired.reason)}
				</p>
			)}
			{versions.length === 0 && (
				<p className={styles.soft}>{balise.status === "adopted" ? t.statusAlone : t.neverAdopted}</p>
			)}
			{versions.length > 0 && (
				<div className={styles.versions}>
					{[...versions].reverse().map((version) => (
						<details key={version.version} open={params.get(VERSION) === `${version.version}` || undefined}>
							<summary>{t.showVersion(version.version)}</summary>
							<p className={styles.soft}>{said(version)}</p>
							<WordingText wording={version.wording} />
							<a href={`${paths.record(workspace, "balise-set", document, id)}&${VERSION}=${version.version}`}>
								{t.linkToVersion}
							</a>
						</details>
					))}
				</div>
			)}
			{mayAct && (
				<span className={styles.acts}>
					{!isSame && (
						<Button size="small" isDisabled={!wording || wording.statement === ""} onPress={() => setAsked("adopt")}>
							{versions.length === 0 ? t.adopt : t.adoptAgain(next)}
						</Button>
					)}
					{inForce && (
						<Button size="small" variant="quiet" onPress={() => setAsked("retire")}>
							{t.retire}
						</Button>
					)}
					{adoption?.retired && (
						<Button size="small" onPress={() => setAsked("reinstate")}>
							{t.reinstate}
						</Button>
					)}
				</span>
			)}
			{mayAct && wording?.statement === "" && <p className={styles.soft}>{t.noStatement}</p>}
			{asked === "adopt" && wording && (
				<ReasonDialog
					title={t.adoptDialog(next)}
					label={t.adoptReason}
					hint={t.adoptReasonHint}
					isOptional
					confirm={t.adoptDo}
					onClose={close}
					onConfirm={async (reason) => {
						const adopted = { ...wording, criteria: [...wording.criteria] };
						if (await give({ kind: "adopt-balise", ...of, wording: adopted, reason }, t.adopted(next)))
							balises.set(id, "status", "adopted");
					}}
				>
					<p>{t.adoptAbout(me.name)}</p>
					<WordingText wording={wording} />
				</ReasonDialog>
			)}
			{asked === "retire" && (
				<ReasonDialog
					title={t.retireTitle}
					label={t.reason}
					confirm={t.retireTitle}
					onClose={close}
					onConfirm={async (reason) => {
						if (await give({ kind: "retire-balise", ...of, reason }, t.retired)) balises.set(id, "status", "retired");
					}}
				>
					<p>{t.retireAbout}</p>
				</ReasonDialog>
			)}
			{asked === "reinstate" && (
				<ReasonDialog
					title={t.reinstateTitle}
					label={t.reason}
					confirm={t.reinstateTitle}
					onClose={close}
					onConfirm={async (reason) => {
						if (await give({ kind: "reinstate-balise", ...of, reason }, t.reinstated))
							balises.set(id, "status", "adopted");
					}}
				>
					<p>{t.reinstateAbout}</p>
				</ReasonDialog>
			)}
		</section>
	);
}
