/** Coming into a workshop by its code: the code, one's name, and in. Plain elements only, so that it is light on a phone. */

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { AlreadyMember } from "#client/document/AlreadyMember.tsx";
import styles from "#client/document/Door.module.css";
import { DoorFrame } from "#client/document/DoorFrame.tsx";
import { PersonForm } from "#client/document/PersonForm.tsx";
import { joinWorkshopTexts } from "#client/features/workshops/taking-part/join-texts.ts";
import {
	type DoorActs,
	type DoorParts,
	type DoorState,
	useWorkshopDoor,
} from "#client/features/workshops/taking-part/use-workshop-door.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import own from "./JoinWorkshopPage.module.css";

export function JoinWorkshopPage({ parts }: { parts?: DoorParts }) {
	const t = useTexts(joinWorkshopTexts);
	const door = useWorkshopDoor(parts);
	usePageTitle(t.tabTitle);
	return (
		<DoorFrame>
			{door.state === "asking" ? <CodeForm door={door} onFind={door.find} /> : <Found door={door} acts={door} />}
		</DoorFrame>
	);
}

type Asking = Extract<DoorState, { state: "asking" }>;

function CodeForm({ door, onFind }: { door: Asking; onFind: (typed: string) => Promise<void> }) {
	const t = useTexts(joinWorkshopTexts);
	const { language } = useLanguage();
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const [typed, setTyped] = useState(door.typed);
	const { fault, isFinding } = door;
	// What the field says of a code is no longer about it once it changes.
	const [blamed, setBlamed] = useState<string | null>(null);
	useEffect(() => {
		if (fault === null) return;
		setBlamed(door.typed);
		field.current?.focus();
	}, [fault, door.typed]);
	const wrong = fault !== null && blamed === typed ? fault : null;
	const isOfCode = wrong === "incomplete" || wrong?.kind === "code-unknown";
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!isFinding) void onFind(typed);
	};
	return (
		<form className={styles.stack} onSubmit={submit} noValidate>
			<h1>{t.title}</h1>
			<div className={styles.field}>
				<label htmlFor={id}>{t.code}</label>
				<input
					id={id}
					ref={field}
					className={own.code}
					value={typed}
					onChange={(event) => setTyped(event.target.value)}
					maxLength={40}
					autoComplete="off"
					autoCapitalize="characters"
					autoCorrect="off"
					spellCheck={false}
					enterKeyHint="go"
					// biome-ignore lint/a11y/noAutofocus: the page is this one question
					autoFocus
					required
					aria-invalid={isOfCode}
					aria-describedby={`${id}-note`}
				/>
				<span
					id={`${id}-note`}
					className={isOfCode ? styles.refused : styles.hint}
					role={isOfCode ? "alert" : undefined}
				>
					{wrong === "incomplete"
						? t.codeIncomplete
						: wrong?.kind === "code-unknown"
							? failureSentence(wrong, language)
							: t.codeHint}
				</span>
			</div>
			{wrong !== null && wrong !== "incomplete" && !isOfCode && (
				<p className={styles.refused} role="alert">
					{failureSentence(wrong, language)}
				</p>
			)}
			<button type="submit" className={styles.main} disabled={isFinding}>
				{isFinding ? t.finding : t.continue}
			</button>
			<p className={styles.hint}>
				<a href={paths.home()}>{t.home}</a>
			</p>
		</form>
	);
}

function Found({ door, acts }: { door: Extract<DoorState, { state: "found" }>; acts: DoorActs }) {
	const t = useTexts(joinWorkshopTexts);
	const { workspace, workshop, sectors, guestNameDays, alreadyMember } = door.found;
	const { isEntering, refused } = door;
	if (alreadyMember) {
		return (
			<AlreadyMember
				eyebrow={t.invited(workspace.name)}
				title={workshop.title}
				sentence={t.already(alreadyMember.name)}
				enter={t.continueAs(alreadyMember.name)}
				isEntering={isEntering}
				refused={refused}
				onContinue={() => void acts.enter(null)}
				onAnother={() => void acts.enterAsAnother()}
			/>
		);
	}
	return (
		<PersonForm
			heading={
				<div>
					<p className={styles.eyebrow}>{t.invited(workspace.name)}</p>
					<h1>{workshop.title}</h1>
				</div>
			}
			nameHint={t.nameHint}
			sectors={sectors}
			enter={t.enter}
			privacy={`${t.privacy} ${guestNameDays === null ? t.kept : t.keptFor(guestNameDays)}`}
			isEntering={isEntering}
			refused={refused}
			onEnter={(person) => void acts.enter(person)}
		>
			<p className={styles.hint}>
				<button type="button" className={styles.inline} onClick={acts.back}>
					{t.otherCode}
				</button>
			</p>
		</PersonForm>
	);
}
