namespace MlConnector.BusinessCentral;

/// <summary>Conditions on one member, of which one has to hold.</summary>
internal sealed record FilterClause(string Member, IReadOnlyList<string> Alternatives)
{
    public override string ToString() => string.Join(" or ", Alternatives);
}
