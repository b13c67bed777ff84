// @vitest-environment happy-dom
/** What is kept of a page of Word, of Google Docs or of the Web. */

import { expect, test } from "vitest";
import { cleanPastedHtml } from "#client/editor/clean-pasted-html.ts";

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm;font-family:"Calibri"} --></style></head><body lang=FR-CA>
<!--StartFragment-->
<h1 style='mso-style-name:"Titre 1"'><span lang=FR-CA style='font-family:"Arial"'>Gouvernance<o:p></o:p></span></h1>
<p class=MsoNormal style='margin-bottom:0cm'><b style='mso-bidi-font-weight:normal'>Le comité</b> <span style='color:red;font-size:18pt'>se réunit</span> <i>souvent</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Un point</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span><![endif]>Un sous-point</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Deux points</p>
<p class=MsoNormal>Entre les deux.</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Premier</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Deuxième</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=200 colspan=2 style='background:yellow'><p class=MsoNormal>Secteur</p></td></tr></table>
<p class=MsoNormal><a href="https://exemple.org/page" onclick="vole()">Un lien</a> et <a href="javascript:alert(1)">un piège</a></p>
<p class=MsoNormal><img width=400 height=200 src="file:///C:/Users/ana/image001.png"></p>
<!--EndFragment--></body></html>`;

const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-12"><h2 dir="ltr"><span style="font-size:16pt;font-weight:700;">Besoin</span></h2>
<p dir="ltr" style="line-height:1.38"><span style="font-weight:400;color:#000">Du texte </span><span style="font-weight:700;">gras</span><span style="font-style:italic;"> et penché</span> <a href="https://www.google.com/url?q=https://exemple.org/rapport&amp;sa=D" style="text-decoration:none"><span style="text-decoration:underline;color:#15c">rapport</span></a></p>
<ul><li dir="ltr" aria-level="1"><p role="presentation"><span>un</span></p></li><ul><li aria-level="2"><p><span>un a</span></p></li></ul><li aria-level="1"><p><span>deux</span></p></li></ul>
<img src="https://lh7-rt.googleusercontent.com/docsz/abc" width="300" height="100"></b>`;

/** The cleaned page, its blanks put aside. */
function cleaned(html: string): { html: string; imagesDropped: number } {
	const result = cleanPastedHtml(html);
	return {
		html: result.cleaned.replace(/\s+/g, " ").replace(/> </g, "><").trim(),
		imagesDropped: result.imagesDropped,
	};
}

test("[R88] a page of Word keeps its titles, lists, tables and links, and nothing of its looks", () => {
	const { html, imagesDropped } = cleaned(WORD);
	expect(html).toContain("<h1>Gouvernance</h1>");
	expect(html).toContain("<strong>Le comité</strong> se réunit <em>souvent</em>.");
	expect(html).toContain("<ul><li>Un point<ul><li>Un sous-point</li></ul></li><li>Deux points</li></ul>");
	expect(html).toContain("<ol><li>Premier</li><li>Deuxième</li></ol>");
	expect(html).toContain('<td colspan="2"><p>Secteur</p></td>');
	expect(html).toContain('<a href="https://exemple.org/page">Un lien</a> et un piège');
	expect(html).not.toMatch(/style=|class=|mso|onclick|javascript|<o:p|file:/i);
	expect(imagesDropped).toBe(1);
});

test("[R88] a page of Google Docs keeps what is bold, its nested lists and where its links lead", () => {
	const { html, imagesDropped } = cleaned(GOOGLE);
	expect(html).toContain("<h2>Besoin</h2>");
	expect(html).toContain("Du texte <strong>gras</strong><em> et penché</em>");
	expect(html).toContain('<a href="https://exemple.org/rapport">rapport</a>');
	expect(html).toContain("<ul><li><p>un</p><ul><li><p>un a</p></li></ul></li><li><p>deux</p></li></ul>");
	expect(html).not.toMatch(/style=|docs-internal/);
	expect(imagesDropped).toBe(1);
});

test("[R88] scripts, handlers, frames and forms never come along", () => {
	const { html } = cleaned(
		`<p onclick="x()">a<script>alert(1)</script><svg onload="x()"><a href="x"/></svg><embed></p><form><input value="b"></form><img src=x onerror=alert(1) width=1>`,
	);
	expect(html).toBe("<p>a</p>");
});

test("[R88] small titles become the smallest one there is, and an image of this server stays", () => {
	expect(cleaned('<h5>Petit</h5><img src="/media/abc" alt="carte" style="width:9000px">').html).toBe(
		'<h3>Petit</h3><img src="/media/abc" alt="carte">',
	);
});

test("a list of tasks of Google Docs stays one, with what is done", () => {
	const { cleaned, imagesDropped } = cleanPastedHtml(
		'<ul><li role="checkbox" aria-checked="true"><img src="data:image/png;base64,AA" aria-hidden="true"><p>Fait</p></li><li role="checkbox" aria-checked="false"><p>À faire</p></li></ul>',
	);
	expect(imagesDropped).toBe(0);
	expect(cleaned).toBe(
		'<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><p>Fait</p></li><li data-type="taskItem" data-checked="false"><p>À faire</p></li></ul>',
	);
});
