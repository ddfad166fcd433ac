"""The ledger: the SQL database that is the only truth about a library.

`Ledger` gives transactions; the modules beside it hold the questions that are put to it, as functions of a connection.
"""

from index.ledger.engine import Ledger

__all__ = ["Ledger"]
