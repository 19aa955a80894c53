namespace MlConnector.Pipedrive;

/// <summary>Which files to read.</summary>
public sealed record FileQuery : ListQuery
{
    /// <summary>The member to sort by, with <c>ASC</c> or <c>DESC</c>; null means the id.</summary>
    public string? Sort { get; init; }

    private protected override int MostPerPage => 100;

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.Add("sort", Sort);
    }
}
