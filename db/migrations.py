"""Every step of the schema, in order. A released step is frozen: it never changes again and uses
nothing of the living program. A new step also raises ``connection.SCHEMA``.

Rows that may ever be shared between computers carry ``uid``, ``updated_at`` and ``deleted_at``.
"""

from sqlite_utils import Database, Migrations

steps = Migrations("deskmate")


@steps(name="m001_people")
def m001_people(db: Database) -> None:
    """Who works here and where."""
    db.execute(
        "CREATE TABLE agents (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL, initials TEXT NOT NULL DEFAULT '',"
        " updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute(
        "CREATE TABLE shops (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL, facts TEXT NOT NULL DEFAULT '{}',"
        " updated_at TEXT NOT NULL, deleted_at TEXT)"
    )


@steps(name="m002_phrases")
def m002_phrases(db: Database) -> None:
    """The phrase library: categories nested to any depth, phrases, and how phrases are read."""
    db.execute(
        "CREATE TABLE categories (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL, parent INTEGER REFERENCES categories(id),"
        " position INTEGER NOT NULL, owner INTEGER REFERENCES agents(id),"
        " updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute(
        "CREATE TABLE phrases (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " category INTEGER NOT NULL REFERENCES categories(id), position INTEGER NOT NULL,"
        " title TEXT NOT NULL, body TEXT NOT NULL,"
        " short_code TEXT NOT NULL, code_key TEXT NOT NULL, hotkey TEXT NOT NULL,"
        " notes TEXT NOT NULL, questions TEXT NOT NULL, shop INTEGER REFERENCES shops(id),"
        " enabled INTEGER NOT NULL, sample INTEGER NOT NULL, guidance TEXT NOT NULL,"
        " updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute(
        "CREATE UNIQUE INDEX phrases_code ON phrases(code_key)"
        " WHERE code_key <> '' AND deleted_at IS NULL"
    )
    db.execute(
        "CREATE UNIQUE INDEX phrases_hotkey ON phrases(hotkey)"
        " WHERE hotkey <> '' AND deleted_at IS NULL"
    )
    db.execute("CREATE INDEX phrases_category ON phrases(category)")
    db.execute("CREATE INDEX phrases_bin ON phrases(deleted_at) WHERE deleted_at IS NOT NULL")
    for name, table in (("phrase_readings", "phrases"), ("category_readings", "categories")):
        db.execute(
            f"CREATE TABLE {name} (id INTEGER PRIMARY KEY REFERENCES {table}(id)"
            " ON DELETE CASCADE, version INTEGER NOT NULL, data BLOB NOT NULL)"
        )


@steps(name="m003_usage")
def m003_usage(db: Database) -> None:
    """Every insertion, and what it sums up to for each phrase."""
    db.execute(
        "CREATE TABLE usage (phrase INTEGER PRIMARY KEY REFERENCES phrases(id) ON DELETE CASCADE,"
        " count INTEGER NOT NULL, last TEXT NOT NULL, weight REAL NOT NULL)"
    )
    db.execute(
        "CREATE TABLE uses (at TEXT NOT NULL,"
        " phrase INTEGER NOT NULL REFERENCES phrases(id) ON DELETE CASCADE)"
    )
    db.execute("CREATE INDEX uses_phrase ON uses(phrase)")


