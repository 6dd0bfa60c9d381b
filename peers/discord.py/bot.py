"""The canned conversation as discord.py's examples would write it: a command tree, and one layout view a conversation."""

import json
import os
from pathlib import Path

import discord
import yarl
from discord import app_commands, ui

CANNED = json.loads((Path(__file__).parent.parent / "canned.json").read_text())
QUESTIONS, RESULT = CANNED["questions"], CANNED["result"]


class Choice(ui.Select):
    def __init__(self, page: dict) -> None:
        super().__init__(
            placeholder=page["placeholder"],
            min_values=1,
            max_values=page.get("most", 1),
            options=[
                discord.SelectOption(value=str(number), **option)
                for number, option in enumerate(page["options"])
            ],
        )

    async def callback(self, interaction: discord.Interaction) -> None:
        await self.view.answer(interaction, self.values)


class Conversation(ui.LayoutView):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[list[str]] = []
        self.show_question()

    def show_question(self) -> None:
        page = QUESTIONS[len(self.answers)]
        self.clear_items()
        self.add_item(
            ui.Container(
                ui.TextDisplay(page["title"]),
                ui.TextDisplay(page["note"]),
                ui.ActionRow(Choice(page)),
                ui.ActionRow(*(ui.Button(label=label) for label in page["buttons"])),
                accent_colour=0x5865F2,
            )
        )

    def show_result(self) -> None:
        link = ui.Button(label=RESULT["link"]["label"], url=RESULT["link"]["url"])
        first, second = ([ui.Button(label=label) for label in labels] for labels in RESULT["buttons"])
        self.clear_items()
        self.add_item(
            ui.Container(
                *(ui.TextDisplay(text) for text in RESULT["texts"]),
                ui.Separator(),
                ui.TextDisplay(RESULT["small"]),
                ui.ActionRow(Choice(RESULT)),
                ui.ActionRow(link, *first),
                ui.ActionRow(*second),
                accent_colour=0x7A7F87,
            )
        )

    async def answer(self, interaction: discord.Interaction, values: list[str]) -> None:
        self.answers.append(values)
        over = len(self.answers) == len(QUESTIONS)
        if over:
            self.show_result()
        else:
            self.show_question()
        await interaction.response.edit_message(view=self)
        if over:
            self.stop()


class Bot(discord.Client):
    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default())
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        await self.tree.sync()


bot = Bot()


@bot.tree.command(name="backend-advice", description="Python, Node.js or both for your backend")
async def backend_advice(interaction: discord.Interaction) -> None:
    await interaction.response.send_message(view=Conversation(), ephemeral=True)


if api := os.environ.get("DISCORD_API_URL"):
    discord.http.Route.BASE = f"{api}/api/v10"
if gateway := os.environ.get("DISCORD_GATEWAY_URL"):
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
bot.run(os.environ["DISCORD_TOKEN"])
