namespace MlConnector.Pipedrive;

/// <summary>A search for a text. A search gives at most 100 records in one page.</summary>
public abstract record TermSearch : ListQuery
{
    private protected TermSearch()
    {
    }

    /// <summary>The text to search: at least two characters, or one where only whole values match.</summary>
    public string Term { get; init; } = "";

    private protected override int MostPerPage => 100;

    /// <exception cref="ArgumentException">There is no text to search.</exception>
    internal override void WriteTo(QueryText text)
    {
        text.Add("term", string.IsNullOrWhiteSpace(Term) ? throw new ArgumentException("A search needs a term.") : Term);
        base.WriteTo(text);
    }
}
