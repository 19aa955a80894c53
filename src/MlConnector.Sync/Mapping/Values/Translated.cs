namespace MlConnector.Sync.Mapping.Values;

/// <summary>What a value of one side is on the other one.</summary>
/// <param name="Text">The value there; null when there is nothing to write.</param>
internal readonly record struct Translated(string? Text)
{
    /// <summary>Why there is no such value there; null when there is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the problem holds the record; otherwise only the field is left as it is.</summary>
    public bool Holds { get; init; }

    /// <summary>What a person should know about it, for example that an end was cut off.</summary>
    public string? Note { get; init; }

    public static Translated Unknown(string problem, bool holds = true) => new(null) { Problem = problem, Holds = holds };
}
