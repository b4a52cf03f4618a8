'use strict';

const starters = [
  'how do i show my screen',
  'nobody can hear me in the meeting',
  'i lost my work phone',
  'this email looks odd',
  'the car park barrier will not open'
];

const chat = document.getElementById('chat');
const platform = document.getElementById('platform');
const phoneWidth = document.getElementById('phone-width');
const lost = document.getElementById('lost');

// The chat window posts nothing for Action.Execute, not even its fallback. In a package that does not know
// Action.Execute the fallback, an Action.Submit, takes its place, as it does in older versions of Teams.
AdaptiveCards.GlobalRegistry.actions.unregister('Action.Execute');

const colour = name => `var(--${name})`;

const styleOptions = {
  // A long answer is shown from its top, below the question.
  autoScrollSnapOnPage: true,
  autoScrollSnapOnPageOffset: -76,
  accent: colour('accent'),
  backgroundColor: colour('surface'),
  subtle: colour('quiet'),
  primaryFont: 'system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif',
  bubbleBackground: colour('surface'),
  bubbleTextColor: colour('text'),
  bubbleBorderColor: colour('line'),
  bubbleBorderRadius: 10,
  bubbleFromUserBackground: colour('mine'),
  bubbleFromUserTextColor: colour('text'),
  bubbleFromUserBorderColor: colour('mine'),
  bubbleFromUserBorderRadius: 10,
  bubbleMaxWidth: 620,
  bubbleMinWidth: 240,
  bubbleAttachmentMaxWidth: 620,
  bubbleAttachmentMinWidth: 240,
  paddingRegular: 10,
  sendBoxBackground: colour('surface'),
  sendBoxTextColor: colour('text'),
  sendBoxPlaceholderColor: colour('quiet'),
  sendBoxBorderTop: `1px solid ${colour('line')}`,
  sendBoxButtonColor: colour('accent'),
  sendBoxHeight: 52,
  hideUploadButton: true,
  timestampColor: colour('quiet')
};

const shades = name => ({ default: colour(name), subtle: colour(name) });
const text = {
  default: { default: colour('text'), subtle: colour('quiet') },
  accent: shades('accent'),
  good: shades('good'),
  warning: shades('warning'),
  attention: shades('attention'),
  dark: { default: colour('text'), subtle: colour('quiet') },
  light: { default: colour('quiet'), subtle: colour('quiet') }
};
const plain = { backgroundColor: 'transparent', borderColor: colour('line'), foregroundColors: text };
const band = { ...plain, backgroundColor: colour('band') };

const cardConfig = {
  supportsInteractivity: true,
  fontFamily: styleOptions.primaryFont,
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: colour('line') },
  containerStyles: { default: plain, emphasis: band, accent: band, good: band, warning: band, attention: { ...plain, backgroundColor: colour('alert') } },
  actions: {
    maxActions: 10,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 }
  }
};

const tellPlatform = () => next => action => {
  if (action.type === 'DIRECT_LINE/POST_ACTIVITY') {
    const { activity } = action.payload;
    const channelData = { ...activity.channelData, platform: platform.value };
    action = { ...action, payload: { ...action.payload, activity: { ...activity, channelData } } };
  }
  return next(action);
};

let store;
let directLine;

const start = () => {
  directLine?.end();
  lost.hidden = true;
  const chatWindow = document.createElement('div');
  chat.replaceChildren(chatWindow);
  store = WebChat.createStore({}, tellPlatform);
  directLine = WebChat.createDirectLine({
    domain: `${location.origin}/v3/directline`,
    token: 'new',
    webSocket: false,
    pollingInterval: 300
  });
  WebChat.renderWebChat(
    {
      adaptiveCardsHostConfig: cardConfig,
      adaptiveCardsPackage: AdaptiveCards,
      directLine,
      locale: 'en-GB',
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: 'Type your question' },
      store,
      styleOptions,
      userID: 'me'
    },
    chatWindow
  );
};

// The chat window stops asking, without a word, when the program stops. Conversations live no longer than the program.
const lookWhetherItIsThere = async () => {
  const { conversationId, token } = directLine;
  if (!conversationId)
    return;
  const answer = await fetch(`/v3/directline/conversations/${conversationId}`, { headers: { authorization: `Bearer ${token}` } })
    .catch(() => undefined);
  if (directLine.conversationId === conversationId)
    lost.hidden = answer?.ok === true;
};

const ask = question => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: question } });

const showStarters = () => {
  const list = document.querySelector('#starters ul');
  for (const question of starters) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = question;
    button.addEventListener('click', () => ask(question));
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
};

document.getElementById('start-again').addEventListener('click', start);
phoneWidth.addEventListener('change', () => document.body.classList.toggle('phone', phoneWidth.checked));

showStarters();
start();
setInterval(lookWhetherItIsThere, 3000);
