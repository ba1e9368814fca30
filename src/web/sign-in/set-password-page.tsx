import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type OpenedLink, openLink, signIn, spendLink } from '../client/session.ts';
import { errorInWords } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { Entrance, TextField } from './form-parts.tsx';
import { setPasswordWords } from './set-password-words.ts';
import { useSubmit } from './use-submit.ts';

/**
 * Where links of invitations and resets lead. The secret stands behind #: it stays in the browser and is sent in the
 * body alone.
 */
export function SetPasswordPage() {
  const { words } = useWords();
  const own = useWordsOf(setPasswordWords);
  const token = location.hash.slice(1);
  const link = useQuery({
    queryKey: ['opened-link', token],
    queryFn: () => openLink(token),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const wrong = token === '' ? own.empty : link.isError ? errorInWords(link.error, words.states) : undefined;
  const title =
    wrong !== undefined
      ? own.noLink
      : link.data?.kind === 'reset'
        ? own.reset
        : own.invited(link.data?.name ?? '');
  useEffect(() => {
    document.title = `${wrong === undefined && !link.data ? words.app : title} · ${words.app}`;
  }, [title, wrong, link.data, words]);
  if (wrong === undefined && !link.data) return null;
  return (
    <Entrance title={title}>
      {wrong !== undefined ? (
        <p role="alert">{wrong}</p>
      ) : (
        link.data && <SetPassword token={token} link={link.data} />
      )}
      {wrong !== undefined && (
        <p>
          <a className="link" href="/">
            {own.toSignIn}
          </a>
        </p>
      )}
    </Entrance>
  );
}

function SetPassword({ token, link }: { readonly token: string; readonly link: OpenedLink }) {
  const own = useWordsOf(setPasswordWords);
  const [password, setPassword] = useState('');
  const { email, name, organization, kind, knownLogin } = link;
  const { submit, busy, wrong } = useSubmit(async () => {
    await spendLink(token, password);
    // whoever has a second factor is asked for its code by the sign-in page
    await signIn(email, password);
    location.assign('/');
  });
  const lead =
    kind === 'reset'
      ? own.resetFor(name, organization)
      : knownLogin
        ? own.knownTo(organization)
        : own.invitedTo(organization);
  return (
    <>
      <p className="dim">{lead}</p>
      <form className="form" onSubmit={submit}>
        <TextField label={own.email} type="email" autoComplete="username" readOnly value={email} />
        <TextField
          label={knownLogin ? own.knownPassword : own.newPassword}
          type="password"
          autoComplete={knownLogin ? 'current-password' : 'new-password'}
          autoFocus
          required
          {...(knownLogin ? {} : { minLength: 12, maxLength: 128 })}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {wrong !== undefined && (
          <p className="late" role="alert">
            {wrong}
          </p>
        )}
        <button type="submit" className="btn main" disabled={busy}>
          {knownLogin ? own.join : own.submit}
        </button>
      </form>
    </>
  );
}
