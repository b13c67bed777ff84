/** The people of a workspace: who they are, what they may do, whether they are here; and the links that invite others. */

import { Scale, ScrollText, UserPlus } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { DIRECTORY, roomName } from "#shared/domain/document-kind.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { Member } from "#shared/protocol/http.ts";
import { paths } from "#client/api/paths.ts";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useResource, useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { usePeople } from "#client/document/use-people.ts";
import { useRoom } from "#client/document/use-room.ts";
import { InvitationList } from "#client/features/members/InvitationList.tsx";
import { InviteDialog } from "#client/features/members/InviteDialog.tsx";
import { MemberRow } from "#client/features/members/MemberRow.tsx";
import { PeopleWhoLeft } from "#client/features/members/PeopleWhoLeft.tsx";
import { texts } from "#client/features/members/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./MembersPage.module.css";

/** Below this many people, a search would only be in the way. */
const SEARCH_FROM = 8;

export function MembersPage() {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const [isInviting, setInviting] = useState(false);
	const members = useResource(`workspaces/${workspace.id}/members`, () => api.members(workspace.id));
	const cache = useResourceCache();
	const meetNewcomer = useCallback(() => {
		cache.invalidate(`workspaces/${workspace.id}/members`);
		// Somebody new has used a link.
		cache.invalidate(`workspaces/${workspace.id}/invitations`);
	}, [cache, workspace.id]);
	const present = usePresent(members.state === "ready" ? members.value : null, meetNewcomer);
	const canInvite = workspace.can("invite");

	return (
		<Page
			title={t.title}
			lead={members.state === "ready" ? t.lead(members.value.length) : undefined}
			actions={
				<>
					<ButtonLink variant="quiet" icon={<ScrollText size={18} aria-hidden />} href={paths.journal(workspace.id)}>
						{t.journal}
					</ButtonLink>
					{workspace.can("seeVoices") && (
						<ButtonLink variant="quiet" icon={<Scale size={18} aria-hidden />} href={paths.voices(workspace.id)}>
							{t.voices}
						</ButtonLink>
					)}
					{canInvite && (
						<Button variant="primary" icon={<UserPlus size={18} aria-hidden />} onPress={() => setInviting(true)}>
							{t.invite}
						</Button>
					)}
				</>
			}
		>
			{members.state === "loading" && <Skeleton lines={6} />}
			{members.state === "failed" && (
				<ErrorState title={t.failedTitle} onRetry={members.reload}>
					{failureSentence(members.failure, language)}
				</ErrorState>
			)}
			{members.state === "ready" && <MemberList members={members.value} present={present} onChange={members.reload} />}
			{canInvite && <InvitationList />}
			{workspace.can("changeSettings") && <PeopleWhoLeft />}
			{canInvite && <InviteDialog isOpen={isInviting} onOpenChange={setInviting} />}
		</Page>
	);
}

/** Who is here, live; somebody unknown to the list makes it be asked again. */
function usePresent(members: readonly Member[] | null, reload: () => void): ReadonlySet<string> {
	const workspace = useWorkspace();
	const people = usePeople(useRoom(roomName(workspace.id, DIRECTORY)));
	const hasNewcomer = members !== null && people.some((person) => !members.some((member) => member.id === person.id));
	useEffect(() => {
		if (hasNewcomer) reload();
	}, [hasNewcomer, reload]);
	return useMemo(() => new Set(people.map((person) => person.id)), [people]);
}

type MemberListProps = { members: readonly Member[]; present: ReadonlySet<string>; onChange: () => void };

function MemberList({ members, present, onChange }: MemberListProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const [search, setSearch] = useState("");
	const wanted = foldText(search);
	const shown = members
		.filter((member) => foldText(`${member.name} ${member.organisation ?? ""} ${member.sector ?? ""}`).includes(wanted))
		.toSorted((a, b) => format.compare(a.name, b.name));
	return (
		<section className={styles.people} aria-label={t.title}>
			{members.length >= SEARCH_FROM && (
				<SearchField label={t.search} value={search} onChange={setSearch} className={styles.search} />
			)}
			{shown.length === 0 ? (
				<p className={styles.none}>{t.nobodyFound}</p>
			) : (
				<ul className={styles.list}>
					{shown.map((member) => (
						<MemberRow
							key={member.id}
							member={member}
							isPresent={member.present || present.has(member.id)}
							onChange={onChange}
						/>
					))}
				</ul>
			)}
		</section>
	);
}
