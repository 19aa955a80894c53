using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>One rung of the ladder: what is looked for, what counts as found, and whether a find links without a person. Rules are symmetric.</summary>
internal interface IMatchRule
{
    /// <summary>What is the same, as questions say it.</summary>
    string Name { get; }

    /// <summary>The signals to look for, best first.</summary>
    IEnumerable<MatchSignal> Seek(Snapshot source, RecordFlowOptions settings);

    /// <summary>Whether a record that has the signal counts as found.</summary>
    bool Fits(Evidence evidence);

    /// <summary>Null when a single free find links; otherwise why a person has to decide.</summary>
    string? Doubt(Evidence evidence, RecordFlowOptions settings);

    /// <summary>Whether of several finds those with more evidence are preferred; identities never are, they go to a person.</summary>
    bool PrefersEvidence { get; }
}
