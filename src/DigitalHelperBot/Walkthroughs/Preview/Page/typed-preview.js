'use strict';

// Draws the card of what is being typed, at the step that is being written. The page's own script, which comes first, asks for it.
(() => {
  const panel = document.querySelector('[data-typed-cards]');
  const form = document.querySelector('form[data-write]');
  if (!panel || !form) return;
  const [says, drawn, beside] = [panel.querySelector('[role=status]'), panel.querySelector('[data-drawn]'), panel.parentElement];
  panel.hidden = false;
  panel.open = matchMedia('(min-width: 1200px)').matches;
  beside.classList.add('has-card');

  let [device, step] = ['', 1];
  const drawAgain = () => {
    if (!data) return;
    const shown = data.devices.find(one => one.device === device) ?? data.devices[0];
    const at = Math.min(shown.device === device ? step : 1, shown.steps.length);
    drawn.replaceChildren();
    draw(inState(shown.card, Object.fromEntries(shown.steps.map((_, i) => [`${shown.id}${i + 1}`, i + 1 === at]))), data.devices.length > 1 ? `${shown.name}: ${shown.steps[at - 1]}` : shown.steps[at - 1], drawn);
  };

  const send = askWhileTyping(form, panel.dataset.typedCards, found => {
    says.textContent = found.says ?? '';
    if (found.says) return;
    data = found;
    drawAgain();
  }, () => says.textContent = 'The card cannot be drawn just now. Saving will tell why.');
  const ask = () => {
    if (panel.open) send();
  };

  // At the next pause, or after a second of going on.
  let [since, waiting] = [0, 0];
  form.addEventListener('input', () => {
    const now = performance.now();
    since ||= now;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      since = 0;
      ask();
    }, Math.min(400, Math.max(0, since + 1000 - now)));
  });
  form.addEventListener('focusin', event => {
    const at = /^step-([A-Za-z]+)-(\d+)$/.exec(event.target.closest('[id^="step-"]')?.id ?? '');
    if (!at) return;
    [device, step] = [at[1], Number(at[2])];
    drawAgain();
  });
  panel.addEventListener('toggle', ask);
  panel.addEventListener('change', event => beside.classList.toggle('is-desktop', event.target.value === 'desktop'));
})();
