using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching.Rules;

/// <summary>A Pipedrive custom field that the settings name holds the Business Central id or number.</summary>
internal sealed class StoredIdRule : IMatchRule
{
    public string Name => "stored id or number";

    public bool PrefersEvidence => false;

    /// <summary>Whether the settings name a Pipedrive field for the number: then the number is what an integration or a person has stored.</summary>
    public static bool StoresNumber(RecordFlowOptions settings) => settings.Fields.ContainsKey("number");

    public IEnumerable<MatchSignal> Seek(Snapshot source, RecordFlowOptions settings)
    {
        if (StoredId.IsKept(settings))
        {
            foreach (var signal in source.Side == Side.BusinessCentral ? [new(SignalKind.ForeignId, source.Id)] : source.SignalsOf(SignalKind.ForeignId))
            {
                yield return signal;
            }
        }

        foreach (var signal in StoresNumber(settings) ? source.SignalsOf(SignalKind.Number) : [])
        {
            yield return signal;
        }
    }

    public bool Fits(Evidence evidence) => true;

    public string? Doubt(Evidence evidence, RecordFlowOptions settings) => evidence.AreTwoEntities ? "Their tax numbers differ." : null;
}
