"""Which state's ministry does a sentence mean by "the ministry", or "his own ministry"?"""

from __future__ import annotations

from counterclaim.publish.verify.answers.evidence import is_name
from counterclaim.publish.verify.read.parties import last_state, mentions, names
from counterclaim.publish.verify.read.prose import paragraph_at, says, spans_of
from counterclaim.vocabulary.load import vocabulary


def speaker_meant(claimant: str | None, subject: str | None, sentence: str, text: str, position: int) -> str | None:
    """The claimant of a figure, a ministry without a state being that of the state its paragraph named last.

    A claimant that is no name counts as nobody named.
    """
    if (owner := _by_adjective(claimant, sentence)) is not None:
        return owner
    if not is_name(claimant):
        found = _ministry_of(claimant or "", text, position)
        return _across(subject) or found if found is not None and _owns(found, subject, sentence) else found
    if claimant is not None and _bare_ministry(claimant, subject, sentence):
        return _ministry_of("ministry", text, position) or claimant
    return claimant


def _by_adjective(claimant: str | None, sentence: str) -> str | None:
    """The one defence ministry that a sentence names by its state's adjective alone ("the British ministry's count"),
    where the one it was read as told by is not named there.
    """
    if not says("ministry", sentence) or (claimant is not None and ":" not in claimant and names(claimant, sentence)):
        return None
    found = [
        one.id
        for one in vocabulary().parties.values()
        if one.kind == "ministry" and (state := vocabulary().state_of(one.id)) is not None and _led(state, sentence)
    ]
    return found[0] if len(found) == 1 else None


def _led(state: str, sentence: str) -> bool:
    """Whether a state's name or adjective stands right before "ministry", and no other office's name behind it."""
    return any(
        mentions(state, " ".join(sentence[:first].split()[-1:]))
        and not says("of-another-office", " ".join(sentence[last:].split()[:2]))
        for first, last in spans_of("ministry-bare", sentence)
    )


def _owns(ministry: str, subject: str | None, sentence: str) -> bool:
    """Whether a ministry is that of the very side whose losses a sentence tells, and no word calls them its own."""
    return vocabulary().state_of(ministry) == subject and not says("own", sentence)


def _across(subject: str | None) -> str | None:
    """The only ministry that counts a side's losses: that of the other side of its war."""
    words = vocabulary()
    sides = {side for pack in words.packs.values() if subject in pack.belligerents for side in pack.belligerents}
    found = [
        one.id
        for one in words.parties.values()
        if one.kind == "ministry" and words.state_of(one.id) in sides - {subject or ""}
    ]
    return found[0] if len(found) == 1 else None


def _bare_ministry(claimant: str, subject: str | None, sentence: str) -> bool:
    """Whether "the ministry" of a sentence was read as that of the very side whose losses it tells."""
    words = vocabulary()
    entry = words.parties.get(claimant)
    own = entry is not None and entry.kind == "ministry" and words.state_of(claimant) == subject
    return own and not names(claimant, sentence) and says("ministry", sentence)


def _ministry_of(claimant: str, text: str, position: int) -> str | None:
    """The ministry of the state that the paragraph named last before it ("London's figures … the ministry said")."""
    if not says("ministry", claimant):
        return None
    words = vocabulary()
    start, _ = paragraph_at(text, position)
    state = last_state(text[start:position])
    found = [one.id for one in words.parties.values() if one.kind == "ministry" and words.state_of(one.id) == state]
    return found[0] if len(found) == 1 else None
