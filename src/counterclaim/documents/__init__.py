"""How does a file or a dataset become records?"""

from counterclaim.documents.dataset import (
    Correction,
    DatasetMap,
    dataset_maps,
    find_map,
    read_corrections,
    read_dataset,
)

__all__ = ["Correction", "DatasetMap", "dataset_maps", "find_map", "read_corrections", "read_dataset"]
