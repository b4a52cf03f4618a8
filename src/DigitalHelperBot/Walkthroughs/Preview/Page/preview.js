
'use strict';

// In the written page the data stands beside it; in the console it is asked for, and drawn as wide as a phone and as a desktop. While somebody types, typed-preview.js draws with this.
let data;

// All that an article's text can hold: bold labels and links.
const escaped = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = escaped(text)
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\(((?:https?:\/\/|mailto:|tel:)[^)\s]+)\)/g, '<a href="$2">$1</a>');
  result.didProcess = true;
};

const shades = { default: { default: 'var(--text)', subtle: 'var(--quiet)' }, attention: { default: 'var(--text)', subtle: 'var(--quiet)' } };
const style = colour => ({ backgroundColor: colour, foregroundColors: shades });
const config = new AdaptiveCards.HostConfig({
  supportsInteractivity: true,
  fontFamily: 'Segoe UI, Liberation Sans, Arial, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  containerStyles: { default: style('transparent'), emphasis: style('var(--band)'), attention: style('var(--alert)'), accent: style('var(--band)') },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 }
});

// The card as it is sent, with the parts in sight that are after some presses, and with its pictures in the page itself.
const inState = (part, visible) => {
  if (Array.isArray(part)) return part.map(item => inState(item, visible)).filter(item => item !== null);
  if (part === null || typeof part !== 'object') return part;
  if (part.type === 'Image') {
    if (!data.pictures[part.url]) return null;
    part = { ...part, url: data.pictures[part.url] };
  }
  const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inState(value, visible)]));
  if (part.id in visible) copy.isVisible = visible[part.id];
  return copy;
};

const draw = (card, caption, into) => {
  const drawing = new AdaptiveCards.AdaptiveCard();
  drawing.hostConfig = config;
  drawing.parse(card);
  const figure = document.createElement('figure');
  const words = document.createElement('figcaption');
  words.textContent = caption;
  const frame = document.createElement('div');
  frame.className = 'card';
  frame.append(drawing.render());
  figure.append(words, frame);
  into.append(figure);
};

const showIn = main => {
  // Not the bare id: parts of the card have it, and the browser would scroll to them.
  const wanted = location.hash.replace('#device=', '');
  main.replaceChildren();
  for (const device of data.devices.filter(one => !location.hash.startsWith('#device=') || one.id === wanted)) {
    const heading = document.createElement(main.dataset.heading || 'h2');
    heading.textContent = device.name;
    main.append(heading);
    device.steps.forEach((caption, i) => {
      const visible = Object.fromEntries(device.steps.map((_, j) => [`${device.id}${j + 1}`, i === j]));
      draw(inState(device.card, visible), caption, main);
    });
    draw(inState(device.card, { [`${device.id}all`]: true, [`${device.id}one`]: false }), data.allSteps, main);
  }
};
const show = () => document.querySelectorAll('[data-cards]').forEach(showIn);
window.addEventListener('hashchange', show);
// Pictures have their size only once they are decoded.
const tellHeight = () => { document.documentElement.dataset.height = Math.ceil(document.body.scrollHeight); };
const inThePage = document.getElementById('data');
const toAskFor = document.querySelector('[data-cards]');
if (inThePage) {
  data = JSON.parse(inThePage.textContent);
  show();
  tellHeight();
  window.addEventListener('load', tellHeight);
} else if (toAskFor) {
  fetch(toAskFor.dataset.cards).then(answer => answer.json()).then(found => {
    data = found;
    show();
    document.querySelectorAll('[data-needs-script]').forEach(part => { part.hidden = false; });
  });
}
