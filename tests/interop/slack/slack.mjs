// Slack's official client against our fake: connects, acknowledges, answers a command, survives a refresh, answers a click and a view.
// Talks over lines: writes "ready", "command", "click", "view", reads nothing.
import { App, SocketModeReceiver } from '@slack/bolt';

const receiver = new SocketModeReceiver({
  appToken: process.env.APP_TOKEN,
  installerOptions: { clientOptions: { slackApiUrl: process.env.API } },
  clientOptions: { slackApiUrl: process.env.API },
  logLevel: 'error',
});
receiver.client.webClientOptions = { ...(receiver.client.webClientOptions ?? {}), slackApiUrl: process.env.API };
const app = new App({ token: process.env.BOT_TOKEN, receiver, clientOptions: { slackApiUrl: process.env.API }, logLevel: 'error' });
const button = { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Press' }, action_id: 'press' }] };

app.command('/help', async ({ ack }) => {
  await ack({ response_type: 'ephemeral', text: 'here', blocks: [button] });
  console.log('command');
});
app.action('press', async ({ ack, body, client }) => {
  await ack();
  await client.views.open({
    trigger_id: body.trigger_id,
    view: {
      type: 'modal', callback_id: 'form', title: { type: 'plain_text', text: 'Form' }, submit: { type: 'plain_text', text: 'Send' },
      blocks: [{ type: 'input', block_id: 'name', label: { type: 'plain_text', text: 'Name' }, element: { type: 'plain_text_input', action_id: 'value' } }],
    },
  });
  console.log('click');
});
app.view('form', async ({ ack }) => {
  await ack();
  console.log('view');
});

await app.start();
console.log('ready');
