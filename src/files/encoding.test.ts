import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { tempFile } from '../../test/temp-file.ts';
import { decodedText, sniffEncoding } from './encoding.ts';

async function textOf(path: string): Promise<{ name: string; text: string }> {
  const { name } = await sniffEncoding(path);
  let text = '';
  for await (const part of decodedText(path, name)) text += part;
  return { name, text };
}

const GERMAN = 'Name;Ort\nJörg Müller;Köln\nÄnne Süß;Würzburg\n';

describe('sniffing an encoding', () => {
  it.each([
    ['UTF-8', GERMAN, 'utf-8', 'utf-8'],
    ['UTF-8 with a mark', `\ufeff${GERMAN}`, 'utf-8', 'utf-8'],
    ['UTF-16 little-endian with a mark', `\ufeff${GERMAN}`, 'utf-16le', 'utf-16le'],
    ['UTF-16 big-endian with a mark', `\ufeff${GERMAN}`, 'utf-16be', 'utf-16be'],
    ['UTF-16 without a mark', GERMAN, 'utf-16le', 'utf-16le'],
    ['Windows-1252', GERMAN, 'windows-1252', 'windows-1252'],
    ['Windows-1252 with one odd letter', 'Name\nAndré Gide\nAnna Meier\n', 'windows-1252', 'windows-1252'],
    [
      'Windows-1251',
      'Имя;Город\nАнна Петрова;Москва\nИван Сидоров;Санкт-Петербург\n',
      'windows-1251',
      'windows-1251',
    ],
    [
      'Shift_JIS',
      '氏名,会社\n山田太郎,株式会社テスト\n鈴木花子,有限会社サンプル\n',
      'shift_jis',
      'shift_jis',
    ],
  ])('%s', async (_case, text, written, expected) => {
    const path = tempFile(iconv.encode(text, written));
    expect(await textOf(path)).toEqual({ name: expected, text: text.replace('\ufeff', '') });
  });

  it('finds the first letter that is no ASCII far down a file', async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `Anna ${row},anna${row}@example.com\n`).join('');
    const path = tempFile(iconv.encode(`Name,Email\n${rows}Jörg,joerg@example.com\n`, 'windows-1252'));
    const { name, text } = await textOf(path);
    expect(name).toBe('windows-1252');
    expect(text).toContain('Jörg,');
  });

  it('does not split a letter between two pieces of the file', async () => {
    const text = `a${'ü'.repeat(1_500_000)}`;
    expect(await textOf(tempFile(text))).toEqual({ name: 'utf-8', text });
  });

  it('keeps UTF-8 when a single byte of many letters is broken', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Jörg Müller, Änne Süß, Käthe Böhm, Zoë, José, Núñez, Ångström, Łódź\n'),
      Buffer.from([0xff]),
    ]);
    expect(await sniffEncoding(tempFile(bytes))).toEqual({ name: 'utf-8', certain: false });
  });

  it('takes NUL characters out', async () => {
    expect((await textOf(tempFile('Na\0me\nAn\0na\n'))).text).toBe('Name\nAnna\n');
  });
});
