namespace MlConnector.Sync.Running;

/// <summary>What a pass does.</summary>
/// <param name="BusinessCentral">Whether Business Central is polled first.</param>
/// <param name="Pipedrive">Whether Pipedrive is polled first.</param>
/// <param name="Sweeps">Whether all ids are compared, due or not. A pass that polls does it when it is due.</param>
internal readonly record struct PassPlan(bool BusinessCentral, bool Pipedrive, bool Sweeps = false)
{
    /// <summary>After about so many records a pass gives way, so that one connection's backfill does not keep the others waiting.</summary>
    public const int Slice = 2_000;

    /// <summary>Whether webhooks that are due for it are looked after first. A pass that only shows what would be done does not.</summary>
    public bool LooksAfterWebhooks { get; init; }

    /// <summary>Works on what is due and reads nothing first.</summary>
    public static PassPlan DueOnly => default;

    public bool PollsAnything => BusinessCentral || Pipedrive;

    /// <summary>Whether there is something to read although nothing may be due.</summary>
    public bool ReadsAnything => PollsAnything || Sweeps;
}

/// <summary>What a pass came to.</summary>
/// <param name="Report">Its counts.</param>
/// <param name="HasMore">Whether work is still due that may be done at once or in some minutes.</param>
internal sealed record PassResult(SyncReport Report, bool HasMore);
