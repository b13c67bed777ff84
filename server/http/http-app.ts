/** The HTTP door: protections first, then the routes, then the interface, then the one place that answers errors. */

import express, { type Express, type RequestHandler } from "express";
import helmet from "helmet";
import { isAllowedOrigin } from "#server/access/request-origin.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { rateLimits } from "#server/http/rate-limits.ts";
import { errorHandler, sendRefusal } from "#server/http/refusal-reply.ts";
import { adoptedRoutes } from "#server/http/routes/adopted.ts";
import { archiveRoutes } from "#server/http/routes/archive.ts";
import { documentRoutes } from "#server/http/routes/documents.ts";
import { historyRoutes } from "#server/http/routes/history.ts";
import { exportRoutes } from "#server/http/routes/exports.ts";
import { healthRoutes } from "#server/http/routes/health.ts";
import { inboxRoutes } from "#server/http/routes/inbox.ts";
import { invitationRoutes } from "#server/http/routes/invitations.ts";
import { joinRoutes } from "#server/http/routes/join.ts";
import { ledgerRoutes } from "#server/http/routes/ledgers.ts";
import { meRoutes } from "#server/http/routes/me.ts";
import { mediaRoutes, mediaUploadRoutes } from "#server/http/routes/media.ts";
import { decisionRoutes } from "#server/http/routes/decisions.ts";
import { measurementRoutes } from "#server/http/routes/measurements.ts";
import { memberRoutes } from "#server/http/routes/members.ts";
import { networkTestRoutes } from "#server/http/routes/network-test.ts";
import { noticeRoutes } from "#server/http/routes/notices.ts";
import { voiceRoutes } from "#server/http/routes/voices.ts";
import { workshopDeviceRoutes } from "#server/http/routes/workshop-devices.ts";
import { workshopPeopleRoutes } from "#server/http/routes/workshop-people.ts";
import { workshopReportRoutes } from "#server/http/routes/workshop-reports.ts";
import { workshopRoutes } from "#server/http/routes/workshops.ts";
import { workspaceRoutes } from "#server/http/routes/workspaces.ts";

const MAX_JSON = "64kb";
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

export function createHttpApp(parts: HttpParts): Express {
	const app = express();
	app.disable("x-powered-by");
	app.set("etag", false);
	app.set("query parser", "simple");
	app.use(accessLog(parts), protections(parts));

	app.get("/healthz", (_request, response) => {
		response.set("Cache-Control", "no-store").json({ status: "ok" });
	});
	app.get("/readyz", (_request, response) => {
		const isReady = parts.isReady();
		response
			.set("Cache-Control", "no-store")
			.status(isReady ? 200 : 503)
			.json({ status: isReady ? "ready" : "not-ready" });
	});

	// In development the sources of client/api have the addresses of the API itself.
	if (parts.isDevelopment) app.get(/^\/api\/.+\.tsx?$/, parts.client);
	app.use("/api", apiRouter(parts));
	mediaRoutes(app, parts);
	app.use(["/media", "/sync"], notFound);
	app.use(parts.client, notFound, errorHandler(parts.logger));
	return app;
}

function apiRouter(parts: HttpParts): express.Router {
	const limits = rateLimits(parts);
	const router = express.Router();
	router.use(sameOriginOnly(parts), limits.everywhere);
	router.use(["/join", "/workshops"], limits.joining);
	mediaUploadRoutes(router, parts);
	archiveRoutes(router, parts);
	ledgerRoutes(router, parts);
	measurementRoutes(router, parts);
	decisionRoutes(router, parts);
	router.use(express.json({ limit: MAX_JSON }));
	joinRoutes(router, parts);
	workshopRoutes(router, parts);
	workshopPeopleRoutes(router, parts);
	workshopDeviceRoutes(router, parts);
	workshopReportRoutes(router, parts);
	networkTestRoutes(router, parts);
	meRoutes(router, parts);
	workspaceRoutes(router, parts);
	documentRoutes(router, parts);
	exportRoutes(router, parts);
	historyRoutes(router, parts);
	adoptedRoutes(router, parts);
	voiceRoutes(router, parts);
	memberRoutes(router, parts);
	inboxRoutes(router, parts);
	noticeRoutes(router, parts);
	invitationRoutes(router, parts);
	healthRoutes(router, parts);
	router.use(notFound);
	return router;
}

/** R54: whatever changes something must come from our own pages, or from a program that is not a browser. */
function sameOriginOnly(parts: HttpParts): RequestHandler {
	return (request, response, next) => {
		if (SAFE_METHODS.has(request.method) || isAllowedOrigin(request, parts.reach)) next();
		else sendRefusal(request, response, { kind: "wrong-origin" });
	};
}

const notFound: RequestHandler = (request, response) => sendRefusal(request, response, { kind: "not-found" });

/** Who may hand markup to the browser: client/app/trusted-types.ts, client/editor/trusted-markup.ts, and ProseMirror where it reads a clipboard. */
const MARKUP_POLICIES = ["default", "palier-paste", "ProseMirrorClipboard"];

/** R60: nothing loads from elsewhere, no script but our own files, no address of ours told to other sites. */
function protections(parts: HttpParts): RequestHandler {
	const scripts = parts.isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"];
	const sockets = parts.reach.publicUrl ? [parts.reach.publicUrl.replace(/^http/, "ws")] : [];
	return helmet({
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'self'"],
				scriptSrc: scripts,
				styleSrc: ["'self'", "'unsafe-inline'"],
				imgSrc: ["'self'", "blob:"],
				fontSrc: ["'self'"],
				connectSrc: ["'self'", ...sockets],
				objectSrc: ["'none'"],
				baseUri: ["'none'"],
				frameAncestors: ["'none'"],
				formAction: ["'self'"],
				// The tools of development write their own messages into the page.
				...(parts.isDevelopment ? {} : { requireTrustedTypesFor: ["'script'"], trustedTypes: MARKUP_POLICIES }),
			},
		},
		referrerPolicy: { policy: "no-referrer" },
		// Only said over TLS: a server opened by its address on a local network has none.
		strictTransportSecurity: parts.reach.publicUrl?.startsWith("https:") ? { maxAge: 31_536_000 } : false,
	});
}

/** One line a request of the API: what was asked by its form, never by its content. */
function accessLog(parts: HttpParts): RequestHandler {
	return (request, response, next) => {
		const start = performance.now();
		response.on("finish", () => {
			const route: unknown = request.route?.path;
			if (typeof route !== "string") return;
			parts.logger.info(
				{ method: request.method, route, status: response.statusCode, ms: Math.round(performance.now() - start) },
				"request",
			);
		});
		next();
	};
}
