import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useSession } from './client/session.ts';
import { Failed } from './parts/states.tsx';
import { router } from './router.tsx';
import { KeyboardLayer } from './shell/keys.tsx';
import { NoticeBoard } from './shell/notices.tsx';
import { OverlayHost } from './shell/overlays.tsx';
import { browserLocale, Speak } from './words/words.tsx';

const FirstStartPage = lazy(async () => ({
  default: (await import('./sign-in/first-start-page.tsx')).FirstStartPage,
}));
const SignInPage = lazy(async () => ({ default: (await import('./sign-in/sign-in-page.tsx')).SignInPage }));

/** Everything around the pages. Styles come from our own files: the content policy permits no others. */
export function App({ queries }: { readonly queries: QueryClient }) {
  return (
    <QueryClientProvider client={queries}>
      {location.pathname === '/set-password' ? <LinkOpened /> : <Entered />}
    </QueryClientProvider>
  );
}

const SetPasswordPage = lazy(async () => ({
  default: (await import('./sign-in/set-password-page.tsx')).SetPasswordPage,
}));

/** Behind the link of an invitation or a reset: whoever opens it need not be signed in. */
function LinkOpened() {
  const [locale] = useState(browserLocale);
  return (
    <Speak locale={locale}>
      <Suspense fallback={null}>
        <SetPasswordPage />
      </Suspense>
    </Speak>
  );
}

/** First start, sign-in, or the pages; in the reader's language. */
function Entered() {
  const session = useSession();
  const [chosen, setChosen] = useState(browserLocale);
  const wasIn = useRef(false);
  const { data } = session;
  if (data?.user) wasIn.current = true;
  return (
    <Speak locale={data?.locale ?? chosen}>
      {session.isError && !data ? (
        <main className="entrance">
          <Failed error={session.error} again={() => void session.refetch()} />
        </main>
      ) : data?.fresh ? (
        <Suspense>
          <FirstStartPage locale={chosen} countries={data.countries ?? []} onLocale={setChosen} />
        </Suspense>
      ) : data && data.user === null ? (
        <Suspense>
          <SignInPage ended={wasIn.current} />
        </Suspense>
      ) : data ? (
        <KeyboardLayer>
          <NoticeBoard>
            <OverlayHost>
              <RouterProvider router={router} />
            </OverlayHost>
          </NoticeBoard>
        </KeyboardLayer>
      ) : null}
    </Speak>
  );
}
