import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { CopyLine } from '../parts/copy-line.tsx';
import { FormEnd } from '../parts/form-end.tsx';
import { Part, SegmentRow, TextRow } from '../parts/rows.tsx';
import { settingsClient } from '../settings-client.ts';
import { keyWords } from './words.ts';

type Scope = 'read' | 'read-write';

/** Makes a key and shows its secret once. */
export function MakeKey() {
  const words = useWordsOf(keyWords);
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('read');
  const [made, setMade] = useState<{ readonly name: string; readonly key: string } | null>(null);
  const { submit, busy, wrong } = useSubmit(async () => {
    setMade(await settingsClient.makeKey({ name, scope }));
    setName('');
    await queries.invalidateQueries({ queryKey: [settingsClient.listKeys.operation] });
  });
  if (made) {
    return (
      <Part title={words.made(made.name)} lead={words.madeLead}>
        <div className="save-line">
          <CopyLine label={words.made(made.name)} text={made.key} />
          <button type="button" className="btn line" onClick={() => setMade(null)}>
            {words.kept}
          </button>
        </div>
      </Part>
    );
  }
  return (
    <Part title={words.make} lead={words.lead}>
      <form onSubmit={submit}>
        <TextRow
          label={words.name}
          placeholder={words.namePlaceholder}
          required
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <SegmentRow
          label={words.may}
          value={scope}
          options={(['read', 'read-write'] as const).map((value) => ({ value, label: words.scopes[value] }))}
          onChange={(value) => setScope(value === 'read' ? 'read' : 'read-write')}
        />
        <FormEnd submit={words.submit} busy={busy} wrong={wrong} />
      </form>
    </Part>
  );
}
