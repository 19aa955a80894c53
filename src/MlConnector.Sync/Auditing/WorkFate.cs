using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Auditing;

/// <summary>What becomes of a unit of work after an attempt.</summary>
internal abstract record WorkFate
{
    private WorkFate()
    {
    }

    /// <summary>Nothing is left to do, unless a new mark arrived meanwhile.</summary>
    public sealed record Finished : WorkFate;

    /// <summary>Look again at <paramref name="At"/>; <paramref name="CountsAsFailure"/> tells a failed attempt from mere waiting.</summary>
    /// <param name="At">When.</param>
    /// <param name="CountsAsFailure">Whether an attempt failed.</param>
    /// <param name="Signature">What failed, so that the next failure can be compared; null when nothing did.</param>
    public sealed record Again(DateTimeOffset At, bool CountsAsFailure, string? Signature = null) : WorkFate;

    /// <summary>Waits for a precondition; looked at again at <paramref name="RecheckAt"/>, on a new mark, or when <paramref name="WaitsFor"/> gets its link.</summary>
    public sealed record Held(string Reason, WorkKey? WaitsFor, DateTimeOffset? RecheckAt) : WorkFate
    {
        /// <summary>Where it waits together with others, until a person lets them go; null when it waits by itself.</summary>
        public string? Barrier { get; init; }
    }

    /// <summary>Set aside until a person or a new mark brings it back.</summary>
    public sealed record Parked(string Reason) : WorkFate;
}
