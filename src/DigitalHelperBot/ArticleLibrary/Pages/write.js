'use strict';
// Sends what stands in a form, each time that it is called, to be answered in JSON. One request at a time: what is typed meanwhile goes with the next.
window.askWhileTyping = (form, address, take, refused) => {
  let [isAsking, hasChanged] = [false, false];
  return async () => {
    hasChanged = true;
    if (isAsking) return;
    isAsking = true;
    while (hasChanged) {
      hasChanged = false;
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
      try {
        const answer = await fetch(address, { method: 'POST', body: fields, redirect: 'error' });
        if (!answer.ok) throw new Error();
        take(await answer.json());
      } catch {
        refused();
      }
    }
    isAsking = false;
  };
};

// What needs a script while an article is written: findings, dragging, pasting, and what was typed and not saved.
(() => {
  const form = document.querySelector('form[data-write]');
  if (!form) return;
  const article = form.dataset.write;
  const says = document.querySelector('[data-needs-script]');
  if (says && article) says.hidden = false;

  const showFindings = found => {
    for (const place of document.querySelectorAll('[data-findings]')) {
      place.replaceChildren(...found.filter(f => f.place === place.dataset.findings).map(f => {
        const line = document.createElement('p');
        line.className = 'form-text mb-1';
        const badge = document.createElement('span');
        badge.className = `badge ${f.mustBePutRight ? 'badge-danger' : 'badge-warning'}`;
        badge.textContent = f.mustBePutRight ? 'Must be put right' : 'Look again';
        line.append(badge, ' ', f.sentence);
        return line;
      }));
    }
    const sum = document.getElementById('findings-sum');
    const fails = found.filter(f => f.mustBePutRight).length;
    const warns = found.length - fails;
    if (sum) sum.textContent = fails > 0 ? `To put right before it can be published: ${fails}. To look at again: ${warns}.` : warns > 0 ? `Nothing has to be put right. To look at again: ${warns}.` : 'The rules find nothing.';
  };

  let waiting;
  // Signed out, or the network is gone: saving will tell.
  const look = article ? askWhileTyping(form, `/console/articles/${article}/findings`, showFindings, () => {}) : () => {};

  // What was typed is kept in this browser until it is saved, also when the sign-in has run out.
  const key = `article ${article || 'new'}`;
  const typed = () => [...form.elements].filter(e => e.name && (e.type === 'textarea' || e.type === 'text' || e.type === 'date' || e.type === 'select-one')).map(e => [e.name, e.value]);
  const atFirst = JSON.stringify(typed());
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ revision: form.dataset.revision, fields: typed() }));
    } catch {
      // No room, or not allowed: then it is not kept.
    }
  };
  const forget = () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Not allowed: then there is nothing.
    }
  };
  const kept = (() => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  })();
  const offer = document.getElementById('put-back');
  if (kept && kept.revision === form.dataset.revision && JSON.stringify(kept.fields) !== atFirst && offer) {
    offer.hidden = false;
    offer.querySelector('button').addEventListener('click', () => {
      for (const [name, value] of kept.fields) {
        const field = form.elements.namedItem(name);
        if (field && 'value' in field) field.value = value;
      }
      offer.hidden = true;
      look();
    });
  } else {
    forget();
  }

  // A new article has its own page once it is saved, so nothing is kept for the next one. If it cannot be saved, the page that comes back has it.
  if (!article) form.addEventListener('submit', forget);

  form.addEventListener('input', () => {
    keep();
    clearTimeout(waiting);
    waiting = setTimeout(look, 800);
  });

  // Steps change places by giving each other what is in them: names and numbers stay where they are.
  const parts = ['text', 'picture', 'alt'];
  const fieldOf = (device, number, part) => form.elements.namedItem(`${device}-${number}-${part}`);
  const move = (device, from, to) => {
    for (let at = from; at !== to; at += to > from ? 1 : -1) {
      const next = at + (to > from ? 1 : -1);
      for (const part of parts) {
        const [one, other] = [fieldOf(device, at, part), fieldOf(device, next, part)];
        if (one && other) [one.value, other.value] = [other.value, one.value];
      }
    }
    keep();
    // The pictures are drawn by the page that comes back.
    form.requestSubmit();
  };
  for (const list of document.querySelectorAll('[data-steps]')) {
    const device = list.dataset.steps;
    const items = [...list.children];
    items.forEach((item, i) => {
      const handle = item.querySelector('[data-handle]');
      handle.draggable = true;
      handle.addEventListener('dragstart', event => event.dataTransfer.setData('text/x-step', `${device} ${i + 1}`));
      item.addEventListener('dragover', event => {
        if (event.dataTransfer.types.includes('text/x-step')) event.preventDefault();
      });
      item.addEventListener('drop', event => {
        const [from, number] = event.dataTransfer.getData('text/x-step').split(' ');
        if (from !== device || Number(number) === i + 1) return;
        event.preventDefault();
        move(device, Number(number), i + 1);
      });
      item.addEventListener('paste', event => {
        const picture = [...event.clipboardData.files].find(file => file.type === 'image/png' || file.type === 'image/jpeg');
        const field = fieldOf(device, i + 1, 'file');
        if (!picture || !field) return;
        event.preventDefault();
        const files = new DataTransfer();
        files.items.add(picture);
        field.files = files.files;
        form.requestSubmit();
      });
    });
  }
})();
