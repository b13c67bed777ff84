/** Whether a text is a web address one may follow: http or https, by the one rule of addresses. */

import { allowedUrl } from "#shared/editor/url-rule.ts";

export function isWebAddress(text: string): boolean {
	return /^https?:/i.test(text) && allowedUrl(text) === text;
}
