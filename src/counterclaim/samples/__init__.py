"""Which story and statements does the demo read?

`story.txt` is a news story in our own words about 27 March 2024, with public figures; two slips are planted in it as
they happen in real life: a misquoted total and a daily rate told as a month's count. `statements.jsonl` holds what the
sources said, and `bulletins.jsonl` a month of the General Staff's daily figures, also in our own words.
"""
