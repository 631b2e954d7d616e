"""Is a series that follows another one taken for no second source in a draft, once the verdict is kept?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.unit.checks.conftest import AT, series
from tests.unit.checks.test_independence import START, daily, months

from counterclaim.checks.independence import dependence_entry, independence
from counterclaim.ledger import open_ledger
from counterclaim.model.claim import Claim
from counterclaim.publish.verify.suppress import Suppression
from counterclaim.verbs import judging
from counterclaim.verbs.reading import add

DAY = date(2023, 11, 6)


class Desk:
    """A ledger with a daily count and averages taken from it, and drafts held against it."""

    def __init__(self, folder: Path) -> None:
        numbers = daily(1, 700)
        self.folder, self.rates = folder, months(numbers, 1.0)
        self.totals = series(numbers, START, source="petro", category="personnel")
        with open_ledger(folder / "ledger", create=True) as ledger:
            ledger.add_claims([*self.totals, *self.rates], recorded_at=AT)

    def keeps(self) -> None:
        with open_ledger(self.folder / "ledger") as ledger:
            result = independence(ledger, "uk-mod-monthly:personnel", "petro:personnel")
            ledger.append([dependence_entry(result)], recorded_at=AT)

    def finds(self, second: str, *, aside: tuple[Suppression, ...] = ()) -> list[str]:
        october = next(c for c in self.rates if c.period and c.period.start == date(2023, 10, 1))
        total = next(c for c in self.totals if c.published_at == DAY)
        text = f"Kyiv's General Staff put Russian losses at {_number(total)} by 6 November 2023.\n\n{second}\n"
        draft = self.folder / "draft.txt"
        draft.write_text(text.replace("RATE", _number(october)), "utf-8")
        found = judging.verify(draft, ledger=self.folder / "ledger", published=DAY, suppressions=aside)
        assert found.coverage.matched == 2, [finding.message for finding in found.findings]
        return [finding.message for finding in found.findings if finding.rule == "independence"]


def _number(claim: Claim) -> str:
    assert claim.quantity is not None
    return f"{claim.quantity.stated:,}"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


AVERAGE = "Russia lost RATE people a day on average in October 2023, the UK Ministry of Defence said"


def test_a_follower_that_bears_out_what_it_follows_is_named_once_the_verdict_is_kept(desk: Desk) -> None:
    told = f"{AVERAGE}. London's count confirms it."
    assert desk.finds(told) == []
    desk.keeps()
    (message,) = desk.finds(told)
    assert message.startswith("the draft has a figure of UK Ministry of Defence bear out one of General Staff")
    assert "do not corroborate them: 100% of" in message
    assert "0 misses" in message


@pytest.mark.parametrize(
    "told",
    [
        f"{AVERAGE}.",
        f"{AVERAGE}. The figures could not be independently confirmed.",
        f"{AVERAGE}. It does not corroborate Kyiv's count.",
    ],
)
def test_figures_side_by_side_and_denials_are_left_alone(desk: Desk, told: str) -> None:
    desk.keeps()
    assert desk.finds(told) == []


def test_it_can_be_set_aside_with_a_reason(desk: Desk) -> None:
    desk.keeps()
    exact = f"{_number(desk.rates[18])} people"
    told = f"{AVERAGE}. London's count bears it out; both sources agree."
    assert len(desk.finds(told)) == 1
    assert desk.finds(told, aside=(Suppression("independence", exact, "said so in the next line"),)) == []


def test_the_issuer_s_own_words_for_where_its_figure_is_from_are_quoted(desk: Desk) -> None:
    batch = desk.folder / "said.jsonl"
    batch.write_text(
        '{"source": "uk-mod", "published_at": "2023-06-04", "text": "According to the Ukrainian General Staff, Russia '
        'lost an average of 700 personnel a day in May 2023."}\n',
        "utf-8",
    )
    add([batch], ledger=desk.folder / "ledger")
    with open_ledger(desk.folder / "ledger") as ledger:
        result = independence(ledger, "uk-mod-monthly:personnel", "petro:personnel")
    (claim,) = result.acknowledged
    assert result.to_json()["acknowledgements"][0]["claim_id"] == claim.claim_id
    line = next(line for line in result.lines() if "itself names" in line)
    assert line.startswith("uk-mod itself names ua-general-staff as where its figure is from, 2023-06-04: “")
    assert "700" in line
