namespace MlConnector.Pipedrive;

/// <summary>Which page of a list to read, and how long it may be.</summary>
public record ListQuery : RequestQuery
{
    private const string Offset = "start:";

    /// <summary>Records in one page, at most 500; searches and files at most 100. A list costs the same whatever the limit.</summary>
    /// <value>500.</value>
    public int Limit { get; init; } = 500;

    /// <summary>The place where an earlier page ended, from <see cref="CursorPosition.Next"/>; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether the records of the page are read while they arrive.</summary>
    internal bool IsStreamed { get; init; }

    private protected virtual int MostPerPage => 500;

    internal override void WriteTo(QueryText text)
    {
        text.Add("limit", Math.Clamp(Limit, 1, MostPerPage));
        var isOffset = Cursor?.StartsWith(Offset, StringComparison.Ordinal) == true;
        text.Add(isOffset ? "start" : "cursor", isOffset ? Cursor![Offset.Length..] : Cursor);
    }

    internal static string At(long start) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Offset}{start}");

    internal ListQuery At(string cursor) => this with { Cursor = cursor };

    /// <summary>The same question in as many parts as one request's list of ids demands.</summary>
    internal virtual IEnumerable<ListQuery> Parts() => [this];

    /// <summary>The same question in two parts; none when it has nothing that can be divided.</summary>
    internal virtual IReadOnlyList<ListQuery> Halves() => [];
}
