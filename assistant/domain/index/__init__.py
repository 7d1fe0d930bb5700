"""The index behind ``search.Index``: all texts as numbers, and where each pair of them stands.

Every folded character is a token (``vocabulary``). A ``part`` holds the texts of its phrases one
after another: all titles, then all codes, and so on in the order of ``hits.Place``; within each,
the phrase that ranks first comes first. So an earlier position is a better one, and the best hits
are simply the first. ``pairs`` lists the positions of every two tokens that follow one another;
``candidates`` looks up there where a query's program may begin, and ``walking`` runs it.

These modules need numpy, which takes 70 ms to load: import them late.
"""
