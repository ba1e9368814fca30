import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { giveRecoveryCode, giveSecondFactor, signIn } from '../client/session.ts';
import { useWords } from '../words/words.tsx';
import { Entrance, TextField } from './form-parts.tsx';
import { useSubmit } from './use-submit.ts';

/** E-mail and password; then the code, where a second factor is set up. */
export function SignInPage({ ended }: { readonly ended: boolean }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [recovery, setRecovery] = useState(false);
  const entered = () => queries.invalidateQueries({ queryKey: ['sign-in'] });
  const { submit, busy, wrong } = useSubmit(async () => {
    if (code !== null) await (recovery ? giveRecoveryCode(code) : giveSecondFactor(code));
    else if (await signIn(email, password)) return setCode('');
    await entered();
  });
  return (
    <Entrance title={words.signIn.title}>
      {ended && (
        <p className="dim" role="status">
          {words.signIn.ended}
        </p>
      )}
      <form className="form" onSubmit={submit}>
        {code === null ? (
          <>
            <TextField
              label={words.signIn.email}
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
            <TextField
              label={words.signIn.password}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </>
        ) : (
          <TextField
            key={String(recovery)}
            label={recovery ? words.signIn.recoveryCode : words.signIn.code}
            {...(recovery ? {} : { inputMode: 'numeric' as const })}
            autoComplete={recovery ? 'off' : 'one-time-code'}
            autoFocus
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
        {wrong !== undefined && (
          <p className="late" role="alert">
            {wrong}
          </p>
        )}
        <button type="submit" className="btn main" disabled={busy}>
          {code === null ? words.signIn.submit : words.signIn.codeSubmit}
        </button>
      </form>
      {code === null ? (
        <p className="small dim">{words.signIn.forgotten}</p>
      ) : (
        <p className="small">
          <button
            type="button"
            className="link"
            onClick={() => {
              setRecovery(!recovery);
              setCode('');
            }}
          >
            {recovery ? words.signIn.withApp : words.signIn.withRecovery}
          </button>
        </p>
      )}
    </Entrance>
  );
}
