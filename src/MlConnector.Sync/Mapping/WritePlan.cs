using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Mapping;

/// <summary>What shall be written, as pure data: a plan that nobody applies is a dry run.</summary>
internal abstract record WritePlan
{
    private WritePlan()
    {
    }

    /// <summary>What a person should know about the plan, for the audit trail: texts that are cut, values that have no counterpart.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Create the record on <paramref name="Side"/> with these values.</summary>
    public sealed record Create(Side Side, IReadOnlyList<PlannedChange> Changes) : WritePlan;

    /// <summary>Change these members, on either side. Empty means that both sides only have to be remembered as they are.</summary>
    public sealed record Update(IReadOnlyList<PlannedChange> Changes) : WritePlan
    {
        /// <summary>The fields that stay as they are although they differ.</summary>
        public IReadOnlyList<FieldLeft> Left { get; init; } = [];

        public IReadOnlyList<PlannedChange> On(Side side) => [.. Changes.Where(change => change.Side == side)];
    }

    /// <summary>Both sides changed these fields differently, and the settings ask for a person.</summary>
    public sealed record Conflict(IReadOnlyList<FieldConflict> Fields) : WritePlan
    {
        public IReadOnlyList<ReviewField> ToReview() => [.. Fields.Select(field => new ReviewField(field.Rule.BusinessCentral, field.Pipedrive, field.BusinessCentral))];
    }

    /// <summary>These texts are too long, and the settings ask a person before they are cut.</summary>
    public sealed record Overlong(IReadOnlyList<OverlongText> Texts) : WritePlan
    {
        public string Problem => string.Join(", ", Texts.Select(text => text.Problem));

        public IReadOnlyList<ReviewField> ToReview() => [.. Texts.Select(text => text.ToReview())];
    }

    /// <summary>The record cannot be written as it is.</summary>
    public sealed record Impossible(string Field, string Reason) : WritePlan
    {
        /// <summary>When it is worth another look although the record does not change; null for never.</summary>
        public TimeSpan? RecheckIn { get; init; }
    }

    /// <summary>The settings leave the record alone.</summary>
    public sealed record Nothing(string Reason) : WritePlan;

    /// <summary>The record, or the one that it is linked with, is gone from <paramref name="Side"/>.</summary>
    public sealed record Gone(Side Side) : WritePlan;
}
