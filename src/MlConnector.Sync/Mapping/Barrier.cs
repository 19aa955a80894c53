namespace MlConnector.Sync.Mapping;

/// <summary>The member by which a kind of record is taken out of use without being deleted.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Closed">Its value when the record is out of use.</param>
/// <param name="Open">Its value when the record is in use; null when it is empty then.</param>
internal sealed record Barrier(string Member, string Closed, string? Open)
{
    public bool IsClosed(FieldValues fields) => string.Equals(fields[Member], Closed, StringComparison.OrdinalIgnoreCase);

    public PlannedChange Close(Side side, FieldValues fields) => new(Rule, side, fields[Member], Closed);

    public PlannedChange Reopen(Side side) => new(Rule, side, Closed, Open);

    // Only the name of the side that is written matters here.
    private FieldRule Rule => new(Member, Member);
}
