import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useSession } from './client/session.ts';
import { Failed } from './parts/states.tsx';
import { router } from './router.tsx';
import { KeyboardLayer } from './shell/keys.tsx';
import { NoticeBoard } from './shell/notices.tsx';
import { OverlayHost } from './shell/overlays.tsx';
import { FirstStartPage } from './sign-in/first-start-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { colorScheme, theme } from './theme/mantine.ts';
import { browserLocale, Speak } from './words/words.tsx';

/** Everything around the pages. Styles come from our own files: the content policy permits no others. */
export function App({ queries }: { readonly queries: QueryClient }) {
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <Entered />
      </MantineProvider>
    </QueryClientProvider>
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
        <FirstStartPage locale={chosen} onLocale={setChosen} />
      ) : data && data.user === null ? (
        <SignInPage ended={wasIn.current} />
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
