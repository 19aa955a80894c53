using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Mapping;

/// <summary>One member that shall be written.</summary>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Side">The system that is written.</param>
/// <param name="Before">What is there; null when it is empty.</param>
/// <param name="After">What shall be there; null clears it.</param>
internal sealed record PlannedChange(FieldRule Rule, Side Side, string? Before, string? After)
{
    public string Member => Rule.MemberOf(Side);

    /// <summary>What people call the values, where the records hold ids.</summary>
    public (string? Before, string? After) Shown { get; init; } = (Before, After);

    public FieldChange ToFieldChange() => new(Rule.NameOf(Side), Shown.Before, Shown.After, Side);
}
