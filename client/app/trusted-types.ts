/**
 * What our pages may hand to the browser as markup or as a program without saying more (server/http/http-app.ts asks browsers that know Trusted
 * Types to hold everybody to it): nothing at all as markup, our own built files as programs. Pasted pages go through a policy of their own,
 * client/editor/trusted-markup.ts, and the one that ProseMirror makes.
 */

type Rules = { createHTML: (markup: string) => string; createScriptURL: (address: string) => string };
type TrustedTypes = { createPolicy: (name: "default", rules: Rules) => unknown };

export const RULES: Rules = {
	/** Libraries empty an element with "". */
	createHTML: (markup) => {
		if (markup !== "") throw new TypeError("Markup written into the page");
		return markup;
	},
	createScriptURL: (address) => {
		const { origin, pathname } = new URL(address, location.href);
		if (origin !== location.origin || !pathname.startsWith("/assets/"))
			throw new TypeError("A program that is not ours");
		return address;
	},
};

/** Called once, before anything is drawn. */
export function declareTrustedTypes(): void {
	// Zod tries whether code may be made from text, which this site forbids and reports. It reads this from the page when its own code comes, whichever page brings it first.
	(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };
	(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("default", RULES);
}
