/** A few views of one thing. Arrows go from tab to tab. */

import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import styles from "./Tabs.module.css";

export type TabItem = { id: string; title: string; content: ReactNode };

type TabsProps = {
	label: string;
	items: readonly TabItem[];
	selected?: string;
	onSelect?: (id: string) => void;
};

export function Tabs({ label, items, selected, onSelect }: TabsProps) {
	return (
		<AriaTabs selectedKey={selected} onSelectionChange={onSelect && ((key) => onSelect(String(key)))}>
			<TabList className={styles.list} aria-label={label}>
				{items.map((item) => (
					<Tab key={item.id} id={item.id} className={styles.tab}>
						{item.title}
					</Tab>
				))}
			</TabList>
			{items.map((item) => (
				<TabPanel key={item.id} id={item.id} className={styles.panel}>
					{item.content}
				</TabPanel>
			))}
		</AriaTabs>
	);
}
