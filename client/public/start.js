/** Runs before the first drawing: the theme and the language this device remembers, so that nothing flashes. The interface takes over from there (ui/theme.ts, i18n/LanguageProvider.tsx). */

try {
	const theme = localStorage.getItem("palier.theme");
	if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
	if (localStorage.getItem("palier.language") === "en") document.documentElement.lang = "en-CA";
} catch {
	// No memory on this device: the page begins as the device is, in French.
}
