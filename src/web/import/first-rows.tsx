import type { ReadItem } from '../../app/ports/import-records.ts';
import { useWords } from '../words/words.tsx';

/** The first rows as they will be understood; refused ones with their reason. */
export function FirstRows({ items }: { readonly items: readonly ReadItem[] }) {
  const { words } = useWords();
  return (
    <section className="sec">
      <header>
        <h2>{words.import.first}</h2>
        <span className="small dim">{words.import.firstMore}</span>
      </header>
      <ul className="who">
        {items.map((item) => {
          const { name, more, refused } = shown(item);
          return (
            <li key={item.line}>
              <span className="cut">
                <b>
                  <bdi>{name}</bdi>
                </b>
              </span>
              <span className="small faint">
                {words.import.line} {item.line}
              </span>
              <span className={refused ? 'small late cut' : 'small dim cut'}>{more}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The first record of a row is what it is about; what could not be read of its cells stands beside it. */
function shown(item: ReadItem): { name: string; more: string; refused: boolean } {
  if (item.kind === 'refused') return { name: item.cells.join(' '), more: item.reason, refused: true };
  const [record] = item.records;
  if (!record) return { name: '', more: '', refused: false };
  const name = 'name' in record && typeof record.name === 'string' ? record.name : '';
  if (record.kind !== 'person') return { name, more: record.kind, refused: false };
  const { organization, title, emails, phones, lastContact } = record;
  const addresses = [...emails, ...phones].map(({ value }) => value);
  const more = [organization, title, ...addresses, lastContact].filter((text) => text !== undefined);
  return { name, more: more.join(' · '), refused: false };
}
