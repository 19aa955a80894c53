namespace MlConnector.Sync.Reading;

/// <summary>Something that a record can be recognised by, already normalised.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The normalised value.</param>
internal readonly record struct MatchSignal(SignalKind Kind, string Value);
