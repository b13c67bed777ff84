/** Tells browsers that know Trusted Types that markup read in a document of its own, where nothing runs, is read on purpose. The content policy names this policy (server/http/http-app.ts). */

type Policy = { createHTML: (markup: string) => unknown };
type TrustedTypes = { createPolicy: (name: string, rules: { createHTML: (markup: string) => string }) => Policy };

let policy: Policy | null = null;

/** For `DOMParser` alone: never for what is put in the page. Browsers that do not know Trusted Types get the string itself. */
export function trustedMarkup(markup: string): unknown {
	const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
	if (!types) return markup;
	policy ??= types.createPolicy("palier-paste", { createHTML: (given) => given });
	return policy.createHTML(markup);
}
