namespace MlConnector.Pipedrive;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed record CursorPage<T>
{
    /// <summary>The records; v1 writes null for an empty list.</summary>
    [System.Text.Json.Serialization.JsonRequired]
    public IReadOnlyList<T>? Data { get; init; }

    /// <summary>Tells whether there is more.</summary>
    public CursorPosition? AdditionalData { get; init; }
}
