/** One person: name, organisation and sector, presence, role, and what may be done. */

import { Ellipsis, LogOut, UserMinus } from "lucide-react";
import { useState } from "react";
import { canActOn } from "#shared/domain/role.ts";
import { sectorIndex } from "#shared/domain/sector.ts";
import type { Member } from "#shared/protocol/http.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { GuestBadge } from "#client/document/GuestBadge.tsx";
import { isGuest } from "#client/document/use-is-guest.ts";
import { MemberDialog, type MemberQuestion } from "#client/features/members/MemberDialog.tsx";
import { RolePicker } from "#client/features/members/RolePicker.tsx";
import { texts } from "#client/features/members/texts.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Badge } from "#client/ui/Badge.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import styles from "./MembersPage.module.css";

type MemberRowProps = { member: Member; isPresent: boolean; onChange: () => void };

export function MemberRow({ member, isPresent, onChange }: MemberRowProps) {
	const t = useTexts(texts);
	const roles = useTexts(roleNames);
	const workspace = useWorkspace();
	const [question, setQuestion] = useState<MemberQuestion | null>(null);
	const isMe = member.id === workspace.me.id;
	const isWithinReach = canActOn(workspace.me.role, member.role);
	const canRemove = workspace.can("removeMembers") && isWithinReach;
	const sector = sectorIndex(workspace.sectors, member.sector ?? undefined);
	return (
		<li className={styles.row}>
			<div className={styles.person}>
				<Avatar
					name={member.name}
					size="large"
					hue={sector}
					shape={isGuest(member) ? "squared" : "round"}
					isDecorative
				/>
				<div>
					<span className={styles.name}>
						{member.name} {isMe && <span className={styles.you}>({t.you})</span>} {isGuest(member) && <GuestBadge />}
					</span>
					<span className={styles.from}>
						{member.organisation}
						{member.sector && <Badge hue={sector}>{member.sector}</Badge>}
					</span>
				</div>
			</div>
			<div className={styles.when}>
				{isPresent ? <span className={styles.present}>{t.presentNow}</span> : <LastSeen at={member.lastSeenAt} />}
			</div>
			<div className={styles.role}>
				{workspace.can("changeRoles") && isWithinReach ? (
					<RolePicker member={member} isMe={isMe} onChange={onChange} />
				) : (
					<Badge>{roles[member.role]}</Badge>
				)}
			</div>
			<div className={styles.more}>
				{canRemove && (
					<Menu
						label={t.actionsOn(member.name)}
						placement="bottom end"
						trigger={
							<IconButton label={t.actionsOn(member.name)}>
								<Ellipsis size={20} aria-hidden />
							</IconButton>
						}
					>
						<MenuItem icon={<LogOut size={16} />} description={t.signOutWhy} onAction={() => setQuestion("sign-out")}>
							{t.signOut}
						</MenuItem>
						<MenuItem icon={<UserMinus size={16} />} isDanger onAction={() => setQuestion("remove")}>
							{isMe ? t.leave : t.remove}
						</MenuItem>
					</Menu>
				)}
			</div>
			{question && (
				<MemberDialog
					question={question}
					member={member}
					isMe={isMe}
					onClose={() => setQuestion(null)}
					onDone={onChange}
				/>
			)}
		</li>
	);
}

function LastSeen({ at }: { at: string | null }) {
	const t = useTexts(texts);
	const format = useFormat();
	if (at === null) return <span className={styles.seen}>{t.neverSeen}</span>;
	return (
		<time className={styles.seen} dateTime={at} title={format.dateTime(at)}>
			{t.seen(format.relative(at))}
		</time>
	);
}
