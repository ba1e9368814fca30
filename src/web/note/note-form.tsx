import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOwnerChoices, useRatingChoices } from '../form/field-choices.ts';
import { type FieldSpec, type Values, valueOf } from '../form/field-spec.ts';
import { RecordForm } from '../form/record-form.tsx';
import { type Picked, RecordPicker } from '../form/record-picker.tsx';
import { formWords } from '../form/words.ts';
import { useNotices } from '../shell/notices.tsx';
import type { NoteRequest } from '../shell/overlays.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { fieldsOf, startOf } from './note-fields.ts';
import { type Saying, saveNote } from './save-note.ts';
import { noteWords } from './words.ts';

/** A small form for those who click; a typed line does the same. */
export function NoteForm({
  request,
  onClose,
}: {
  readonly request: NoteRequest;
  readonly onClose: () => void;
}) {
  const { words: all, dates } = useWords();
  const form = useWordsOf(formWords);
  const words = useWordsOf(noteWords);
  const queries = useQueryClient();
  const { tell } = useNotices();
  const [company, setCompany] = useState<Picked | null>(null);
  const [asked, setAsked] = useState(false);
  const today = dayIn(new Date());
  const fields: readonly FieldSpec[] = fieldsOf(request, words, {
    ratings: useRatingChoices(request.account ? all.account.unrated : words.asAccount),
    owners: useOwnerChoices(),
  });
  const save = async (_changed: readonly string[], values: Values) => {
    setAsked(true);
    if (request.form === 'job' && !company) return;
    const person = request.people.find(({ id }) => id === values['person']) ?? request.people[0];
    const about = person ?? request.account;
    if (!about) return;
    const say: Saying = {
      text: (name) => {
        const value = valueOf(values[name] ?? '', 'text');
        return typeof value === 'string' ? value : undefined;
      },
      label: (name) =>
        fields.find((field) => field.name === name)?.choices?.find(({ value }) => value === values[name])
          ?.label ?? '',
      about,
      company,
      undone: all.undo.undone,
      day: (iso) => dates.day(iso, today),
      told: words.told,
    };
    const { text, undo } = await saveNote(request, say);
    onClose();
    tell({
      text,
      ...(undo ? { undo: () => undo().then(() => queries.invalidateQueries()) } : {}),
    });
    await queries.invalidateQueries();
  };
  return (
    <RecordForm
      title={words.titles[request.form]}
      fields={fields}
      start={{ values: startOf(request, today), version: 0 }}
      submitWord={form.save}
      {...(request.form === 'job'
        ? {
            before: () => (
              <RecordPicker
                kind="account"
                label={words.company}
                value={company}
                onPick={setCompany}
                newWord={form.newCompany}
                wrong={asked && !company ? form.needed : undefined}
              />
            ),
          }
        : {})}
      onSave={save}
      onClose={onClose}
    />
  );
}
