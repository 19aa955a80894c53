using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Mapping;

/// <summary>What shall be written, as pure data: a plan that nobody applies is a dry run.</summary>
internal abstract record WritePlan
{
    private WritePlan()
    {
    }

    /// <summary>Create the record with these values.</summary>
    public sealed record Create(IReadOnlyList<FieldChange> Changes) : WritePlan;

    /// <summary>Change these fields. Empty means that both sides only have to be remembered as they are.</summary>
    public sealed record Update(IReadOnlyList<FieldChange> Changes) : WritePlan;

    /// <summary>Both sides changed these fields differently, and the settings ask for a person.</summary>
    public sealed record Conflict(IReadOnlyList<FieldChange> Changes) : WritePlan;

    /// <summary>The record cannot be written as it is.</summary>
    public sealed record Impossible(string Field, string Reason) : WritePlan;

    /// <summary>The settings leave the record alone.</summary>
    public sealed record Nothing(string Reason) : WritePlan;

    /// <summary>The linked record is gone from Business Central.</summary>
    public sealed record TargetGone : WritePlan;
}
