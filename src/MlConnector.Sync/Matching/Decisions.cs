using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>What people decided about one record, in the form that matching asks for.</summary>
internal sealed class Decisions(WorkKey record, IReadOnlyList<Decision> all)
{
    /// <summary>Who said that the record is left alone; null when nobody did.</summary>
    public string? IgnoredBy => Own(DecisionKind.Ignore)?.Actor;

    /// <summary>Whether a new record is created although others look alike.</summary>
    public bool MustCreate => Own(DecisionKind.Create) is not null;

    /// <summary>Who separated the record from another one; null when nobody did.</summary>
    public string? SeparatedBy => all.FirstOrDefault(decision => decision.Kind == DecisionKind.NeverLink)?.Actor;

    /// <summary>Whether the record and the other one must never be linked.</summary>
    public bool Separates(string otherId) =>
        all.Any(decision => decision.Kind == DecisionKind.NeverLink && (decision.Record == record ? decision.Subject : decision.Record.Id) == otherId);

    /// <summary>Whose values are right in a conflict; null when nobody has decided exactly this one.</summary>
    public Side? WinnerOf(string conflict) => all.FirstOrDefault(decision => decision.Subject == conflict)?.Kind switch
    {
        DecisionKind.TakePipedrive => Side.Pipedrive,
        DecisionKind.TakeBusinessCentral => Side.BusinessCentral,
        _ => null,
    };

    /// <summary>Whether the texts may be cut that a question named.</summary>
    public bool LetsCut(string texts) => all.Any(decision => decision.Kind == DecisionKind.Cut && decision.Subject == texts);

    private Decision? Own(DecisionKind kind) => all.FirstOrDefault(decision => decision.Kind == kind && decision.Record == record);
}
