using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching.Rules;

/// <summary>The same tax registration number; without its country only where one of the two does not say it.</summary>
internal sealed class TaxNumberRule : IMatchRule
{
    public string Name => "tax number";

    public bool PrefersEvidence => false;

    public IEnumerable<MatchSignal> Seek(Snapshot source, RecordFlowOptions settings) =>
        [.. source.SignalsOf(SignalKind.TaxNumber), .. source.SignalsOf(SignalKind.TaxNumberBody)];

    public bool Fits(Evidence evidence) => evidence.Shares(SignalKind.TaxNumber) || !evidence.HaveFullTaxNumbers;

    public string? Doubt(Evidence evidence, RecordFlowOptions settings) => null;
}
