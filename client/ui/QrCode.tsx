/** A text as a QR code, always dark on white so that every phone reads it. */

import { useMemo } from "react";
import { encode } from "uqr";

type QrCodeProps = { text: string; label: string; className?: string };

/** Modules of white around it: phones need four. */
const BORDER = 4;

export function QrCode({ text, label, className }: QrCodeProps) {
	const { size, path } = useMemo(() => drawn(text), [text]);
	return (
		<svg
			className={className}
			viewBox={`0 0 ${size} ${size}`}
			role="img"
			aria-label={label}
			shapeRendering="crispEdges"
		>
			<rect width={size} height={size} fill="#ffffff" />
			<path d={path} fill="#0b1716" />
		</svg>
	);
}

function drawn(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: "M", border: BORDER });
	const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
	return { size, path };
}
