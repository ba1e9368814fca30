import { useState } from 'react';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { CopyLine } from '../parts/copy-line.tsx';
import { FormEnd } from '../parts/form-end.tsx';
import { Row, TextRow } from '../parts/rows.tsx';
import { QrCode } from './qr-code.tsx';
import { confirmSecondFactor } from './sign-in-calls.ts';
import { youWords } from './words.ts';

/** The secret as a picture and in letters; a first code proves that the app has it. */
export function SetUpSecondFactor({
  uri,
  onConfirmed,
  onCancel,
}: {
  readonly uri: string;
  readonly onConfirmed: () => Promise<void>;
  readonly onCancel: () => void;
}) {
  const words = useWordsOf(youWords);
  const [code, setCode] = useState('');
  const { submit, busy, wrong } = useSubmit(async () => {
    await confirmSecondFactor(code);
    await onConfirmed();
  });
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <form onSubmit={submit}>
      <Row label={words.scan} note={words.scanNote}>
        <QrCode text={uri} label={words.scanLabel} />
      </Row>
      <Row label={words.secret} note={words.secretNote}>
        <CopyLine label={words.secretLabel} text={secret.replaceAll(/(.{4})(?=.)/g, '$1 ')} />
      </Row>
      <TextRow
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        required
        short
        value={code}
        onChange={setCode}
      />
      <FormEnd submit={words.confirm} busy={busy} wrong={wrong} onCancel={onCancel} />
    </form>
  );
}
