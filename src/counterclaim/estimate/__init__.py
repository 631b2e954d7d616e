"""How many, plausibly, and what does that rest on?"""

from counterclaim.estimate.answer import Estimate, Relay, Rung, rounded, two_digits
from counterclaim.estimate.answering import estimate_reports
from counterclaim.estimate.asked import Question, Rates, changes, estimate, plausible, sources, specifications
from counterclaim.estimate.bands import Band
from counterclaim.estimate.cards import Card, CardSet, card_set
from counterclaim.estimate.grounds import Assumption, dialled
from counterclaim.estimate.plausible import Plausible, plausible_reports
from counterclaim.estimate.report import Report
from counterclaim.estimate.sources import Source

__all__ = [
    "Assumption",
    "Band",
    "Card",
    "CardSet",
    "Estimate",
    "Plausible",
    "Question",
    "Rates",
    "Relay",
    "Report",
    "Rung",
    "Source",
    "card_set",
    "changes",
    "dialled",
    "estimate",
    "estimate_reports",
    "plausible",
    "plausible_reports",
    "rounded",
    "sources",
    "specifications",
    "two_digits",
]
