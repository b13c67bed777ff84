/** What an invitation link will allow: a role with its effect, how long, for how many people. */

import { linkLimits } from "#shared/domain/link-limits.ts";
import { can, grantableRoles, type InvitedRole, ROLES } from "#shared/domain/role.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/members/texts.ts";
import { roleEffects } from "#client/i18n/role-effects.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./InviteDialog.module.css";

const DAYS = ["1", "7", "30", "90"] as const;
type Days = (typeof DAYS)[number];
const USES = ["1", "5", "25", "100", "unlimited"] as const;

export type InvitationWish = { role: InvitedRole; days: Days; uses: (typeof USES)[number] };

export const FIRST_WISH: InvitationWish = { role: "editor", days: "30", uses: "unlimited" };

/** The same wish for another role, made narrower where that role asks for it (R259). */
function wishFor(role: InvitedRole, wish: InvitationWish): InvitationWish {
	const days = daysFor(role);
	const uses = usesFor(role);
	return {
		role,
		days: days.includes(wish.days) ? wish.days : (days.at(-1) ?? "7"),
		uses: uses.includes(wish.uses) ? wish.uses : (uses.at(-1) ?? "1"),
	};
}

function daysFor(role: InvitedRole): Days[] {
	const most = linkLimits(role).days;
	return DAYS.filter((days) => most === null || Number(days) <= most);
}

function usesFor(role: InvitedRole): InvitationWish["uses"][] {
	const most = linkLimits(role).maxUses;
	return USES.filter((uses) => most === null || (uses !== "unlimited" && Number(uses) <= most));
}

type InvitationFormProps = { wish: InvitationWish; onChange: (wish: InvitationWish) => void };

export function InvitationForm({ wish, onChange }: InvitationFormProps) {
	const t = useTexts(texts);
	const names = useTexts(roleNames);
	const effects = useTexts(roleEffects);
	const grantable = grantableRoles(useWorkspace().me.role);
	return (
		<div className={styles.form}>
			<RadioGroup
				label={t.inviteRole}
				value={wish.role}
				onChange={(role) => onChange(wishFor(role, wish))}
				options={ROLES.filter((role) => grantable.includes(role)).map((role) => ({
					value: role,
					label: names[role],
					description: effects[role],
				}))}
			/>
			<div className={styles.limits}>
				<Select
					label={t.days}
					value={wish.days}
					onChange={(days) => onChange({ ...wish, days })}
					options={daysFor(wish.role).map((value) => ({ value, label: t[`day${value}`] }))}
				/>
				<Select
					label={t.maxUses}
					value={wish.uses}
					onChange={(uses) => onChange({ ...wish, uses })}
					options={usesFor(wish.role).map((value) => ({
						value,
						label: value === "unlimited" ? t.unlimited : t.people(Number(value)),
					}))}
				/>
			</div>
			{can(wish.role, "write") && <Banner tone="warn">{can(wish.role, "invite") ? t.linkRuns : t.linkWrites}</Banner>}
		</div>
	);
}
