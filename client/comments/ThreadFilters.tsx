/** Which comments are shown: open, resolved or all; mine; those of a person or of a sector. */

import { Filter } from "lucide-react";
import { isNarrow, type ThreadFilter } from "#client/comments/thread-filters.ts";
import { texts } from "#client/comments/texts.ts";
import type { People } from "#client/comments/use-people.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Popover } from "#client/ui/Popover.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./Comments.module.css";

type ThreadFiltersProps = {
	filter: ThreadFilter;
	onChange: (filter: ThreadFilter) => void;
	people: People;
	/** Those who have commented here. */
	authors: readonly string[];
};

const ANY = "";

export function ThreadFilters({ filter, onChange, people, authors }: ThreadFiltersProps) {
	const t = useTexts(texts);
	const { sectors } = useWorkspace();
	const set = (change: Partial<ThreadFilter>) => onChange({ ...filter, ...change });
	return (
		<Popover
			label={t.filterBy}
			placement="bottom end"
			trigger={
				<IconButton label={t.filter} isPressed={isNarrow(filter)}>
					<Filter size={18} aria-hidden />
				</IconButton>
			}
		>
			<div className={styles.filters}>
				<Select
					label={t.state}
					options={[
						{ value: "open", label: t.stateOpen },
						{ value: "resolved", label: t.stateResolved },
						{ value: "all", label: t.stateAll },
					]}
					value={filter.state}
					onChange={(state) => set({ state })}
				/>
				<Select
					label={t.person}
					options={[
						{ value: ANY, label: t.anyone },
						...authors.map((one) => ({ value: one, label: people.nameOf(one) })),
					]}
					value={filter.person ?? ANY}
					onChange={(person) => set({ person: person === ANY ? null : person })}
				/>
				<Select
					label={t.sector}
					options={[{ value: ANY, label: t.anySector }, ...sectors.map((one) => ({ value: one, label: one }))]}
					value={filter.sector ?? ANY}
					onChange={(sector) => set({ sector: sector === ANY ? null : sector })}
				/>
				<Checkbox isSelected={filter.isMine} onChange={(isMine) => set({ isMine })}>
					{t.mine}
				</Checkbox>
			</div>
		</Popover>
	);
}
