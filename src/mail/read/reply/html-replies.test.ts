import { expect, test } from 'vitest';
import { letter } from '../letter.fixture.ts';

const HEADER =
  '<b>From:</b> Seller &lt;seller@ours.example&gt;<br><b>Sent:</b> Tuesday, November 11, 2025 9:00 AM<br><b>To:</b> Mara<br><b>Subject:</b> Start';

test.each([
  [
    'Gmail',
    '<div dir="ltr">May is fine.</div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, Nov 11, 2025 at 9:00 AM Seller &lt;seller@ours.example&gt; wrote:<br></div><blockquote class="gmail_quote"><div>Start in May?</div></blockquote></div>',
  ],
  [
    'Outlook on the web',
    `<div>May is fine.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><font>${HEADER}</font></div><div>Start in May?</div>`,
  ],
  [
    'Outlook',
    `<p class="MsoNormal">May is fine.<o:p></o:p></p><div style="border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal">${HEADER}</p></div><p>Start in May?</p>`,
  ],
  [
    'Thunderbird',
    'May is fine.<br><br><div class="moz-cite-prefix">Am 11.11.2025 um 09:00 schrieb Seller:<br></div><blockquote type="cite"><p>Start im Mai?</p></blockquote>',
  ],
  [
    'Yahoo',
    '<div>May is fine.</div><div class="yahoo_quoted"><div>On Tuesday, November 11, 2025 at 09:00:00 AM GMT+1, Seller &lt;seller@ours.example&gt; wrote:</div><div><br></div><div>Start in May?</div></div>',
  ],
  [
    'Apple Mail',
    '<div>May is fine.</div><blockquote type="cite"><div>On 11 Nov 2025, at 09:00, Seller wrote:</div><div>Start in May?</div></blockquote>',
  ],
  [
    'Zimbra',
    `<div>May is fine.</div><hr id="zwchr"><div data-marker="__HEADERS__">${HEADER}</div><blockquote>Start in May?</blockquote>`,
  ],
  [
    'Outlook on a phone',
    `<div>May is fine.<br><br><div id="ms-outlook-mobile-signature">Get <a href="https://there.example">Outlook for iOS</a></div></div><hr><div id="divRplyFwdMsg">${HEADER}</div><div>Start in May?</div>`,
  ],
])('own words of an answer from %s', (_, html) => {
  const { kind, reply, quoted } = letter(
    { 'In-Reply-To': '<1@ours.example>', 'Content-Type': 'text/html; charset=utf-8' },
    html,
  );
  expect(kind).toBe('reply');
  expect(reply).toBe('May is fine.');
  expect(quoted).toMatch(/Start i[nm] Ma[iy]\?/);
});
