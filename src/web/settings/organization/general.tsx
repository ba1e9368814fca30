import { useQueryClient } from '@tanstack/react-query';
import type { getSettings } from '../../../app/settings/settings.ts';
import { client } from '../../client/client.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { useAsk } from '../../client/queries.ts';
import { LANGUAGES, useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { ChoiceRow, Part, TextRow } from '../parts/rows.tsx';
import { EditForm } from '../parts/save-line.tsx';
import { useEdit } from '../parts/use-edit.ts';
import { useMe } from '../parts/use-me.ts';
import { zoneOptions } from '../parts/zones.ts';
import { settingsClient } from '../settings-client.ts';
import { settingsWords } from '../words.ts';
import { organizationWords } from './words.ts';

type Organization = OutputOf<typeof getSettings>['organization'];
const SIGHTS = ['own', 'team', 'everybody'] as const;

const valuesOf = ({ version, ...values }: Organization) => ({ values, version });

/** Name, place, language, currency, and who sees what. Owners edit it; others read it. */
export function General({ organization }: { readonly organization: Organization }) {
  const words = useWordsOf(organizationWords);
  const own = useWordsOf(settingsWords);
  const { locale } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const edit = useEdit({
    read: valuesOf(organization),
    save: (patch, version) => settingsClient.editOrganization({ version, ...patch }),
    async reload() {
      const answer = await client.getSettings({});
      queries.setQueryData([client.getSettings.operation, {}], answer);
      void queries.invalidateQueries({ queryKey: ['who-am-i'] });
      return valuesOf(answer.organization);
    },
  });
  const { values, set, problemOf } = edit;
  const places = useAsk(settingsClient.workingDays, { country: values.country });
  const namesOfCountries = new Intl.DisplayNames([locale], { type: 'region' });
  const countries = (places.data?.countries ?? [values.country])
    .map((code) => ({ value: code, label: namesOfCountries.of(code) ?? code }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const regions = (places.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const region = values.region ?? '';
  const known = region === '' || regions.some(({ value }) => value === region);
  const fixed = !me.isAtLeast('owner');
  return (
    <Part title={words.general} lead={fixed ? own.notYours : undefined}>
      <EditForm
        edit={edit}
        names={{
          name: words.name,
          zone: words.zone,
          country: words.country,
          region: words.region,
          locale: words.language,
          currency: words.currency,
          sellersSee: words.sees,
        }}
      >
        <TextRow
          label={words.name}
          fixed={fixed}
          required
          maxLength={200}
          autoComplete="organization"
          value={values.name}
          onChange={(name) => set('name', name)}
          problem={problemOf('name')}
        />
        <ChoiceRow
          label={words.sees}
          note={words.seesNote}
          fixed={fixed}
          value={values.sellersSee}
          options={SIGHTS.map((value) => ({ value, label: words.sights[value] }))}
          onChange={(value) => set('sellersSee', SIGHTS.find((sight) => sight === value) ?? 'team')}
        />
        <ChoiceRow
          label={words.country}
          note={words.countryNote}
          fixed={fixed}
          value={values.country}
          options={countries}
          onChange={(country) => {
            set('country', country);
            set('region', null);
          }}
          problem={problemOf('country')}
        />
        {(regions.length > 0 || region !== '') && (
          <ChoiceRow
            label={words.region}
            fixed={fixed}
            value={region}
            options={[
              { value: '', label: words.wholeCountry },
              ...(known ? [] : [{ value: region, label: region }]),
              ...regions,
            ]}
            onChange={(code) => set('region', code === '' ? null : code)}
          />
        )}
        <ChoiceRow
          label={words.zone}
          note={words.zoneNote}
          fixed={fixed}
          value={values.zone}
          options={zoneOptions(values.zone)}
          onChange={(zone) => set('zone', zone)}
        />
        <ChoiceRow
          label={words.language}
          note={words.languageNote}
          fixed={fixed}
          value={LANGUAGES.find(({ code }) => values.locale.startsWith(code))?.code ?? 'en'}
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => set('locale', code)}
        />
        <TextRow
          label={words.currency}
          note={words.currencyNote}
          fixed={fixed}
          short
          required
          maxLength={3}
          value={values.currency}
          onChange={(currency) => set('currency', currency.toUpperCase())}
          problem={problemOf('currency')}
        />
      </EditForm>
    </Part>
  );
}
