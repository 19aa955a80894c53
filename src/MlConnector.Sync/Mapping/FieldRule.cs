namespace MlConnector.Sync.Mapping;

/// <summary>One mapped member. Both projections use the Business Central name.</summary>
/// <param name="Member">The Business Central member.</param>
/// <param name="MaxLength">The server's limit; longer text holds the record instead of losing characters.</param>
/// <param name="Fixed">Written on creation only: renumbering a record is never a side effect of a sync.</param>
internal sealed record FieldRule(string Member, int? MaxLength = null, bool Fixed = false);
