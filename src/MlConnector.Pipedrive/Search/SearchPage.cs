namespace MlConnector.Pipedrive;

/// <summary>One page of a search.</summary>
public sealed record SearchPage
{
    /// <summary>The matches.</summary>
    [System.Text.Json.Serialization.JsonRequired]
    public SearchMatches? Data { get; init; }

    /// <summary>Tells whether there is more.</summary>
    public CursorPosition? AdditionalData { get; init; }
}
