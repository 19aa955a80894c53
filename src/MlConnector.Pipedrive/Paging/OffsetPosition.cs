using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Where a list goes on that counts its records. Such lists shift while records are added or removed.</summary>
public sealed record OffsetPosition
{
    /// <summary>The first record of this page.</summary>
    public long? Start { get; init; }

    /// <summary>The greatest number of records of this page.</summary>
    public long? Limit { get; init; }

    /// <summary>Whether there are more records.</summary>
    public bool? MoreItemsInCollection { get; init; }

    /// <summary>The first record of the next page; some lists leave it out.</summary>
    public long? NextStart { get; init; }

    [JsonIgnore]
    internal string? Next => MoreItemsInCollection != true
        ? null
        : ListQuery.At(NextStart ?? (Start + Limit) ?? throw PipedriveException.Protocol("The server says that a list goes on, but not where."));
}
