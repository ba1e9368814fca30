import { useKeys } from '../shell/keys.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { PersonAnswer } from './person-page.tsx';
import { personWords } from './words.ts';

/** The keys of the person's page. */
export function usePersonKeys(id: string, name: string, answer: PersonAnswer) {
  const words = useWordsOf(personWords).keys;
  const { words: all } = useWords();
  const { openForm, openCapture } = useOverlays();
  const people = [{ id, name }];
  const note = (form: 'hold' | 'agree' | 'theirs' | 'ours' | 'news') => () => openForm({ form, people });
  useKeys([
    {
      keys: 'c',
      word: all.keys.capture,
      unlisted: true,
      run: () => openCapture({ account: answer.account.id, person: id }),
    },
    { keys: 'h', word: words.hold, run: note('hold') },
    { keys: 'a', word: words.agree, run: note('agree') },
    { keys: 't', word: words.theirs, run: note('theirs') },
    { keys: 'w', word: words.ours, run: note('ours') },
    { keys: 'i', word: words.news, run: note('news') },
    { keys: 'e', word: words.edit, run: () => openForm({ form: 'person', id }) },
  ]);
}
