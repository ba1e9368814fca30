import { describe, expect, it } from 'vitest';
import { showHtml } from './show-html.ts';

const shown = (html: string, pictures = false) => {
  const { document } = showHtml(html, { pictures });
  return document.slice(document.indexOf('</style>') + '</style>'.length).trim();
};

/** What somebody may try, and what of it may never be there. */
const hostile: readonly (readonly [what: string, html: string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script in pieces', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
  ['a script with odd case and no end', '<ScRiPt src=https://evil.example/x.js>'],
  ['an event handler', '<p onclick="alert(1)" ONMOUSEOVER=alert(1)>x</p>'],
  ['an event handler behind a slash', '<img/onerror=alert(1)/src=x>'],
  ['a link that runs', '<a href="javascript:alert(1)">x</a>'],
  [
    'a link that runs, hidden by characters',
    '<a href="java\tscript:alert(1)">x</a><a href="&#106;avascript:alert(1)">y</a>',
  ],
  ['a link of data', '<a href="data:text/html,<script>alert(1)</script>">x</a>'],
  ['a link of vbscript', '<a href="vbscript:msgbox(1)">x</a>'],
  ['a style that calls home', '<div style="background:url(https://evil.example/a)">x</div>'],
  [
    'a style that calls home, escaped',
    '<div style="background-color:\\75rl(https://evil.example/a)">x</div>',
  ],
  [
    'a style with image-set',
    '<div style="background-color:image-set(\'https://evil.example/a\' 1x)">x</div>',
  ],
  ['a style with an expression', '<div style="width:expression(alert(1))">x</div>'],
  ['a style that covers the page', '<div style="position:fixed;inset:0;z-index:9">x</div>'],
  [
    'a style sheet',
    '<style>@import url(https://evil.example/a.css); body{background:url(https://evil.example/b)}</style>',
  ],
  ['a linked style sheet', '<link rel=stylesheet href="https://evil.example/a.css">'],
  [
    'a background of a table',
    '<table background="https://evil.example/a"><tr><td background="https://evil.example/b">x</td></tr></table>',
  ],
  ['another page at once', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
  ['another base', '<base href="https://evil.example/">'],
  [
    'a frame',
    '<iframe src="https://evil.example"><iframe srcdoc="<script>alert(1)</script>"></iframe></iframe>',
  ],
  ['frames', '<frameset><frame src="https://evil.example"></frameset>'],
  [
    'an object',
    '<object data="https://evil.example/a.swf"></object><embed src="https://evil.example/a.swf">',
  ],
  [
    'a form',
    '<form action="https://evil.example"><input name=password><button formaction="https://evil.example">x</button></form>',
  ],
  [
    'a drawing with a script',
    '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  ],
  ['a drawing that mixes', '<svg><style><img src=x onerror=alert(1)></style></svg>'],
  [
    'a formula that mixes',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  ],
  ['text that turns into tags', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
  ['a comment for old browsers', '<!--[if IE]><script>alert(1)</script><![endif]-->'],
  [
    'pictures by srcset',
    '<img srcset="https://evil.example/a 2x"><picture><source srcset="https://evil.example/b"></picture>',
  ],
  [
    'a film',
    '<video poster="https://evil.example/a" src="https://evil.example/b"></video><audio src="https://evil.example/c">',
  ],
  ['a drawing as a picture', '<img src="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=">'],
];

describe('HTML of mails', () => {
  it.each(hostile)('with %s is shown without it', (_what, html) => {
    const text = shown(`<p>Before</p>${html}`);
    expect(text).toContain('Before');
    expect(text).not.toMatch(
      /<(?:script|style|link|meta|base|i?frame|frameset|object|embed|form|input|button|svg|math|video|audio|source)/i,
    );
    expect(text).not.toMatch(
      /\son\w+\s*=|evil\.example|(?:java|vb)script:|data:|url\(|position|srcset|expression|\\/i,
    );
  });

  it('keeps what a letter is made of', () => {
    const letter =
      '<h1 style="color:#123456;font-size:20px">Offer</h1><p align="center">From <b>us</b></p>' +
      '<table width="100%" cellpadding="4"><tr><td bgcolor="#eeeeee" style="padding:4px 8px">9 €</td></tr></table>';
    expect(shown(letter)).toBe(letter.replace('20px"', '20px"'));
  });

  it('leads out of the page only, without telling from where', () => {
    expect(shown('<a href="https://example.com/offer" target="_top" onclick="x()">Offer</a>')).toBe(
      '<a href="https://example.com/offer" target="_blank" rel="noopener noreferrer nofollow">Offer</a>',
    );
  });

  it('holds pictures from elsewhere back until they are asked for; what stands in the mail is shown', () => {
    const own = '<img alt="logo" src="data:image/png;base64,iVBORw0KGgo=">';
    const mail = `${own}<img src="https://example.com/pixel.gif" width="1"><img src="https://example.com/plan.png" alt="The plan">`;
    expect(showHtml(mail, { pictures: false }).heldBack).toBe(2);
    expect(shown(mail)).not.toContain('example.com');
    expect(shown(mail)).toContain('data:image/png');
    expect(shown(mail)).toContain('alt="The plan"');
    expect(shown(mail, true)).toContain('src="https://example.com/plan.png"');
    expect(showHtml(mail, { pictures: true }).heldBack).toBe(0);
  });

  it('comes to an end with boxes in boxes without number', () => {
    expect(shown(`${'<div>'.repeat(20_000)}deep`).length).toBeLessThan(400_000);
  });
});
