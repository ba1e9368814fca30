import { useMantineColorScheme } from '@mantine/core';
import { useWordsOf } from '../../words/words-of.ts';
import { Part, SegmentRow } from '../parts/rows.tsx';
import { youWords } from './words.ts';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Light, dark, or as the system has it: at once, for this browser alone. */
export function Scheme() {
  const words = useWordsOf(youWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Part title={words.look}>
      <SegmentRow
        label={words.scheme}
        value={colorScheme}
        options={SCHEMES.map((value) => ({ value, label: words.schemes[value] }))}
        onChange={(value) => {
          const chosen = SCHEMES.find((scheme) => scheme === value);
          if (chosen) setColorScheme(chosen);
        }}
      />
    </Part>
  );
}