@steps(name="m004_rules")
def m004_rules(db: Database) -> None:
    """Named figures of rules, used in phrases."""
    db.execute(
        "CREATE TABLE rules (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL, value TEXT NOT NULL, unit TEXT NOT NULL, source TEXT NOT NULL,"
        " checked_on TEXT, updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute("CREATE UNIQUE INDEX rules_name ON rules(name) WHERE deleted_at IS NULL")


@steps(name="m005_settings")
def m005_settings(db: Database) -> None:
    """What was chosen, and what the program remembers of itself; values are JSON."""
    db.execute("CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    db.execute("CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL)")


@steps(name="m006_validity")
def m006_validity(db: Database) -> None:
    """When a phrase may be inserted, and a note where it was inserted all the same."""
    db.execute("ALTER TABLE phrases ADD COLUMN valid_from TEXT")
    db.execute("ALTER TABLE phrases ADD COLUMN valid_until TEXT")
    db.execute("ALTER TABLE uses ADD COLUMN note TEXT NOT NULL DEFAULT ''")


@steps(name="m007_messages")
def m007_messages(db: Database) -> None:
    """Phrases of several messages and wordings, where they belong, and what is kept about them."""
    # NULL where there is none: a text in every row would cost memory while all are read.
    for name in ("parts", "variants", "tags", "workbenches", "origin"):
        db.execute(f"ALTER TABLE phrases ADD COLUMN {name} TEXT")
    db.execute(
        "CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL, enabled INTEGER NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute("ALTER TABLE phrases ADD COLUMN event INTEGER REFERENCES events(id)")
    db.execute(
        "CREATE TABLE favourites (agent INTEGER NOT NULL REFERENCES agents(id) ON DELETE CASCADE,"
        " phrase INTEGER NOT NULL REFERENCES phrases(id) ON DELETE CASCADE,"
        " at TEXT NOT NULL, PRIMARY KEY (agent, phrase)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE missed_searches (text TEXT PRIMARY KEY, count INTEGER NOT NULL,"
        " last TEXT NOT NULL) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE rule_cards (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " name TEXT NOT NULL, data TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute("CREATE UNIQUE INDEX rule_cards_name ON rule_cards(name) WHERE deleted_at IS NULL")


@steps(name="m008_products")
def m008_products(db: Database) -> None:
    """Goods, and what is kept about all of them; ``data`` is one JSON object a row."""
    db.execute(
        "CREATE TABLE products (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " item_key TEXT NOT NULL, title TEXT NOT NULL, category TEXT NOT NULL,"
        " brand TEXT NOT NULL, ours INTEGER NOT NULL, sample INTEGER NOT NULL,"
        " data TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute(
        "CREATE UNIQUE INDEX products_item ON products(item_key)"
        " WHERE item_key <> '' AND deleted_at IS NULL"
    )
    # With all that is asked of them in one place: rows are long, and there may be many.
    db.execute("CREATE INDEX products_category ON products(category, deleted_at)")
    db.execute("CREATE INDEX products_brand ON products(brand) WHERE ours AND deleted_at IS NULL")
    db.execute("CREATE INDEX products_foreign ON products(deleted_at) WHERE NOT ours")
    db.execute("CREATE INDEX products_sample ON products(deleted_at) WHERE sample")
    db.execute("CREATE INDEX products_time ON products(updated_at)")
    db.execute("CREATE INDEX products_bin ON products(deleted_at) WHERE deleted_at IS NOT NULL")
    # What names a product exactly, in the form in which it is compared.
    db.execute(
        "CREATE TABLE product_codes (code TEXT NOT NULL, kind TEXT NOT NULL,"
        " product INTEGER NOT NULL REFERENCES products(id) ON DELETE CASCADE,"
        " PRIMARY KEY (code, kind, product)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX product_codes_product ON product_codes(product)")
    db.execute(
        "CREATE TABLE product_readings (id INTEGER PRIMARY KEY REFERENCES products(id)"
        " ON DELETE CASCADE, version INTEGER NOT NULL, data BLOB NOT NULL)"
    )
    for name in ("specification_terms", "size_charts", "promotions"):
        db.execute(
            f"CREATE TABLE {name} (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
            " data TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT)"
        )


@steps(name="m009_customers")
def m009_customers(db: Database) -> None:
    """Who buys, and what is owed to them; ``data`` is one JSON object a row.

    Nothing is written into these tables before the file is encrypted.
    """
    db.execute(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " nickname TEXT NOT NULL, last_contact TEXT, birthday TEXT,"
        " data TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute("CREATE INDEX customers_contact ON customers(last_contact, deleted_at)")
    db.execute("CREATE INDEX customers_birthday ON customers(birthday) WHERE birthday IS NOT NULL")
    db.execute("CREATE INDEX customers_time ON customers(updated_at)")
    db.execute("CREATE INDEX customers_bin ON customers(deleted_at) WHERE deleted_at IS NOT NULL")
    # Full nicknames in the form in which they are compared.
    db.execute(
        "CREATE TABLE customer_names (name TEXT NOT NULL, platform TEXT NOT NULL,"
        " customer INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,"
        " PRIMARY KEY (name, platform, customer)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX customer_names_customer ON customer_names(customer)")
    db.execute(
        "CREATE TABLE orders (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " number TEXT NOT NULL, customer INTEGER REFERENCES customers(id) ON DELETE SET NULL,"
        " ordered_at TEXT, arrived_at TEXT, data TEXT NOT NULL, updated_at TEXT NOT NULL,"
        " deleted_at TEXT)"
    )
    db.execute("CREATE INDEX orders_number ON orders(number)")
    db.execute("CREATE INDEX orders_customer ON orders(customer, ordered_at)")
    db.execute("CREATE INDEX orders_time ON orders(ordered_at) WHERE customer IS NOT NULL")
    db.execute("CREATE INDEX orders_arrival ON orders(arrived_at) WHERE customer IS NOT NULL")
    db.execute(
        "CREATE TABLE promises (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " customer INTEGER REFERENCES customers(id) ON DELETE SET NULL, due_at TEXT NOT NULL,"
        " closed_at TEXT, data TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute("CREATE INDEX promises_due ON promises(due_at) WHERE closed_at IS NULL")
    db.execute("CREATE INDEX promises_customer ON promises(customer)")
    db.execute(
        "CREATE TABLE care_notes (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
        " customer INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,"
        " rule TEXT NOT NULL, occasion TEXT NOT NULL, at TEXT NOT NULL,"
        " data TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT)"
    )
    db.execute("CREATE INDEX care_notes_customer ON care_notes(customer, at)")
    for name in ("tag_groups", "care_rules", "follow_ups"):
        db.execute(
            f"CREATE TABLE {name} (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,"
            " data TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT)"
        )
    # Who did what, and to how many; nothing of what it was about.
    db.execute(
        "CREATE TABLE audit (at TEXT NOT NULL, agent TEXT NOT NULL, kind TEXT NOT NULL,"
        " count INTEGER NOT NULL)"
    )
    # Who was erased: an older backup that is put back must not bring them back.
    db.execute("CREATE TABLE erasures (mark TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID")
