namespace MlConnector.Pipedrive;

/// <summary>Where a list goes on.</summary>
public sealed record CursorPosition
{
    /// <summary>The cursor of the next page; null or empty on the last one. Opaque.</summary>
    public string? NextCursor { get; init; }
}
