using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching.Normalization;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching.Rules;

/// <summary>The same e-mail address, the primary one first. A mailbox that several people read finds a person only together with the name.</summary>
internal sealed class EmailRule : IMatchRule
{
    public string Name => "e-mail";

    public bool PrefersEvidence => false;

    public IEnumerable<MatchSignal> Seek(Snapshot source, RecordFlowOptions settings)
    {
        var primary = MailAddress.ParseAll(source.Fields["email"]).FirstOrDefault()?.Value;
        return source.SignalsOf(SignalKind.Email).OrderBy(signal => signal.Value == primary ? 0 : 1);
    }

    public bool Fits(Evidence evidence) => !evidence.AreTwoEntities && (evidence.HasPersonalEmail || evidence.NamesMeet);

    public string? Doubt(Evidence evidence, RecordFlowOptions settings) => null;
}
