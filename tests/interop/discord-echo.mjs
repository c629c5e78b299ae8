// The least a discord.js bot can do: counts the commands and messages of each person and answers with the count. What the load runner puts beside CompBot.
// Usage: node discord-echo.mjs <api base without version> <token> [database file; in memory without one]
import { Client, Events, GatewayIntentBits, MessageFlags, Partials } from 'discord.js';
import { counter } from './kept.mjs';

const [api, token, file] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.DirectMessages], partials: [Partials.Channel], rest: { api, version: '10' } });
const next = await counter(file);

client.on(Events.InteractionCreate, (interaction) => {
  const step = next(interaction.user.id);
  return interaction.reply({ content: `${interaction.commandName}, step ${step}`, flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } });
});
client.on(Events.MessageCreate, (message) => {
  if (!message.author.bot) {
    return message.channel.send({ content: `step ${next(message.author.id)}`, allowedMentions: { parse: [] } });
  }
});
client.on(Events.Error, (error) => process.stderr.write(`${error.message}\n`));
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
await client.login(token);
