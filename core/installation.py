"""The id of this installation, by which it finds its workloads on a runner that others use too."""

from uuid import uuid4

from sqlmodel import Field, Session, SQLModel


class HouseFact(SQLModel, table=True):
    """A fact about this installation: a name and its value."""

    __tablename__ = "house_fact"

    name: str = Field(primary_key=True, max_length=40)
    value: str = Field(max_length=200)


def id_of(session: Session) -> str:
    """Return the id; the first call creates it."""
    known = session.get(HouseFact, "installation_id")
    if known is None:
        known = HouseFact(name="installation_id", value=str(uuid4()))
        session.add(known)
        session.flush()
    return known.value
