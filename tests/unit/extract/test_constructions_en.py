"""Are whole constructions of English read, whoever speaks and of whichever war?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of


def said(text: str, *, day: str = "2024-06-12") -> list[tuple[str, str, str, str, float | None]]:
    document = Document(
        document="sha256:x", text=text, source="city-paper", published_at=date.fromisoformat(day), language="en"
    )
    return [
        (label_of(c.claimant), label_of(c.subject), label_of(c.category), label_of(c.outcome), c.quantity.stated)
        for c in extract(document).claims
        if c.quantity is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a passive verb of speech names its issuer behind "by"
        (
            "The toll was put on Tuesday by the Syrian Observatory for Human Rights at 61 dead.",
            [("Syrian Observatory for Human Rights", "sy", "people", "killed", 61)],
        ),
        # the former and the latter are the last two that spoke
        (
            (
                "Russia's Defence Ministry said 40 Ukrainian tanks were destroyed. Ukraine's General Staff said 31 Russian "
                "tanks were hit. The former added that 12 drones were downed; the latter spoke of 55 guns destroyed."
            ),
            [
                ("ru-mod", "ua", "tanks", "destroyed", 40),
                ("ua-general-staff", "ru", "tanks", "damaged", 31),
                ("ru-mod", "ua", "uavs", "shot-down", 12),
                ("ua-general-staff", "ru", "artillery", "destroyed", 55),
            ],
        ),
        # a government has a count of its own; its own people tell it
        (
            (
                "The rebels speak of 90 dead soldiers. Ethiopia's government has a figure of its own: 800 soldiers died, "
                "its spokeswoman, Billene Seyoum, said."
            ),
            [("rebels", "et", "personnel", "killed", 90), ("et", "et", "personnel", "killed", 800)],
        ),
        # a possessive stands for a side's losses
        (
            "Analysts put Russia's losses at 315,000 and Ukraine's at 70,000 killed.",
            [("Analysts", "ru", "personnel", "lost", 315_000), ("Analysts", "ua", "personnel", "killed", 70_000)],
        ),
        (
            "Kyiv put Russia's dead at 18,000, and its own at 2,300.",
            [("ua", "ru", "personnel", "killed", 18_000), ("ua", "ua", "personnel", "killed", 2_300)],
        ),
        # a relative clause of somebody's own count
        (
            "The Pentagon, whose last public figure was 60,000 Russian casualties, declined to update it.",
            [("us-dod", "ru", "personnel", "casualties", 60_000)],
        ),
        # an army that says that soldiers died by nobody's hand speaks of its own
        (
            "Pakistan's army said 13 soldiers were killed and 24 wounded in the ambush near Miranshah.",
            [
                ("Pakistan's army", "pk", "personnel", "killed", 13),
                ("Pakistan's army", "pk", "personnel", "wounded", 24),
            ],
        ),
        # a part between commas does not part a subject from its verb
        (
            "Thirty-one people, seven children among them, lost their lives in Kramatorsk, the regional governor said.",
            [
                ("regional governor", "ua", "people", "killed", 31),
                ("regional governor", "ua", "children", "killed", 7),
            ],
        ),
        # a name that no list knows is taken up by a pronoun
        (
            "Doctors of the World, which runs a clinic in Nyala, counted 23 dead and 80 wounded on Sunday, it said.",
            [
                ("Doctors of the World", "sd", "people", "killed", 23),
                ("Doctors of the World", "sd", "people", "wounded", 80),
            ],
        ),
        # an interview: the one who answers speaks for himself, and by his surname in later turns
        (
            (
                "Host: How badly are the Russians bleeding?\n\nGen. Alan Whitcombe: Kyiv counted 48,240 Russian "
                "casualties in January.\n\nHost: And the other side?\n\nWhitcombe: In the last week I think Ukraine has "
                "lost a dozen tanks."
            ),
            [
                ("ua", "ru", "personnel", "casualties", 48_240),
                ("Gen. Alan Whitcombe", "ua", "tanks", "lost", 12),
            ],
        ),
        # the army of a state that fights a movement, and the two that a sentence names side by side
        (
            (
                "The Sudanese army and the RSF blame one another. The former claims to have destroyed 15 RSF vehicles; "
                "the latter speaks of 60 soldiers taken prisoner. The army lost nine men, a security source said."
            ),
            [
                ("Sudanese army", "rsf", "vehicles", "destroyed", 15),
                ("rsf", "sd", "personnel", "captured", 60),
                ("security source", "sd", "personnel", "lost", 9),
            ],
        ),
        # a second verb of speech has the issuer of the first
        (
            (
                "India's army reported 16 civilians killed in Poonch, and put the number of Pakistani soldiers killed "
                "at 40."
            ),
            [
                ("India's army", "in", "civilians", "killed", 16),
                ("India's army", "pk", "personnel", "killed", 40),
            ],
        ),
        # a body without its country is that of the side spoken of; a title that only says who reports
        (
            (
                "Russian missiles hit Kharkiv, killing five people, the interior minister, Ihor Klymenko, said. "
                "The Air Force reported 30 missiles shot down."
            ),
            [
                ("Ihor Klymenko", "ua", "people", "killed", 5),
                ("ua-air-force", "ru", "missiles", "shot-down", 30),
            ],
        ),
        (
            (
                "The Ministry of Defence informs (October 4, 2020)\n\nTwo Armenian tanks were destroyed or put out of "
                "action near Fizuli."
            ),
            [("Ministry of Defence", "am", "tanks", "lost", 2)],
        ),
        # the side that a clause speaks of
        (
            "On the Ukrainian side, 40 tanks were lost, Oryx says; on the Russian side, 90.",
            [("oryx", "ua", "tanks", "lost", 40), ("oryx", "ru", "tanks", "lost", 90)],
        ),
        # fighters of no state beside those they fight
        (
            "MARAWI, Philippines — 920 militants, 165 soldiers and police and 47 civilians were killed.",
            [
                ("", "militants", "personnel", "killed", 920),
                ("", "ph", "personnel", "killed", 165),
                ("", "ph", "civilians", "killed", 47),
            ],
        ),
        # a state that reports dead people without saying whose speaks of its own
        (
            (
                "Kyrgyzstan's Health Ministry said 59 Kyrgyz citizens were killed on the border. Dushanbe, for its part, "
                "reports 41 dead."
            ),
            [
                ("Kyrgyzstan's Health Ministry", "kg", "civilians", "killed", 59),
                ("tj", "tj", "people", "killed", 41),
            ],
        ),
        # "of them" takes up a people
        (
            (
                "The North Koreans fared no better. Seoul's spy agency told lawmakers that at least 100 of them had died "
                "in Kursk."
            ),
            [("Seoul's spy agency", "kp", "personnel", "killed", 100)],
        ),
        # the count of a body that no list knows, and persons behind a verb of killing
        (
            "GRACEWATCH's own count is 1,500 Sudanese soldiers dead.",
            [("GRACEWATCH", "sd", "personnel", "killed", 1_500)],
        ),
        (
            "Drones hit nine Russian bombers. A bridge fell on a train in Bryansk region, killing seven and injuring 69.",
            [
                ("", "ru", "aircraft", "damaged", 9),
                ("", "ru", "people", "killed", 7),
                ("", "ru", "people", "wounded", 69),
            ],
        ),
        # the head of a ministry speaks for it, and is not whose ships were lost
        (
            (
                "Ukraine's navy puts the number of Russian warships sunk at 27. The British defence secretary, Grant "
                "Shapps, speaks of 20 vessels destroyed."
            ),
            [("ua-navy", "ru", "ships", "destroyed", 27), ("uk-mod", "ru", "ships", "destroyed", 20)],
        ),
        # the toll of a town
        ("Goma toll rises to 773", [("", "cd", "people", "killed", 773)]),
        # donors that share a verb, or speak one behind the other
        (
            (
                "Warsaw said on Friday it will send Ukraine 14 tanks; Oslo pledged eight howitzers and Stockholm 50 "
                "armoured vehicles."
            ),
            [
                ("pl", "ua", "tanks", "pledged", 14),
                ("no", "ua", "artillery", "pledged", 8),
                ("se", "ua", "armoured-vehicles", "pledged", 50),
            ],
        ),
    ],
)
def test_constructions(text: str, expected: list[tuple[str, str, str, str, float | None]]) -> None:
    assert said(text) == expected


def test_an_announcement_of_kit_is_dated_by_its_day() -> None:
    document = Document(
        document="sha256:x",
        text="Warsaw said on Friday it will send Ukraine 14 tanks, and hours later Oslo pledged eight howitzers.",
        source="city-paper",
        published_at=date(2024, 6, 12),
        language="en",
    )
    periods = [claim.period for claim in extract(document).claims]
    assert [(p.kind, p.start, p.end) for p in periods if p] == [("interval", date(2024, 6, 7), date(2024, 6, 7))] * 2
