namespace MlConnector.Sync.Intake;

/// <summary>
/// The brake for deletions: when very many records are gone at once, a lost permission or a filter that a server ignored is more likely than
/// that somebody deleted them. Pure.
/// </summary>
internal static class MassDeletion
{
    private const int MostRecords = 50;
    private const double MostOfAll = 0.05;

    public static bool IsSuspected(int gone, int known) => gone > MostRecords && gone > known * MostOfAll;
}
