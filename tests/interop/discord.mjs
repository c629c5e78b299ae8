// Connects discord.js to the fake: identify, a command, a button, a modal, a direct message, a resume. Prints one line for each thing done.
// Usage: node discord.mjs <api base without version> <token>
import { ActionRowBuilder, ButtonBuilder, Client, Events, GatewayIntentBits, LabelBuilder, MessageFlags, ModalBuilder, Partials, TextInputBuilder } from 'discord.js';

const [api, token] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.DirectMessages], partials: [Partials.Channel], rest: { api, version: '10' } });
const say = (line) => process.stdout.write(`${line}\n`);
const allowedMentions = { parse: [] };

client.on(Events.ClientReady, () => say('ready'));
client.on(Events.ShardResume, () => say('resumed'));
client.on(Events.Error, (error) => say(`error ${error.message}`));
client.on(Events.Warn, (warning) => say(`warning ${warning}`));
client.on(Events.ShardError, (error) => say(`shard error ${error.message}`));

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isChatInputCommand()) {
      const button = new ButtonBuilder().setCustomId('open').setLabel('Open').setStyle(1);
      await interaction.reply({ content: 'hello', components: [new ActionRowBuilder().addComponents(button)], flags: MessageFlags.Ephemeral, allowedMentions });
      say('command');
    } else if (interaction.isButton()) {
      const input = new LabelBuilder().setLabel('Offer').setTextInputComponent(new TextInputBuilder().setCustomId('offer').setStyle(1));
      await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Form').addLabelComponents(input));
      say('button');
    } else if (interaction.isModalSubmit()) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ content: `got ${interaction.fields.getTextInputValue('offer')}`, allowedMentions });
      say('modal');
    }
  } catch (error) {
    say(`error ${error.message}`);
  }
});

client.on(Events.MessageCreate, async (message) => {
  if (!message.author.bot) {
    await message.channel.send({ content: `heard ${message.content}`, allowedMentions, nonce: message.id, enforceNonce: true });
    say('message');
  }
});

process.stdin.on('end', () => client.destroy().then(() => process.exit(0)));
process.stdin.resume();
await client.login(token);
