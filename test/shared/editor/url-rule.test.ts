/** The rule of addresses: what a link or an image may point at. */

import { expect, test } from "vitest";
import { allowedImage, allowedUrl, urlFromTyping } from "#shared/editor/url-rule.ts";

const ALLOWED = [
	"https://exemple.org",
	"http://exemple.org/a?b=c#d",
	"HTTPS://EXEMPLE.ORG/",
	"https://exemple.org:8443/é",
	"mailto:ana@exemple.org",
	"mailto:ana@exemple.org?subject=Cadre",
	"tel:+15145551212",
	"tel:418-555-1212",
	"/e/abc/d/def#b-ghi",
	"/media/abc",
	"#b-abc",
];

const REFUSED = [
	"javascript:alert(1)",
	"JaVaScRiPt:alert(1)",
	" javascript:alert(1)",
	"java\tscript:alert(1)",
	"java\nscript:alert(1)",
	"\u0001javascript:alert(1)",
	"\u200bjavascript:alert(1)",
	"javascript&colon;alert(1)",
	"data:text/html,<script>alert(1)</script>",
	"vbscript:msgbox",
	"blob:https://exemple.org/1",
	"file:///etc/passwd",
	"//exemple.org",
	"/\\exemple.org",
	"\\\\exemple.org",
	"https:exemple.org",
	"https://",
	"https://exemple.org@evil.example",
	"mailto:",
	"ws://exemple.org",
	"exemple.org",
	"",
	null,
	42,
	`https://exemple.org/${"a".repeat(3000)}`,
];

test.each(ALLOWED)("[R85] a link may lead to %s", (address) => {
	expect(allowedUrl(address)).toBe(address);
});

test.each(REFUSED)("[R85] a link never leads to %j", (address) => {
	expect(allowedUrl(address)).toBeNull();
});

test("[R85] an address typed without its scheme is understood", () => {
	expect(urlFromTyping("exemple.org/page")).toBe("https://exemple.org/page");
	expect(urlFromTyping("www.exemple.org")).toBe("https://www.exemple.org");
	expect(urlFromTyping("ana@exemple.org")).toBe("mailto:ana@exemple.org");
	expect(urlFromTyping("bonjour")).toBeNull();
	expect(urlFromTyping("javascript:alert(1)")).toBeNull();
	expect(urlFromTyping("deux mots.org")).toBeNull();
});

test("[R86] an image comes from this server's media only", () => {
	expect(allowedImage("/media/0123abc")).toBe("/media/0123abc");
	expect(allowedImage("/media/espace/0123abc")).toBe("/media/espace/0123abc");
	for (const address of [
		"https://exemple.org/a.png",
		"//exemple.org/a.png",
		"data:image/png;base64,AA",
		"/media/../api",
		"/media/",
		"/autre/a",
		null,
	]) {
		expect(allowedImage(address)).toBeNull();
	}
});
