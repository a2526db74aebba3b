"""What this installation knows of itself: its id, by which it finds its workloads on a runner that others use too."""

from uuid import uuid4

from sqlmodel import Field, Session, SQLModel


class HouseFact(SQLModel, table=True):
    __tablename__ = "house_fact"

    name: str = Field(primary_key=True, max_length=40)
    value: str = Field(max_length=200)


def id_of(session: Session) -> str:
    """Made at first use, the same ever after."""
    known = session.get(HouseFact, "installation_id")
    if known is None:
        known = HouseFact(name="installation_id", value=str(uuid4()))
        session.add(known)
        session.flush()
    return known.value
