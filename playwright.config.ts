/** How the journeys are run: one Chromium, real servers that each worker starts for itself, and a picture of what was on the screen when a journey fails. */

import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.js";

const executablePath = await findChromium();
if (!executablePath) throw new Error("No Chromium found: install one, or name it with PALIER_CHROMIUM.");

export default defineConfig({
	testDir: "test/journeys",
	testMatch: "**/*.journey.ts",
	outputDir: "test-results",
	fullyParallel: true,
	workers: process.env.PALIER_JOURNEY_WORKERS ? Number(process.env.PALIER_JOURNEY_WORKERS) : 2,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: [["list"]],
	forbidOnly: true,
	use: {
		browserName: "chromium",
		locale: "fr-CA",
		timezoneId: "America/Toronto",
		viewport: { width: 1440, height: 900 },
		actionTimeout: 15_000,
		screenshot: "only-on-failure",
		trace: "off",
		launchOptions: {
			executablePath,
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-quic",
				"--no-first-run",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		},
	},
});
