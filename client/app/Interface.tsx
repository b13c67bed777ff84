/** Everything behind the door: the parts' providers, then the page of the address. */

import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { Route, Switch, useLocation } from "wouter";
import { LOCALES } from "#shared/lib/language.ts";
import { paths } from "#client/api/paths.ts";
import { HomeFrame } from "#client/app/HomeFrame.tsx";
import { LazyPage } from "#client/app/LazyPage.tsx";
import { NotFoundPage } from "#client/app/NotFoundPage.tsx";
import { pageCode } from "#client/app/page-code.ts";
import { WorkspacePages } from "#client/app/WorkspacePages.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { LiveRegion } from "#client/ui/LiveRegion.tsx";
import { ToastProvider } from "#client/ui/Toast.tsx";

const homePage = pageCode(() => import("#client/features/home/HomePage.tsx").then((file) => file.HomePage));

const networkTestPage = pageCode(() =>
	import("#client/features/network-test/NetworkTestPage.tsx").then((file) => file.NetworkTestPage),
);

const guestPages = pageCode(() => import("#client/app/GuestPages.tsx").then((file) => file.GuestPages));

const mailPage = pageCode(() => import("#client/features/mail/MailPage.tsx").then((file) => file.MailPage));

export function Interface() {
	return (
		<Providers>
			<Switch>
				<Route path="/">
					<HomeFrame>
						<LazyPage code={homePage} props={{}} />
					</HomeFrame>
				</Route>
				<Route path={paths.networkTest()}>
					<HomeFrame>
						<LazyPage code={networkTestPage} props={{}} />
					</HomeFrame>
				</Route>
				<Route path={paths.mail()}>
					<HomeFrame>
						<LazyPage code={mailPage} props={{}} />
					</HomeFrame>
				</Route>
				<Route path="/atelier/:workspace/:workshop/ecran">
					{({ workspace, workshop }) => (
						<LazyPage key={workshop} code={guestPages} props={{ workspace, workshop, isProjected: true }} />
					)}
				</Route>
				<Route path="/atelier/:workspace/:workshop">
					{({ workspace, workshop }) => <LazyPage key={workshop} code={guestPages} props={{ workspace, workshop }} />}
				</Route>
				<Route path="/e/:workspace/*?">
					{({ workspace }) => <WorkspacePages key={workspace} workspace={workspace} />}
				</Route>
				<Route>
					<HomeFrame>
						<NotFoundPage />
					</HomeFrame>
				</Route>
			</Switch>
		</Providers>
	);
}

function Providers({ children }: { children: ReactNode }) {
	const { language } = useLanguage();
	const [, navigate] = useLocation();
	return (
		<I18nProvider locale={LOCALES[language]}>
			<RouterProvider navigate={navigate}>
				<LiveRegion>
					<ToastProvider>{children}</ToastProvider>
				</LiveRegion>
			</RouterProvider>
		</I18nProvider>
	);
}
