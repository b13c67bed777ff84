/** What messages say: that something waits and where, never what it says nor who said it. Plain text, and the same as simple HTML. */

import { counted, dictionary, type Language } from "#shared/lib/language.ts";
import type { NoticeEvent } from "#shared/domain/notice.ts";

export const texts = dictionary({
	fr: {
		mention: (count: number) => counted("fr", count, "mention de vous", "mentions de vous"),
		answer: (count: number) => counted("fr", count, "nouvelle dans vos fils", "nouvelles dans vos fils"),
		thread: (count: number) => counted("fr", count, "nouveau fil", "nouveaux fils"),
		vote: (count: number) => counted("fr", count, "vote vous attend", "votes vous attendent"),
		decision: (count: number) => counted("fr", count, "décision ou adoption", "décisions ou adoptions"),
		proposal: (count: number) => counted("fr", count, "proposition vous attend", "propositions vous attendent"),
		outcome: (count: number) => counted("fr", count, "nouvelle de vos propositions", "nouvelles de vos propositions"),
		deletion: (count: number) =>
			counted("fr", count, "suppression de beaucoup de texte", "suppressions de beaucoup de texte"),
		names: (count: number) => counted("fr", count, "avis d’effacement de noms", "avis d’effacement de noms"),
		several: (count: number) => counted("fr", count, "nouvelle pour vous", "nouvelles pour vous"),
		portfolio: "Portefeuille",
		hello: (workspace: string) => `Dans l’espace «\u00a0${workspace}\u00a0», quelque chose vous attend\u00a0:`,
		open: (place: string) => `Ouvrir «\u00a0${place}\u00a0»`,
		all: "Voir tout ce qui vous attend",
		why: "Ce message dit seulement qu’il y a du nouveau\u00a0; les mots restent dans Palier.",
		stop: "Ne plus recevoir de courriels de cet espace",
		settings: "Choisir ce qui est envoyé, et quand",
		confirmSubject: "Confirmez votre adresse pour recevoir les avis de Palier",
		confirmHello: (workspace: string) =>
			`Quelqu’un a donné cette adresse pour recevoir les avis de l’espace «\u00a0${workspace}\u00a0».`,
		confirm: "Confirmer que cette adresse est la mienne",
		confirmWhy:
			"Si ce n’est pas vous, ne faites rien\u00a0: rien d’autre ne sera envoyé. Le lien sert pendant 2 jours.",
	},
	en: {
		mention: (count) => counted("en", count, "mention of you", "mentions of you"),
		answer: (count) => counted("en", count, "update in your threads", "updates in your threads"),
		thread: (count) => counted("en", count, "new thread", "new threads"),
		vote: (count) => counted("en", count, "vote waits for you", "votes wait for you"),
		decision: (count) => counted("en", count, "decision or adoption", "decisions or adoptions"),
		proposal: (count) => counted("en", count, "proposal waits for you", "proposals wait for you"),
		outcome: (count) => counted("en", count, "update on your proposals", "updates on your proposals"),
		deletion: (count) => counted("en", count, "deletion of much text", "deletions of much text"),
		names: (count) => counted("en", count, "notice that names will be erased", "notices that names will be erased"),
		several: (count) => counted("en", count, "update for you", "updates for you"),
		portfolio: "Portfolio",
		hello: (workspace) => `In the workspace “${workspace}”, something waits for you:`,
		open: (place) => `Open “${place}”`,
		all: "See everything that waits for you",
		why: "This message only says that there is something new; the words stay in Palier.",
		stop: "Stop e-mails from this workspace",
		settings: "Choose what is sent, and when",
		confirmSubject: "Confirm your address to get notices from Palier",
		confirmHello: (workspace) => `Somebody gave this address to get notices from the workspace “${workspace}”.`,
		confirm: "Confirm that this address is mine",
		confirmWhy: "If it was not you, do nothing: nothing else will be sent. The link works for 2 days.",
	},
});

/** What waits of one place. */
export type MailPlace = { title: string; counts: ReadonlyMap<NoticeEvent, number>; href: string };
export type MailLinks = { all: string; stop: string; settings: string };
export type MailBody = { subject: string; text: string; html: string };

const TITLE = 80;

export function noticeMail(
	language: Language,
	workspace: string,
	places: readonly MailPlace[],
	links: MailLinks,
): MailBody {
	const t = texts[language];
	const words = ({ counts }: MailPlace) => [...counts].map(([event, count]) => t[event](count)).join(", ");
	const [only, ...others] = places;
	const total = places.reduce((sum, { counts }) => sum + [...counts.values()].reduce((all, one) => all + one, 0), 0);
	const subject =
		only && others.length === 0
			? `[${oneLine(only.title)}] ${words(only)}`
			: `[${oneLine(workspace)}] ${t.several(total)}`;
	const lines = places.map((place) => ({ words: `${oneLine(place.title)} – ${words(place)}`, place }));
	const text = [
		t.hello(oneLine(workspace)),
		"",
		...lines.flatMap(({ words: line, place }) => [`- ${line}`, `  ${place.href}`]),
		"",
		...[`${t.all}${colon(language)} ${links.all}`, "", t.why, ""],
		`${t.settings}${colon(language)} ${links.settings}`,
		`${t.stop}${colon(language)} ${links.stop}`,
	].join("\n");
	const html = page(language, subject, [
		`<p>${escaped(t.hello(oneLine(workspace)))}</p>`,
		"<ul>",
		...lines.map(
			({ words: line, place }) => `<li>${escaped(line)}<br>${link(place.href, t.open(oneLine(place.title)))}</li>`,
		),
		"</ul>",
		`<p>${link(links.all, t.all)}</p>`,
		`<p>${escaped(t.why)}</p>`,
		`<p>${link(links.settings, t.settings)}<br>${link(links.stop, t.stop)}</p>`,
	]);
	return { subject, text, html };
}

export function confirmMail(language: Language, workspace: string, href: string): MailBody {
	const t = texts[language];
	const hello = t.confirmHello(oneLine(workspace));
	return {
		subject: t.confirmSubject,
		text: [hello, "", `${t.confirm}${colon(language)} ${href}`, "", t.confirmWhy].join("\n"),
		html: page(language, t.confirmSubject, [
			`<p>${escaped(hello)}</p>`,
			`<p>${link(href, t.confirm)}</p>`,
			`<p>${escaped(t.confirmWhy)}</p>`,
		]),
	};
}

/** A title is a name: on one line, not too long, without a sign that hides or turns words around. */
function oneLine(title: string): string {
	const line = title.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
	return line.length > TITLE ? `${[...line].slice(0, TITLE - 1).join("")}…` : line;
}

function colon(language: Language): string {
	return language === "fr" ? "\u00a0:" : ":";
}

function page(language: Language, title: string, body: readonly string[]): string {
	return [
		`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
		`<body style="font: 16px/1.5 sans-serif; max-width: 36em">`,
		...body,
		"</body></html>",
	].join("\n");
}

function link(href: string, words: string): string {
	return `<a href="${escaped(href)}">${escaped(words)}</a>`;
}

function escaped(text: string): string {
	const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
	return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
