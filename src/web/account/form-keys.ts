import { useKeys } from '../shell/keys.tsx';
import { type NoteRequest, useOverlays } from '../shell/overlays.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type AccountAnswer, textIn } from './account-answer.ts';
import { accountWords } from './words.ts';

/** Opens one of the small forms about the people of an account. */
export function useNoteHere(answer: AccountAnswer | undefined) {
  const { openForm } = useOverlays();
  const people = answer?.people.map(({ id, name }) => ({ id, name })) ?? [];
  const opportunities = answer?.opportunities.filter(({ status }) => status === 'open') ?? [];
  const note = (form: NoteRequest['form']) => {
    if (people.length > 0) openForm({ form, people, opportunities });
  };
  return { note, openForm, possible: people.length > 0 };
}

/** The keys of the account page that open forms. */
export function useFormKeys(id: string, answer: AccountAnswer | undefined): void {
  const { keys } = useWordsOf(accountWords);
  const { note, openForm, possible } = useNoteHere(answer);
  const name = textIn(answer, 'name') ?? '';
  useKeys([
    ...(possible
      ? [
          { keys: 'h', word: keys.hold, run: () => note('hold') },
          { keys: 'a', word: keys.agree, run: () => note('agree') },
          { keys: 't', word: keys.theirs, run: () => note('theirs') },
          { keys: 'w', word: keys.ours, run: () => note('ours') },
          { keys: 'i', word: keys.news, run: () => note('news') },
        ]
      : []),
    { keys: 'e', word: keys.edit, run: () => openForm({ form: 'account', id }) },
    { keys: 'n', word: keys.person, run: () => openForm({ form: 'person', account: { id, name } }) },
  ]);
}
