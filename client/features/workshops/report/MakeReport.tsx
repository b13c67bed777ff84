/** The end of a workshop: its report as a document, in one press, and everything it rests on as files. */

import { FileText } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { DocumentId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useApi } from "#client/api/use-api.ts";
import { reportTexts } from "#client/features/workshops/report/report-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./MakeReport.module.css";

export function MakeReport() {
	const t = useTexts(reportTexts);
	const { language } = useLanguage();
	const { workspace, document } = useWorkshop();
	const api = useApi();
	const toast = useToast();
	const [, navigate] = useLocation();
	const [isMaking, setMaking] = useState(false);

	const make = async () => {
		setMaking(true);
		const made = await api.makeWorkshopReport(workspace, document, language);
		setMaking(false);
		if (made.ok) navigate(paths.document(workspace, "framework", made.value.id as DocumentId));
		else toast({ tone: "danger", text: failureSentence(made.error, language) });
	};
	const download = async (format: "json" | "csv") => {
		const file = await api.workshopRecord(workspace, document, format, language);
		if (file.ok) saveFile(file.value.name, file.value.content);
		else toast({ tone: "danger", text: failureSentence(file.error, language) });
	};

	return (
		<section className={styles.report} aria-labelledby="workshop-report">
			<h2 id="workshop-report">{t.title}</h2>
			<p>{t.purpose}</p>
			<div className={styles.acts}>
				<Button
					variant="primary"
					icon={<FileText size={18} aria-hidden />}
					isDisabled={isMaking}
					onPress={() => void make()}
				>
					{isMaking ? t.making : t.make}
				</Button>
				<Button variant="quiet" onPress={() => void download("csv")}>
					{t.csv}
				</Button>
				<Button variant="quiet" onPress={() => void download("json")}>
					{t.json}
				</Button>
			</div>
		</section>
	);
}
