namespace MlConnector.Sync.Mapping;

/// <summary>A field that both sides changed differently.</summary>
/// <param name="Rule">The rule of the field.</param>
/// <param name="Pipedrive">What Pipedrive has now.</param>
/// <param name="BusinessCentral">What Business Central has now.</param>
internal sealed record FieldConflict(FieldRule Rule, string? Pipedrive, string? BusinessCentral);
