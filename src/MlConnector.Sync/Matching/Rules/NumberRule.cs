using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching.Rules;

/// <summary>The same number or code, as both systems know it by themselves.</summary>
internal sealed class NumberRule : IMatchRule
{
    public string Name => "number";

    public bool PrefersEvidence => false;

    public IEnumerable<MatchSignal> Seek(Snapshot source, RecordFlowOptions settings) =>
        StoredIdRule.StoresNumber(settings) ? [] : source.SignalsOf(SignalKind.Number);

    public bool Fits(Evidence evidence) => !evidence.AreTwoEntities;

    public string? Doubt(Evidence evidence, RecordFlowOptions settings) => null;
}
