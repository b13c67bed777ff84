/** Where the page begins: the look, the language, then the first screen. Kept small: an invited phone loads this and one page. */

import "#client/ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { assert } from "#shared/lib/assert.ts";
import { App } from "#client/app/App.tsx";
import { CrashBoundary } from "#client/app/CrashBoundary.tsx";
import { declareTrustedTypes } from "#client/app/trusted-types.ts";
import { LanguageProvider } from "#client/i18n/LanguageProvider.tsx";
import { startTheme } from "#client/ui/theme.ts";

const root = document.getElementById("root");
assert(root, "main: the page has no #root");
declareTrustedTypes();
startTheme();
createRoot(root).render(
	<StrictMode>
		<LanguageProvider>
			<CrashBoundary>
				<App />
			</CrashBoundary>
		</LanguageProvider>
	</StrictMode>,
);
