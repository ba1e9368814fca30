import sanitize from 'sanitize-html';
import type { ShowHtml } from '../../app/ports/mail-showing.ts';

/**
 * Shows the HTML of a message. What is not on the lists is left out: tags that run, load, frame or send anything,
 * attributes but a few, styles but those of letters, boxes and tables, addresses but of the web and of mail. The
 * document is served under a policy of its own besides (http/mail-routes.ts): neither is trusted alone.
 */
export const showHtml: ShowHtml = (html, { pictures }) => {
  let heldBack = 0;
  const body = sanitize(html.slice(0, LONGEST), {
    allowedTags: TAGS,
    // their text goes with them
    nonTextTags: GONE_WITH_TEXT,
    allowedAttributes: ATTRIBUTES,
    allowedStyles: { '*': Object.fromEntries(STYLES.map((name) => [name, [HARMLESS]])) },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    nestingLimit: DEEPEST,
    transformTags: {
      a: (tagName, { href, title }) => ({
        tagName,
        attribs: {
          ...(href === undefined ? {} : { href }),
          ...(title === undefined ? {} : { title }),
          target: '_blank',
          rel: 'noopener noreferrer nofollow',
        },
      }),
      img: (tagName, { src = '', ...attribs }) => {
        const own = OWN_PICTURE.test(src);
        const remote = /^https?:/i.test(src.trim());
        if (remote && !pictures) heldBack += 1;
        const { alt = '', width, height, style } = attribs;
        return {
          tagName,
          attribs: {
            alt,
            ...(own || (remote && pictures) ? { src, referrerpolicy: 'no-referrer' } : {}),
            ...(width === undefined ? {} : { width }),
            ...(height === undefined ? {} : { height }),
            ...(style === undefined ? {} : { style }),
          },
        };
      },
    },
    // a picture that is not shown is its description, or nothing
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'] && !attribs['alt'],
  });
  return { document: `${HEAD}${body}`, heldBack };
};

/** Letters of HTML that are looked at, and how deep boxes may stand in one another. */
const LONGEST = 2_000_000;
const DEEPEST = 200;

const TAGS = [
  ...[
    'a',
    'abbr',
    'address',
    'article',
    'b',
    'bdi',
    'bdo',
    'big',
    'blockquote',
    'br',
    'center',
    'cite',
    'code',
  ],
  ...['dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font', 'footer', 'h1', 'h2', 'h3', 'h4'],
  ...['h5', 'h6', 'header', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'main', 'mark', 'ol', 'p', 'pre', 'q', 's'],
  ...['section', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'u', 'ul', 'wbr'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
];

const GONE_WITH_TEXT = [
  ...['script', 'style', 'title', 'textarea', 'option', 'select', 'button', 'noscript', 'template'],
  ...['svg', 'math', 'iframe', 'frameset', 'object', 'applet', 'noembed', 'noframes', 'xmp', 'plaintext'],
  ...['audio', 'video', 'canvas'],
];

const ATTRIBUTES: Readonly<Record<string, string[]>> = {
  '*': ['style', 'dir', 'lang', 'align', 'title'],
  a: ['href', 'target', 'rel'],
  img: ['src', 'alt', 'width', 'height', 'referrerpolicy'],
  font: ['color', 'size', 'face'],
  ol: ['start', 'type'],
  table: ['width', 'border', 'cellpadding', 'cellspacing', 'bgcolor'],
  tr: ['bgcolor', 'valign'],
  td: ['width', 'height', 'colspan', 'rowspan', 'bgcolor', 'valign'],
  th: ['width', 'height', 'colspan', 'rowspan', 'bgcolor', 'valign'],
  col: ['width', 'span'],
};

const STYLES = [
  ...[
    'color',
    'background-color',
    'font',
    'font-family',
    'font-size',
    'font-style',
    'font-weight',
    'line-height',
  ],
  ...['letter-spacing', 'text-align', 'text-decoration', 'text-indent', 'text-transform', 'vertical-align'],
  ...['direction', 'white-space', 'word-break', 'list-style-type', 'display'],
  ...['margin', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left'],
  ...['padding', 'padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['border', 'border-top', 'border-right', 'border-bottom', 'border-left', 'border-color', 'border-style'],
  ...['border-width', 'border-radius', 'border-collapse', 'border-spacing'],
  ...['width', 'max-width', 'min-width', 'height', 'max-height', 'min-height'],
];

/** Values without functions but of colour, without escapes (which hide them), at-rules and comments. */
const HARMLESS = /^(?:rgba?\([\d\s.,%/]*\)|hsla?\([\d\s.,%/a-z]*\)|[^\\()@<>{}/])*$/i;

/** Pictures that stand in the message itself; an SVG may carry more than a picture. */
const OWN_PICTURE = /^data:image\/(?:png|gif|jpe?g|webp|bmp);base64,[a-z\d+/=\s]+$/i;

const HEAD = `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title></title>
<style>
html{color-scheme:light;background:#fff;color:#1a1a18}
body{margin:0;padding:12px 16px;font:14px/1.5 ui-sans-serif,system-ui,sans-serif;overflow-wrap:anywhere}
img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin-inline:0;padding-inline-start:12px;border-inline-start:2px solid #ccc}
</style>
`;
