"""How is a document laid out: paragraphs, headings, tables, names that are kept or left out?"""
