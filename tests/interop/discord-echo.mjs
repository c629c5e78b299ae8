// The least a discord.js bot can do: counts the commands of each person in memory and answers with the count. What the load runner puts beside CompBot.
// Usage: node discord-echo.mjs <api base without version> <token>
import { Client, Events, GatewayIntentBits, MessageFlags, Partials } from 'discord.js';

const [api, token] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.DirectMessages], partials: [Partials.Channel], rest: { api, version: '10' } });
const steps = new Map();

client.on(Events.InteractionCreate, (interaction) => {
  const step = (steps.get(interaction.user.id) ?? 0) + 1;
  steps.set(interaction.user.id, step);
  return interaction.reply({ content: `${interaction.commandName}, step ${step}`, flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } });
});
client.on(Events.Error, (error) => process.stderr.write(`${error.message}\n`));
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
await client.login(token);
