namespace MlConnector.Sync.Running;

/// <summary>What a pass reads before it works through what is due.</summary>
/// <param name="BusinessCentral">Whether Business Central is polled.</param>
/// <param name="Pipedrive">Whether Pipedrive is polled.</param>
internal readonly record struct PassPlan(bool BusinessCentral, bool Pipedrive)
{
    public bool PollsAnything => BusinessCentral || Pipedrive;
}
