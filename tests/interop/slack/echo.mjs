// The least a Bolt bot can do: counts the commands and messages of each person and answers with the count. What the load runner puts beside CompBot.
// Usage: node echo.mjs [database file; in memory without one]
import { App, SocketModeReceiver } from '@slack/bolt';
import { counter } from '../kept.mjs';

const clientOptions = { slackApiUrl: process.env.API };
const receiver = new SocketModeReceiver({ appToken: process.env.APP_TOKEN, installerOptions: { clientOptions }, clientOptions, logLevel: 'error' });
receiver.client.webClientOptions = { ...(receiver.client.webClientOptions ?? {}), ...clientOptions };
const app = new App({ token: process.env.BOT_TOKEN, receiver, clientOptions, logLevel: 'error' });
const next = await counter(process.argv[2]);

app.command(/.*/, async ({ ack, command }) => {
  await ack({ response_type: 'ephemeral', text: `${command.command}, step ${next(command.user_id)}` });
});
app.message(async ({ message, client }) => {
  await client.chat.postMessage({ channel: message.channel, text: `step ${next(message.user)}` });
});
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
await app.start();
