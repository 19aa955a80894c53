using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Where a list goes on. Newer lists give a cursor; older ones count records, some of them one level deeper.</summary>
public sealed record CursorPosition
{
    /// <summary>The cursor of the next page; null or empty on the last one. Opaque.</summary>
    public string? NextCursor { get; init; }

    /// <summary>The counts of older lists.</summary>
    public OffsetPosition? Pagination { get; init; }

    /// <summary>The first record of this page, where counts stand at this level.</summary>
    public long? Start { get; init; }

    /// <summary>The greatest number of records of this page, where counts stand at this level.</summary>
    public long? Limit { get; init; }

    /// <summary>Whether there are more records, where counts stand at this level.</summary>
    public bool? MoreItemsInCollection { get; init; }

    /// <summary>What <see cref="ListQuery.Cursor"/> has to be for the next page; null when this was the last one.</summary>
    /// <exception cref="PipedriveException">The server says that there is more, but not where.</exception>
    [JsonIgnore]
    public string? Next => string.IsNullOrEmpty(NextCursor)
        ? (Pagination ?? new OffsetPosition { Start = Start, Limit = Limit, MoreItemsInCollection = MoreItemsInCollection }).Next
        : NextCursor;
}
