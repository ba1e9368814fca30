import type { FastifyInstance } from 'fastify';

/**
 * The page behind links of invitations and password resets, as long as no web pages are built: plain HTML and one
 * script of its own, since the content policy permits none inside the page. The secret stands behind #, stays in
 * the browser, and is sent in the body alone.
 */
export function serveSetPasswordPage(app: FastifyInstance): void {
  app.get('/set-password', async (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  app.get('/set-password.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(SCRIPT),
  );
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Set your password – Followthrough</title>
<script src="/set-password.js" defer></script>
<main>
<h1>Set your password</h1>
<p id="who" role="status">Reading the link…</p>
<form id="form" hidden>
<p><label>E-mail <input id="email" type="email" autocomplete="username" readonly></label></p>
<p><label><span id="label">New password, at least 12 characters</span><br>
<input id="password" type="password" autocomplete="new-password" required></label></p>
<p><button>Save</button></p>
</form>
<noscript><p>This page needs JavaScript.</p></noscript>
</main>
</html>
`;

const SCRIPT = `const token = location.hash.slice(1);
const form = document.getElementById('form');
const who = document.getElementById('who');

async function ask(what, body) {
  const answer = await fetch('/api/sign-in/links/' + what, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail + ' ' + said.mend);
  return said;
}

ask('read', { token }).then((link) => {
  who.textContent = link.kind === 'invitation'
    ? link.name + ', you are invited to ' + link.organization + '.'
    : link.name + ', set a new password for ' + link.organization + '.';
  document.getElementById('email').value = link.email;
  if (link.knownLogin) {
    document.getElementById('label').textContent = 'The password that you sign in here with';
    document.getElementById('password').autocomplete = 'current-password';
  }
  form.hidden = false;
  document.getElementById('password').focus();
}).catch((error) => { who.textContent = error.message; });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask('use', { token, password: document.getElementById('password').value }).then(() => {
    history.replaceState(null, '', location.pathname);
    form.hidden = true;
    who.textContent = 'Your password is set. You can sign in now.';
  }).catch((error) => { who.textContent = error.message; });
});
`;
