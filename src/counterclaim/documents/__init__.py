"""How does a file or a dataset become records?"""

from counterclaim.documents.dataset import (
    Correction,
    DatasetMap,
    dataset_maps,
    find_map,
    read_corrections,
    read_dataset,
)
from counterclaim.documents.origin import day_of
from counterclaim.documents.piece import Read, Refused
from counterclaim.documents.read import read_again, read_bytes, read_documents, read_with_bytes

__all__ = [
    "Correction",
    "DatasetMap",
    "Read",
    "Refused",
    "dataset_maps",
    "day_of",
    "find_map",
    "read_again",
    "read_bytes",
    "read_corrections",
    "read_dataset",
    "read_documents",
    "read_with_bytes",
]
