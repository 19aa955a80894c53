namespace MlConnector.Sync.Auditing;

/// <summary>How the audit trail is kept.</summary>
public sealed class AuditOptions
{
    /// <summary>
    /// How long entries are kept; zero keeps them for ever. Older ones are removed a few at a time after a pass, except those of a record whose
    /// create is still in doubt.
    /// </summary>
    /// <value>400 days: a business year and the time to close it. At least one day.</value>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(400);
}
