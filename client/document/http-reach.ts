/** What answers when this page asks its server for a sign of life: the server, nobody, or the page of a network that wants something first. */

/**
 * `palier`: the server answers. `away`: a gateway says that it does not. `portal`: something else answers in its place, as hotels' and hospitals'
 * networks do until one has accepted their conditions. `nobody`: no network.
 */
export type HttpReach = "palier" | "away" | "portal" | "nobody";

const PATIENCE_MS = 6_000;
/** The status of a network that asks to sign in. */
const SIGN_IN_TO_NETWORK = 511;

export async function httpReach(fetchPart: typeof fetch): Promise<HttpReach> {
	let response: Response;
	try {
		response = await fetchPart("/healthz", {
			cache: "no-store",
			// Portals answer by leading elsewhere; our server never does.
			redirect: "manual",
			signal: AbortSignal.timeout(PATIENCE_MS),
		});
	} catch {
		return "nobody";
	}
	if (response.type === "opaqueredirect" || response.status === SIGN_IN_TO_NETWORK) return "portal";
	if (response.status >= 300 && response.status < 400) return "portal";
	if (!response.ok) return "away";
	try {
		const { status } = (await response.json()) as { status?: unknown };
		return status === "ok" ? "palier" : "portal";
	} catch {
		return "portal";
	}
}
