import type { SourceHead } from '../../app/ports/record-source.ts';
import { useWords } from '../words/words.tsx';

type Mapping = NonNullable<SourceHead['mapping']>;

/** Each column of the file and what it fills; another choice is understood at once. */
export function ColumnList({
  mapping,
  onChange,
}: {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { words } = useWords();
  const { fields, custom, ignore } = words.import;
  const subject = mapping.columns.find(({ field }) => field.includes('.'))?.field.split('.')[0] ?? 'person';
  const known = Object.entries(fields).map(([field, word]) => ({ value: `${subject}.${field}`, word }));
  const wordOf = (field: string) => fields[field.split('.')[1] ?? ''] ?? field.split('.')[1] ?? field;
  const set = (index: number, field: string) =>
    onChange({
      ...mapping,
      columns: mapping.columns.map((column, at) =>
        at === index ? { ...column, field, by: 'user' } : column,
      ),
    });
  return (
    <section className="sec">
      <h2>{words.import.columns}</h2>
      <ul className="map">
        {mapping.columns.map(({ header, field }, index) => {
          const listed =
            known.some(({ value }) => value === field) || field === 'custom' || field === 'ignore';
          return (
            <li key={`${header}-${String(index)}`}>
              <span className="cut">{header || `${index + 1}`}</span>
              <span className="faint">→</span>
              <select aria-label={header} value={field} onChange={(event) => set(index, event.target.value)}>
                {!listed && <option value={field}>{wordOf(field)}</option>}
                <option value="custom">{custom}</option>
                <option value="ignore">{ignore}</option>
                {known.map(({ value, word }) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
