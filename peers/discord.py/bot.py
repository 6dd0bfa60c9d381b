"""The canned conversation as discord.py's examples would write it: a command tree and persistent layout views.

The views are persistent so that a press counts however soon it comes: an ordinary view is only known once Discord's
answer to the message has been read. The copies that are sent are stopped, or the library would keep every one of them.
"""

import json
import os
from pathlib import Path

import discord
import yarl
from discord import app_commands, ui

CANNED = json.loads((Path(__file__).parent.parent / "canned.json").read_text(encoding="utf-8"))
QUESTIONS, RESULT = CANNED["questions"], CANNED["result"]


def options(page: dict) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(value=str(number), **option)
        for number, option in enumerate(page["options"])
    ]


class Choice(ui.Select):
    def __init__(self, step: int) -> None:
        page = QUESTIONS[step]
        super().__init__(
            custom_id=f"answer:{step}",
            placeholder=page["placeholder"],
            max_values=page["most"],
            options=options(page),
        )
        self.step = step

    async def callback(self, interaction: discord.Interaction) -> None:
        answers = interaction.client.answers
        answers.setdefault(interaction.user.id, []).append(self.values)
        step = self.step + 1
        if step == len(QUESTIONS):
            del answers[interaction.user.id]
        view = Question(step) if step < len(QUESTIONS) else Result()
        view.stop()
        await interaction.response.edit_message(view=view)


class Question(ui.LayoutView):
    def __init__(self, step: int) -> None:
        super().__init__(timeout=None)
        page = QUESTIONS[step]
        buttons = [
            ui.Button(label=label, custom_id=f"{number}:{step}")
            for number, label in enumerate(page["buttons"])
        ]
        self.add_item(
            ui.Container(
                ui.TextDisplay(page["title"]),
                ui.TextDisplay(page["note"]),
                ui.ActionRow(Choice(step)),
                ui.ActionRow(*buttons),
                accent_colour=0x5865F2,
            )
        )


class Result(ui.LayoutView):
    def __init__(self) -> None:
        super().__init__()
        details = ui.Select(
            custom_id="details", placeholder=RESULT["placeholder"], options=options(RESULT)
        )
        link = ui.Button(label=RESULT["link"]["label"], url=RESULT["link"]["url"])
        first, second = (
            [
                ui.Button(label=label, custom_id=f"result:{row}:{number}")
                for number, label in enumerate(labels)
            ]
            for row, labels in enumerate(RESULT["buttons"])
        )
        self.add_item(
            ui.Container(
                *(ui.TextDisplay(text) for text in RESULT["texts"]),
                ui.Separator(),
                ui.TextDisplay(RESULT["small"]),
                ui.ActionRow(details),
                ui.ActionRow(link, *first),
                ui.ActionRow(*second),
                accent_colour=0x7A7F87,
            )
        )


class Bot(discord.Client):
    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default())
        self.tree = app_commands.CommandTree(self)
        self.answers: dict[int, list[list[str]]] = {}

    async def setup_hook(self) -> None:
        for step in range(len(QUESTIONS)):
            self.add_view(Question(step))
        await self.tree.sync()


bot = Bot()


@bot.tree.command(name="backend-advice", description="Python, Node.js or both for your backend")
async def backend_advice(interaction: discord.Interaction) -> None:
    bot.answers[interaction.user.id] = []
    view = Question(0)
    view.stop()
    await interaction.response.send_message(view=view, ephemeral=True)


if api := os.environ.get("DISCORD_API_URL"):
    discord.http.Route.BASE = f"{api}/api/v10"
if gateway := os.environ.get("DISCORD_GATEWAY_URL"):
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
bot.run(os.environ["DISCORD_TOKEN"])
