using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Guarding;

/// <summary>Where records of a mass change wait: one place for each flow, side and kind of change.</summary>
/// <param name="Flow">The kind of record.</param>
/// <param name="Side">The system that the records come from.</param>
/// <param name="Change">What would be done to them.</param>
internal readonly record struct GuardBarrier(SyncFlow Flow, Side Side, MassChange Change)
{
    /// <summary>The record that the question is asked about: it stands for all of them.</summary>
    public WorkKey Question => new(Flow, Side, $"mass {Change}");

    /// <summary>The barrier of a question; null when the question is about something else.</summary>
    public static GuardBarrier? Of(Review question)
    {
        foreach (var change in Enum.GetValues<MassChange>())
        {
            var barrier = new GuardBarrier(question.Flow, question.Side, change);
            if (question.Kind == ReviewKind.MassChange && barrier.Question.Id == question.RecordId)
            {
                return barrier;
            }
        }

        return null;
    }

    /// <summary>What work that waits here carries.</summary>
    public override string ToString() => $"guard:{Flow}:{Side}:{Change}";
}
