using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching.Rules;

/// <summary>
/// The same name in one of its forms. A name is weak evidence: it needs the consent of the settings or a second signal, and nothing that speaks against it.
/// </summary>
internal sealed class NameRule : IMatchRule
{
    private readonly SignalKind _kind;
    private readonly NameOnlyMatch[] _enough;

    private NameRule(string name, SignalKind kind, params NameOnlyMatch[] enough) => (Name, _kind, _enough) = (name, kind, enough);

    /// <summary>The folded name in the same post code, or of the same company.</summary>
    public static IMatchRule InPlace { get; } = new NameRule("name and place", SignalKind.NameInPlace);

    /// <summary>The name letter by letter.</summary>
    public static IMatchRule Exact { get; } = new NameRule("name", SignalKind.ExactName, NameOnlyMatch.Exact, NameOnlyMatch.Normalized);

    /// <summary>The name after folding.</summary>
    public static IMatchRule Normalized { get; } = new NameRule("folded name", SignalKind.NormalizedName, NameOnlyMatch.Normalized);

    public string Name { get; }

    public bool PrefersEvidence => true;

    public IEnumerable<MatchSignal> Seek(Snapshot source, RecordFlowOptions settings) => source.SignalsOf(_kind);

    public bool Fits(Evidence evidence) => !evidence.AreTwoEntities;

    public string? Doubt(Evidence evidence, RecordFlowOptions settings) => evidence switch
    {
        { Objection: { } objection } => $"Only the name speaks for it, and {objection}.",
        { HasSecond: true } => null,
        _ when _enough.Contains(settings.NameOnlyMatch) => null,
        _ => "Only the name speaks for it.",
    };
}
