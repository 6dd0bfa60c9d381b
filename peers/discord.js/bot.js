// The canned conversation as the discord.js guide would write it: builders, a Map of answers, the step in the custom id.
import { readFileSync } from 'node:fs';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  MessageFlags,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
} from 'discord.js';

const { questions, result } = JSON.parse(readFileSync(new URL('../canned.json', import.meta.url), 'utf8'));
const answers = new Map();

const command = new SlashCommandBuilder()
  .setName('backend-advice')
  .setDescription('Python, Node.js or both for your backend');

function select(customId, { placeholder, options }, most = 1) {
  const menu = new StringSelectMenuBuilder()
    .setCustomId(customId)
    .setPlaceholder(placeholder)
    .setMinValues(1)
    .setMaxValues(most)
    .addOptions(options.map((option, number) => ({ ...option, value: String(number) })));
  return new ActionRowBuilder().addComponents(menu);
}

function button(customId, label) {
  return new ButtonBuilder().setCustomId(customId).setLabel(label).setStyle(ButtonStyle.Secondary);
}

function question(step) {
  const { title, note, most, buttons, ...list } = questions[step];
  return new ContainerBuilder()
    .setAccentColor(0x5865f2)
    .addTextDisplayComponents({ type: 10, content: title }, { type: 10, content: note })
    .addActionRowComponents(select(`answer:${step}`, list, most))
    .addActionRowComponents(
      new ActionRowBuilder().addComponents(
        buttons.map((label, number) => button(`${number}:${step}`, label)),
      ),
    );
}

function outcome() {
  const container = new ContainerBuilder()
    .setAccentColor(0x7a7f87)
    .addTextDisplayComponents(result.texts.map((content) => ({ type: 10, content })))
    .addSeparatorComponents((separator) => separator.setDivider(true))
    .addTextDisplayComponents((text) => text.setContent(result.small))
    .addActionRowComponents(select('details', result));
  const link = new ButtonBuilder().setStyle(ButtonStyle.Link).setLabel(result.link.label).setURL(result.link.url);
  result.buttons.forEach((labels, row) => {
    const buttons = labels.map((label, number) => button(`result:${row}:${number}`, label));
    if (row === 0) buttons.unshift(link);
    container.addActionRowComponents(new ActionRowBuilder().addComponents(buttons));
  });
  return container;
}

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  // Where Discord is; the gateway's address comes from /gateway/bot there.
  rest: { api: `${process.env.DISCORD_API_URL ?? 'https://discord.com'}/api` },
});

client.once(Events.ClientReady, (ready) => ready.application.commands.set([command]));

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    answers.set(interaction.user.id, []);
    await interaction.reply({
      components: [question(0)],
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    });
  } else if (interaction.isStringSelectMenu() && interaction.customId.startsWith('answer:')) {
    const given = answers.get(interaction.user.id) ?? [];
    given.push(interaction.values);
    const step = Number(interaction.customId.split(':')[1]) + 1;
    if (step === questions.length) answers.delete(interaction.user.id);
    await interaction.update({
      components: [step < questions.length ? question(step) : outcome()],
      flags: MessageFlags.IsComponentsV2,
    });
  }
});

client.on(Events.Error, console.error);
client.login(process.env.DISCORD_TOKEN);
