"""Is a Ukrainian teller read in whatever frame a reporter names him, in a text where others speak too?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

BEFORE = "Уночі Росія запустила 90 дронів, повідомили в обласній поліції. Про постраждалих не повідомляли.\n\n"
FRAMES = [
    "У повідомленні {teller} зазначено, що {told}.",
    "З повідомлення {teller} випливає, що {told}.",
    "У заяві {teller} сказано, що {told}.",
    "Підрахунки {teller} показують, що {told}.",
    "{told}, сказано у звіті {teller}.",
    "{told}, якщо вірити даним {teller}.",
    "{told}. Це дані {teller}.",
    "{told}. Про це свідчать дані {teller}.",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("teller", "name"), [("Генштабу ЗСУ", "ua-general-staff"), ("Міноборони Британії", "uk-mod")])
def test_a_teller_in_every_frame(frame: str, teller: str, name: str) -> None:
    text = frame.format(teller=teller, told="за добу російська армія втратила 900 солдатів")
    told = Document(
        document="x", text=BEFORE + text[0].upper() + text[1:], source="nv", language="uk",
        published_at=date(2024, 3, 28),
    )  # fmt: skip
    found = [claim for claim in extract(told).claims if claim.quantity is not None and claim.quantity.stated == 900]
    assert [(label_of(claim.claimant), claim.subject) for claim in found] == [(name, "ru")]
