namespace MlConnector.Sync.Planning;

/// <summary>The first line of a plan file.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Version">The version of the format.</param>
/// <param name="Plan">The plan.</param>
internal sealed record PlanFileHeader(string Format, int Version, SyncPlan Plan)
{
    public const string FormatName = "mlconnector-plan";
    public const int CurrentVersion = 1;
}
