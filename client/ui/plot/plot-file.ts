/** Takes a plot out of the page: the drawing as SVG or PNG with its own colours, on white. */

/** What CSS decides and a file must carry itself. */
const CARRIED = [
	"fill",
	"fill-opacity",
	"stroke",
	"stroke-width",
	"stroke-dasharray",
	"stroke-linecap",
	"stroke-linejoin",
	"opacity",
	"font-size",
	"font-weight",
	"text-anchor",
	"dominant-baseline",
] as const;

const MARGIN = 16;
const TITLE_HEIGHT = 28;
/** Pixels of the image for one of the drawing: sharp on paper and on a projector. */
const DENSITY = 2;

/** The drawing as the text of an SVG file, in light colours whatever the theme of the screen. `width`, `height`: its size, in pixels. */
export function plotSvg(drawing: SVGSVGElement, title: string): { text: string; width: number; height: number } {
	const { width: inner, height: tall } = drawing.getBoundingClientRect();
	const copy = inLight(drawing, () => withStyles(drawing));
	const width = inner + 2 * MARGIN;
	const height = tall + 2 * MARGIN + TITLE_HEIGHT;
	const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
	svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
	svg.setAttribute("width", String(width));
	svg.setAttribute("height", String(height));
	svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
	svg.setAttribute("font-family", "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, sans-serif");
	const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
	ground.setAttribute("width", "100%");
	ground.setAttribute("height", "100%");
	ground.setAttribute("fill", "#ffffff");
	const heading = document.createElementNS("http://www.w3.org/2000/svg", "text");
	heading.setAttribute("x", String(MARGIN));
	heading.setAttribute("y", String(MARGIN + 14));
	heading.setAttribute("font-size", "16");
	heading.setAttribute("font-weight", "600");
	heading.setAttribute("fill", "#1b2422");
	heading.textContent = title;
	copy.setAttribute("x", String(MARGIN));
	copy.setAttribute("y", String(MARGIN + TITLE_HEIGHT));
	svg.append(ground, heading, copy);
	return { text: new XMLSerializer().serializeToString(svg), width, height };
}

/** The same as a PNG image. Rejects when the browser cannot draw it. */
export async function plotPng(drawing: SVGSVGElement, title: string): Promise<Blob> {
	const { text, width, height } = plotSvg(drawing, title);
	const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement("canvas");
		canvas.width = Math.ceil(width * DENSITY);
		canvas.height = Math.ceil(height * DENSITY);
		const brush = canvas.getContext("2d");
		if (!brush) throw new Error("plotPng: the browser gives no canvas");
		brush.drawImage(image, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
		if (!blob) throw new Error("plotPng: the canvas gives no image");
		return blob;
	} finally {
		URL.revokeObjectURL(address);
	}
}

function inLight<T>(element: SVGSVGElement, work: () => T): T {
	const before = element.style.colorScheme;
	element.style.colorScheme = "light";
	try {
		return work();
	} finally {
		element.style.colorScheme = before;
	}
}

function withStyles(drawing: SVGSVGElement): SVGSVGElement {
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	const sources = drawing.querySelectorAll<SVGElement>("*");
	const copies = copy.querySelectorAll<SVGElement>("*");
	sources.forEach((source, place) => {
		const target = copies[place];
		if (!target) return;
		const computed = getComputedStyle(source);
		for (const property of CARRIED) {
			const value = computed.getPropertyValue(property);
			if (value) target.setAttribute(property, value);
		}
		target.removeAttribute("class");
		target.removeAttribute("style");
	});
	copy.removeAttribute("class");
	copy.removeAttribute("style");
	return copy;
}
