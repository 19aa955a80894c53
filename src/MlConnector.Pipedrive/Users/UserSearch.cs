namespace MlConnector.Pipedrive;

/// <summary>Which users to find.</summary>
public sealed record UserSearch : RequestQuery
{
    /// <summary>A part of the name or of the e-mail address.</summary>
    public required string Term { get; init; }

    /// <summary>Whether the e-mail addresses are searched, not the names.</summary>
    /// <value>False.</value>
    public bool SearchByEmail { get; init; }

    internal override void WriteTo(QueryText text)
    {
        text.Add("term", Term);
        text.Add("search_by_email", SearchByEmail ? 1 : 0);
    }
}
