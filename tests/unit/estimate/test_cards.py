"""Do the cards say what past wars say, and are they frozen?"""

from __future__ import annotations

import pytest

from counterclaim.estimate.cards import CARDS, ROLES, card_set
from counterclaim.estimate.past_wars import (
    fingerprint,
    learn,
    leave_one_conflict_out,
    of_role,
    past_claims,
    within_wars,
)
from counterclaim.model.errors import NoCardsError


def test_one_card_a_role_with_its_evidence() -> None:
    for name in ("common", "worlds"):
        cards = card_set(name).cards
        assert tuple(cards) == ROLES
        assert all(card.dated and card.evidence and card.spread > 0 for card in cards.values())


def test_the_belligerents_cards_are_those_learned_from_past_wars() -> None:
    claims, _ = past_claims()
    for role in ("enemy", "own"):
        centre, spread, _ = learn(claims, role)
        card = card_set("common").cards[role]
        assert (card.centre, card.spread) == pytest.approx((centre, spread), abs=0.005)


def test_what_the_sources_of_a_role_share_is_what_past_wars_leave_beside_the_scatter_within_a_war() -> None:
    claims, _ = past_claims()
    for role in ("enemy", "own", "third-party"):
        card = card_set("common").cards[role]
        assert card.spread**2 - card.shared**2 == pytest.approx(within_wars(claims, role) ** 2, abs=0.005)


def test_the_cards_name_the_file_they_were_learned_from() -> None:
    assert f"past_claims: {fingerprint()}" in CARDS.read_text(encoding="utf-8")


def test_cards_are_frozen() -> None:
    """Changing a card changes this hash; do so before a benchmark is run, never after."""
    assert {name: card_set(name).hash for name in ("common", "worlds")} == FROZEN


FROZEN = {"common": "fc8b2608f072", "worlds": "8b1d20cb7090"}


def test_an_unknown_set_names_those_there_are() -> None:
    with pytest.raises(NoCardsError, match="known are common, worlds"):
        card_set("guesses")


def test_civilians_stay_off_the_card_of_a_side_on_its_own_forces() -> None:
    claims, _ = past_claims()
    assert not any(c.category.startswith("civilians") for c in of_role(claims, "own"))


def test_a_zero_is_left_out_and_said_so() -> None:
    kept, left_out = past_claims()
    assert len(kept) + len(left_out) == 202
    assert left_out


def test_past_wars_are_covered_by_cards_that_never_saw_them() -> None:
    claims, _ = past_claims()
    covered = [c.covers for c in leave_one_conflict_out(claims)]
    assert 0.80 <= sum(covered) / len(covered) <= 0.97
