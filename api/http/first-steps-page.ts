/**
 * The page that a one-time link opens, without which nobody could begin. It works before there is anything else to look at, and needs
 * nothing but the API; what follows # in the link never leaves the browser but in the body of a request.
 */
import { type RequestHandler, Router } from 'express';
import type { Language } from '../../solver/domain/problem.ts';
import { say } from '../../solver/domain/sentence.ts';
import { MIN_CHARACTERS } from '../auth/passwords/password-rules.ts';
import { languageOf } from './language.ts';

export const FIRST_STEPS_PATH = '/aan-de-slag';

export function firstStepsPage(): RequestHandler {
  const pages = Router();
  pages.get(FIRST_STEPS_PATH, (request, response) => {
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(page(languageOf(request)));
  });
  pages.get(`${FIRST_STEPS_PATH}.js`, (_request, response) => {
    response.type('text/javascript').send(SCRIPT);
  });
  return pages;
}

const WORDS = {
  title: say('Aan de slag met Stageplan', 'Get started with Stageplan'),
  email: say('E-mailadres', 'E-mail address'),
  name: say('Naam', 'Name'),
  password: say('Wachtwoord', 'Password'),
  hint: say(
    `Minstens ${MIN_CHARACTERS} tekens. Neem een korte zin die alleen u bedenkt.`,
    `At least ${MIN_CHARACTERS} characters. Take a short sentence that only you would think of.`,
  ),
  send: say('Bewaren en aanmelden', 'Save and sign in'),
  done: say('Gelukt, u bent aangemeld.', 'Done, you are signed in.'),
  script: say('Deze pagina heeft JavaScript nodig.', 'This page needs JavaScript.'),
};

function page(language: Language): string {
  const word = (name: keyof typeof WORDS) => WORDS[name][language];
  const field = (name: 'email' | 'name' | 'password', attributes: string) =>
    `<p><label for="${name}">${word(name)}</label><br><input id="${name}" name="${name}" required ${attributes}></p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${word('title')}</title></head>
<body><main>
<h1>${word('title')}</h1>
<noscript>${word('script')}</noscript>
<form id="form" hidden>
${field('email', 'type="email" autocomplete="username"')}
${field('name', 'autocomplete="name"')}
${field('password', 'type="password" autocomplete="new-password" aria-describedby="hint"')}
<p id="hint">${word('hint')}</p>
<p><button>${word('send')}</button></p>
</form>
<p id="told" role="status" data-done="${word('done')}"></p>
</main><script src="${FIRST_STEPS_PATH}.js"></script></body>
</html>
`;
}

/** Runs in the browser. */
const SCRIPT = `const form = document.getElementById('form');
const told = document.getElementById('told');
const token = location.hash.slice(1);
const ask = async (what, body) => {
  const csrf = /(?:^|; )(?:__Host-)?stageplan_csrf=([^;]+)/.exec(document.cookie)?.[1];
  const answer = await fetch('/v1/one-time-links/' + what, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }),
    },
    body: JSON.stringify({ token, ...body }),
  });
  const told = await answer.json();
  if (answer.ok) return told;
  throw new Error([told.title, told.detail, ...(told.errors ?? []).map((one) => one.text)].filter(Boolean).join(' '));
};
const tell = (error) => { told.textContent = error.message; };
ask('look', {}).then((link) => {
  for (const name of ['email', 'name']) {
    form.elements[name].value = link[name] ?? '';
    form.elements[name].disabled = link[name] !== null;
  }
  form.hidden = false;
}).catch(tell);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await ask('use', Object.fromEntries(new FormData(form)));
    history.replaceState(null, '', location.pathname);
    form.hidden = true;
    told.textContent = told.dataset.done;
  } catch (error) { tell(error); }
});
`;
