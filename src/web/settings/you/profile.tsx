import { useQueryClient } from '@tanstack/react-query';
import type { whoAmI } from '../../../app/users/users.ts';
import { client } from '../../client/client.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { LANGUAGES } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { ChoiceRow, Part, Row, TextRow } from '../parts/rows.tsx';
import { EditForm } from '../parts/save-line.tsx';
import { useEdit } from '../parts/use-edit.ts';
import { zoneOptions } from '../parts/zones.ts';
import { roleWords } from '../roles.ts';
import { youWords } from './words.ts';

type Me = OutputOf<typeof whoAmI>['user'];

const valuesOf = ({ name, locale, zone, touchesPerDay, version }: Me) => ({
  values: { name, locale, zone, touchesPerDay },
  version,
});

/** Name, language, zone, and how much one takes on in a day. */
export function Profile({ user }: { readonly user: Me }) {
  const words = useWordsOf(youWords);
  const roles = useWordsOf(roleWords);
  const queries = useQueryClient();
  const edit = useEdit({
    read: valuesOf(user),
    save: (patch, version) => client.editUser({ id: user.id, version, ...patch }),
    async reload() {
      // the language of the pages comes with the session
      await queries.invalidateQueries({ queryKey: ['sign-in'] });
      const answer = await client.whoAmI({});
      queries.setQueryData([client.whoAmI.operation, {}], answer);
      void queries.invalidateQueries({ queryKey: ['today'] });
      return valuesOf(answer.user);
    },
  });
  const { values, set, problemOf } = edit;
  const spoken = LANGUAGES.find(({ code }) => values.locale.startsWith(code))?.code ?? 'en';
  return (
    <Part title={words.profile}>
      <EditForm
        edit={edit}
        names={{
          name: words.name,
          locale: words.language,
          zone: words.zone,
          touchesPerDay: words.touches,
        }}
      >
        <TextRow
          label={words.name}
          value={values.name}
          onChange={(name) => set('name', name)}
          problem={problemOf('name')}
          autoComplete="name"
          maxLength={200}
          required
        />
        {user.email !== null && <Row label={words.email}>{user.email}</Row>}
        <Row label={words.role} note={roles[user.role].may}>
          {roles[user.role].name}
        </Row>
        <ChoiceRow
          label={words.language}
          value={spoken}
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => set('locale', localeOf(code))}
        />
        <ChoiceRow
          label={words.zone}
          note={words.zoneNote}
          value={values.zone}
          options={zoneOptions(values.zone)}
          onChange={(zone) => set('zone', zone)}
          problem={problemOf('zone')}
        />
        <TextRow
          label={words.touches}
          note={words.touchesNote}
          type="number"
          inputMode="numeric"
          min={0}
          max={200}
          short
          value={values.touchesPerDay === null ? '' : String(values.touchesPerDay)}
          onChange={(text) => set('touchesPerDay', text === '' ? null : Number(text))}
          problem={problemOf('touchesPerDay')}
        />
      </EditForm>
    </Part>
  );
}

/** The browser's own variety of a language (`de-AT`), where it has one. */
function localeOf(code: string): string {
  return navigator.languages.find((each) => each.startsWith(code)) ?? code;
}
