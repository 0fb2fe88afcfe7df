"""The entry point that hypothesis calls when it is imported: `Case` becomes a type it can build."""


def register() -> None:
    """Register cases with conduct and without for `tvisa.Case`; the strategies load only when one is asked for."""
    from hypothesis import strategies as st  # noqa: PLC0415 - called by hypothesis only

    from tvisa.facts import Case  # noqa: PLC0415

    def build(_: type) -> "st.SearchStrategy[Case]":
        from tvisa.testing.strategies import cases, cases_with_conduct  # noqa: PLC0415

        return st.one_of(cases(), cases_with_conduct())

    st.register_type_strategy(Case, build)
