import { useScheme } from '../../shell/scheme.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { Part, SegmentRow } from '../parts/rows.tsx';
import { youWords } from './words.ts';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Light, dark, or as the system has it: at once, for this browser alone. */
export function Scheme() {
  const words = useWordsOf(youWords);
  const { chosen, choose } = useScheme();
  return (
    <Part title={words.look}>
      <SegmentRow
        label={words.scheme}
        value={chosen}
        options={SCHEMES.map((value) => ({ value, label: words.schemes[value] }))}
        onChange={(value) => {
          const scheme = SCHEMES.find((each) => each === value);
          if (scheme) choose(scheme);
        }}
      />
    </Part>
  );
}
