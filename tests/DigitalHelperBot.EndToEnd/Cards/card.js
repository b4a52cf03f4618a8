'use strict';

// Draws a card as Teams does, as far as the published renderer can, and tells what it noticed.
window.drawCard = card => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownit({ breaks: true }).render(text);
    result.didProcess = true;
  };
  const context = new AdaptiveCards.SerializationContext();
  const drawing = new AdaptiveCards.AdaptiveCard();
  drawing.hostConfig = new AdaptiveCards.HostConfig({
    supportsInteractivity: true,
    fontFamily: 'Segoe UI, Liberation Sans, Arial, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    containerStyles: {
      emphasis: { backgroundColor: '#f5f5f5' },
      attention: { backgroundColor: '#fcf4f6' },
      accent: { backgroundColor: '#e8ebfa' }
    },
    actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, showCard: { actionMode: 'inline' } }
  });
  drawing.parse(card, context);
  document.getElementById('card').replaceChildren(drawing.render());
  window.drawn = drawing;
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i))
    .map(({ event, message }) => ({ kind: AdaptiveCards.ValidationEvent[event], message }));
};

// Every step and note in sight at once: what is hidden at first must fit as well.
window.showEverything = () => {
  const show = element => {
    element.isVisible = true;
    for (let i = 0; i < (element.getItemCount?.() ?? 0); i++)
      show(element.getItemAt(i));
  };
  show(window.drawn);
};

// What sticks out of the card or of the page sideways.
window.stickingOut = () => {
  const edge = document.getElementById('card').getBoundingClientRect().right + 1;
  return [...document.querySelectorAll('#card *')]
    .filter(element => element.getBoundingClientRect().right > edge || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1))
    .map(element => `${element.className || element.tagName}: ${element.textContent.slice(0, 60)}`);
};
