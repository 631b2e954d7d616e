"""What do people read: checked drafts, briefs, charts, exports, pages?"""
