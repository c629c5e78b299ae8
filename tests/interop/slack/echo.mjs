// The least a Bolt bot can do: counts the commands of each person in memory and answers with the count. What the load runner puts beside CompBot.
import { App, SocketModeReceiver } from '@slack/bolt';

const clientOptions = { slackApiUrl: process.env.API };
const receiver = new SocketModeReceiver({ appToken: process.env.APP_TOKEN, installerOptions: { clientOptions }, clientOptions, logLevel: 'error' });
receiver.client.webClientOptions = { ...(receiver.client.webClientOptions ?? {}), ...clientOptions };
const app = new App({ token: process.env.BOT_TOKEN, receiver, clientOptions, logLevel: 'error' });
const steps = new Map();

function next(user) {
  const step = (steps.get(user) ?? 0) + 1;
  steps.set(user, step);
  return step;
}

app.command(/.*/, async ({ ack, command }) => {
  await ack({ response_type: 'ephemeral', text: `${command.command}, step ${next(command.user_id)}` });
});
app.message(async ({ message, client }) => {
  await client.chat.postMessage({ channel: message.channel, text: `step ${next(message.user)}` });
});
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
await app.start();
