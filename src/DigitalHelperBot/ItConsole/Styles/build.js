// Makes console.css of console.scss, of Bootstrap and of the colours and shapes of Teams' own three themes:
//   npm ci && npm run build [where to put it]
// Only the tokens that console.scss names go in.
import { readFileSync, writeFileSync } from 'node:fs';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/tokens';
import { compileString } from 'sass';

const here = new URL('.', import.meta.url);
const source = readFileSync(new URL('console.scss', here), 'utf8');
const used = [...new Set([...source.matchAll(/var\(--([a-z]+[A-Z]\w*)\)/g)].map(found => found[1]))].sort();

const theme = (name, tokens) => {
  const missing = used.filter(token => !(token in tokens));
  if (missing.length > 0)
    throw new Error(`No such token of Fluent UI: ${missing.join(', ')}`);
  return `@mixin ${name} {\n${used.map(token => `  --${token}: ${tokens[token]};`).join('\n')}\n}\n`;
};

const themes = theme('light-tokens', teamsLightTheme) + theme('dark-tokens', teamsDarkTheme) + theme('contrast-tokens', teamsHighContrastTheme);
const { css } = compileString(themes + source, {
  loadPaths: [new URL('node_modules/', here).pathname],
  style: 'compressed',
  charset: false,
  // Bootstrap 5 is written with @import, which Sass will drop in its next version.
  quietDeps: true,
  silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
});
writeFileSync(process.argv[2] ?? new URL('console.css', here), css + '\n');
