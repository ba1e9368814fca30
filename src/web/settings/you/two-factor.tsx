import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotices } from '../../shell/notices.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part } from '../parts/rows.tsx';
import { AskPassword } from './ask-password.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SetUpSecondFactor } from './set-up-second-factor.tsx';
import {
  beginSecondFactor,
  endSecondFactor,
  hasSecondFactor,
  type NewSecondFactor,
  renewRecoveryCodes,
} from './sign-in-calls.ts';
import { youWords } from './words.ts';

type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'ask'; readonly what: 'begin' | 'end' | 'renew' }
  | { readonly kind: 'set-up'; readonly made: NewSecondFactor }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

const REST: Step = { kind: 'rest' };
const KEY = ['second-factor'];

/** A code of an authenticator app beside the password: set up, recovery codes, switched off. */
export function TwoFactor() {
  const words = useWordsOf(youWords);
  const queries = useQueryClient();
  const { tell } = useNotices();
  const [step, setStep] = useState<Step>(REST);
  const { data: on } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => hasSecondFactor(signal) });
  const settle = () => {
    // a right code opens a new session in place of the old one
    void queries.invalidateQueries({ queryKey: ['sign-in'] });
    void queries.invalidateQueries({ queryKey: ['list-sessions'] });
    return queries.invalidateQueries({ queryKey: KEY });
  };
  const work = {
    begin: async (password: string) => setStep({ kind: 'set-up', made: await beginSecondFactor(password) }),
    renew: async (password: string) => setStep({ kind: 'codes', codes: await renewRecoveryCodes(password) }),
    end: async (password: string) => {
      await endSecondFactor(password);
      setStep(REST);
      tell({ text: words.factorEnded });
      await settle();
    },
  };
  return (
    <Part title={words.factor} lead={on ? words.factorOn : words.factorLead}>
      {step.kind === 'rest' && on !== undefined && (
        <div className="save-line">
          {on ? (
            <>
              <button
                type="button"
                className="btn line"
                onClick={() => setStep({ kind: 'ask', what: 'renew' })}
              >
                {words.renewCodes}
              </button>
              <button type="button" className="btn" onClick={() => setStep({ kind: 'ask', what: 'end' })}>
                {words.endFactor}
              </button>
            </>
          ) : (
            <button
              type="button"
              className="btn line"
              onClick={() => setStep({ kind: 'ask', what: 'begin' })}
            >
              {words.beginFactor}
            </button>
          )}
        </div>
      )}
      {step.kind === 'ask' && (
        <AskPassword
          submit={{ begin: words.goOn, renew: words.renewCodes, end: words.endFactor }[step.what]}
          work={work[step.what]}
          onCancel={() => setStep(REST)}
        />
      )}
      {step.kind === 'set-up' && (
        <SetUpSecondFactor
          uri={step.made.totpURI}
          onCancel={() => setStep(REST)}
          onConfirmed={() => {
            setStep({ kind: 'codes', codes: step.made.backupCodes });
            return settle();
          }}
        />
      )}
      {step.kind === 'codes' && <RecoveryCodes codes={step.codes} onKept={() => setStep(REST)} />}
    </Part>
  );
}
