import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signUpFirst } from '../client/session.ts';
import { browserLocale, LANGUAGES, useWords } from '../words/words.tsx';
import { Choice, Entrance, TextField } from './form-parts.tsx';
import { useSubmit } from './use-submit.ts';

const zones = () => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = Intl.supportedValuesOf('timeZone');
  return all.includes(here) ? all : [here, ...all];
};

/** The first minute: who you are, where, and in which language. Known things are filled in. */
export function FirstStartPage({
  locale,
  countries,
  onLocale,
}: {
  readonly locale: string;
  readonly countries: readonly string[];
  readonly onLocale: (locale: string) => void;
}) {
  const { words } = useWords();
  const queries = useQueryClient();
  const [owner, setOwner] = useState({
    name: '',
    organization: '',
    email: '',
    password: '',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: '',
  });
  const set = (field: keyof typeof owner) => (value: string) =>
    setOwner((before) => ({ ...before, [field]: value }));
  const { submit, busy, wrong } = useSubmit(async () => {
    const { country, ...rest } = owner;
    await signUpFirst({ ...rest, locale, ...(country === '' ? {} : { country }) });
    await queries.invalidateQueries({ queryKey: ['sign-in'] });
  });
  const text = (
    field: 'name' | 'organization' | 'email' | 'password',
    type: string,
    autoComplete: string,
  ) => (
    <TextField
      label={words.first[field]}
      type={type}
      autoComplete={autoComplete}
      required
      {...(field === 'password' ? { minLength: 12 } : {})}
      value={owner[field]}
      onChange={(event) => set(field)(event.target.value)}
    />
  );
  return (
    <Entrance title={words.first.title}>
      <p className="dim">{words.first.lead}</p>
      <form className="form" onSubmit={submit}>
        {text('name', 'text', 'name')}
        {text('organization', 'text', 'organization')}
        {text('email', 'email', 'username')}
        {text('password', 'password', 'new-password')}
        <div className="form-pair">
          <Choice
            label={words.first.zone}
            value={owner.zone}
            options={zones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
            onChange={set('zone')}
          />
          <Choice
            label={words.first.language}
            value={LANGUAGES.find(({ code }) => locale.startsWith(code))?.code ?? 'en'}
            options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(code) => onLocale(localeOf(code))}
          />
        </div>
        <Choice
          label={words.first.workingDays}
          value={owner.country}
          options={[{ value: '', label: words.first.asZone }, ...namesOf(countries, locale)]}
          onChange={set('country')}
        />
        {wrong !== undefined && (
          <p className="late" role="alert">
            {wrong}
          </p>
        )}
        <button type="submit" className="btn main" disabled={busy}>
          {words.first.submit}
        </button>
      </form>
    </Entrance>
  );
}

/** Countries by their names, as people there order them. */
function namesOf(countries: readonly string[], locale: string) {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** The browser's own variety of a language (`de-AT`), where it has one. */
function localeOf(code: string): string {
  return navigator.languages.find((each) => each.startsWith(code)) ?? browserLocale().replace(/^\w+/, code);
}
