from counterclaim.documents.endpoint import Endpoint as Endpoint
from counterclaim.ledger import Entry as Entry
from counterclaim.ledger import Ledger as Ledger
from counterclaim.ledger import Point as Point
from counterclaim.ledger import open_ledger as open_ledger
from counterclaim.model import Claim as Claim
from counterclaim.model import Document as Document
from counterclaim.model import Finding as Finding
from counterclaim.model import Named as Named
from counterclaim.model import Period as Period
from counterclaim.model import Quantity as Quantity
from counterclaim.model import Quote as Quote
from counterclaim.model import Role as Role
from counterclaim.model import claim_from_json as claim_from_json
from counterclaim.model import claim_to_json as claim_to_json
from counterclaim.model import finding_to_json as finding_to_json
from counterclaim.model.errors import CounterclaimError as CounterclaimError
from counterclaim.verbs.archiving import add_archive as add_archive
from counterclaim.verbs.archiving import archive as archive
from counterclaim.verbs.asking import compare as compare
from counterclaim.verbs.asking import find as find
from counterclaim.verbs.asking import series as series
from counterclaim.verbs.asking import show as show
from counterclaim.verbs.asking import trace as trace
from counterclaim.verbs.demo import demo as demo
from counterclaim.verbs.estimating import changes as changes
from counterclaim.verbs.estimating import estimate as estimate
from counterclaim.verbs.estimating import habits as habits
from counterclaim.verbs.estimating import ladder as ladder
from counterclaim.verbs.estimating import plausible as plausible
from counterclaim.verbs.estimating import sources as sources
from counterclaim.verbs.estimating import specifications as specifications
from counterclaim.verbs.judging import check as check
from counterclaim.verbs.judging import dispute as dispute
from counterclaim.verbs.judging import file_findings as file_findings
from counterclaim.verbs.judging import findings as findings
from counterclaim.verbs.judging import independence as independence
from counterclaim.verbs.judging import recheck as recheck
from counterclaim.verbs.judging import review as review
from counterclaim.verbs.judging import verify as verify
from counterclaim.verbs.keeping import amend as amend
from counterclaim.verbs.keeping import backup as backup
from counterclaim.verbs.keeping import compact as compact
from counterclaim.verbs.keeping import diff as diff
from counterclaim.verbs.keeping import log as log
from counterclaim.verbs.keeping import restore_entries as restore_entries
from counterclaim.verbs.keeping import save_entries as save_entries
from counterclaim.verbs.keeping import verify_chain as verify_chain
from counterclaim.verbs.keeping import withdraw as withdraw
from counterclaim.verbs.publishing import brief as brief
from counterclaim.verbs.publishing import build as build
from counterclaim.verbs.publishing import export as export
from counterclaim.verbs.publishing import serve as serve
from counterclaim.verbs.publishing import write_brief as write_brief
from counterclaim.verbs.reading import add as add
from counterclaim.verbs.reading import datasets as datasets
from counterclaim.verbs.reading import extract as extract
from counterclaim.verbs.reading import fetch_dataset as fetch_dataset
from counterclaim.verbs.reading import import_dataset as import_dataset
from counterclaim.verbs.reading import reread as reread
from counterclaim.verbs.records import Added as Added
from counterclaim.verbs.records import Reading as Reading
from counterclaim.verbs.suggesting import review_claim as review_claim
from counterclaim.verbs.suggesting import suggested as suggested
from counterclaim.verbs.suggesting import unreviewed as unreviewed
from counterclaim.verbs.watching import doctor as doctor
from counterclaim.verbs.watching import watch as watch

__version__: str
__all__ = [
    "Added",
    "Claim",
    "CounterclaimError",
    "Document",
    "Endpoint",
    "Entry",
    "Finding",
    "Ledger",
    "Named",
    "Period",
    "Point",
    "Quantity",
    "Quote",
    "Reading",
    "Role",
    "add",
    "add_archive",
    "amend",
    "archive",
    "backup",
    "brief",
    "build",
    "changes",
    "check",
    "claim_from_json",
    "claim_to_json",
    "compact",
    "compare",
    "datasets",
    "demo",
    "diff",
    "dispute",
    "doctor",
    "estimate",
    "export",
    "extract",
    "fetch_dataset",
    "file_findings",
    "find",
    "finding_to_json",
    "findings",
    "habits",
    "import_dataset",
    "independence",
    "ladder",
    "log",
    "open_ledger",
    "plausible",
    "recheck",
    "reread",
    "restore_entries",
    "review",
    "review_claim",
    "save_entries",
    "series",
    "serve",
    "show",
    "sources",
    "specifications",
    "suggested",
    "trace",
    "unreviewed",
    "verify",
    "verify_chain",
    "watch",
    "withdraw",
    "write_brief",
]
