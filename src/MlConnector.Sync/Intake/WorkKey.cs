using System.Globalization;

namespace MlConnector.Sync.Intake;

/// <summary>The record that a unit of work is about. All flows start in Pipedrive, so its id names the work, whichever side changed.</summary>
internal readonly record struct WorkKey(SyncFlow Flow, long PipedriveId)
{
    public string Id => PipedriveId.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Flow}:{PipedriveId}");

    public static WorkKey Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new(Enum.Parse<SyncFlow>(text.AsSpan(0, colon)), long.Parse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
