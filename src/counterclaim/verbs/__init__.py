"""Which verbs does the library have? One function each, under the names of the command line."""
